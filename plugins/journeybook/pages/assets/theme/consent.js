// Asks for consent once, and remembers the answer.
(function () {
  "use strict";

  const form = document.forms.consent;
  const consent = window.__md_get("__consent");
  const choices = () => [...form.elements].filter((it) => it.name);
  if (consent) {
    for (const input of choices()) {
      input.checked = consent[input.name] || false;
    }
  } else if (location.protocol !== "file:") {
    setTimeout(() => {
      document.querySelector("[data-md-component=consent]").hidden = false;
    }, 250);
  }

  for (const action of ["submit", "reset"]) {
    form.addEventListener(action, (event) => {
      event.preventDefault();
      if (action === "reset") {
        for (const input of choices()) {
          input.checked = false;
        }
      }
      const given = [...new FormData(form).keys()].map((key) => [key, true]);
      window.__md_set("__consent", Object.fromEntries(given));
      location.hash = "";
      location.reload();
    });
  }
})();
