// Filters a list that is already complete, and keeps the choice in the address.
(function () {
  "use strict";

  function start(root) {
    const form = root.querySelector(".jb-filter");
    const rows = [...root.querySelectorAll(".jb-row")];
    const groups = [...root.querySelectorAll("[data-filter-group]")];
    const count = form.querySelector("[role=status]");
    const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase()]));

    function chosen() {
      return [...new FormData(form)].filter(([, value]) => value.trim() !== "");
    }

    function fits(row, choices) {
      return choices.every(([name, value]) =>
        name === "text"
          ? value.toLocaleLowerCase().split(/\s+/).every((word) => texts.get(row).includes(word))
          : (row.dataset[name] || "").split(" ").includes(value),
      );
    }

    function apply() {
      const choices = chosen();
      let shown = 0;
      for (const row of rows) {
        row.hidden = !fits(row, choices);
        shown += row.hidden ? 0 : 1;
      }
      for (const group of groups) {
        group.hidden = !group.querySelector(".jb-row:not([hidden])");
      }
      count.textContent = shown
        ? count.dataset.some.replace("{shown}", shown).replace("{total}", rows.length)
        : count.dataset.none;
    }

    function remember() {
      const address = new URL(location.href);
      address.search = new URLSearchParams(chosen()).toString();
      history.replaceState(history.state, "", address);
    }

    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) {
        const known = [...field.options].some((option) => option.value === value);
        field.value = known ? value : "";
      } else if (field instanceof HTMLInputElement) {
        field.value = value;
      }
    }
    form.hidden = false;
    form.addEventListener("input", () => (apply(), remember()));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => (apply(), remember())));
    apply();
  }

  window.journeybook.module("filter", start);
})();
