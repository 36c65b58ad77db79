// Opens the tabs that an address names, and those that a reader chose elsewhere.
(function () {
  "use strict";

  const linked = "linked" in document.currentScript.dataset;
  const wanted = linked ? window.__md_get("__tabs") : null;
  for (const set of Array.isArray(wanted) ? document.querySelectorAll(".tabbed-set") : []) {
    const labels = [...set.querySelectorAll(":scope > .tabbed-labels label")];
    const texts = labels.map((it) => it.innerText.trim());
    const first = wanted.find((it) => texts.includes(it));
    if (first !== undefined) {
      document.getElementById(labels[texts.indexOf(first)].htmlFor).checked = true;
    }
  }

  const target = document.getElementById(location.hash.slice(1));
  if (target?.name) {
    target.checked = target.name.startsWith("__tabbed_");
  }
})();
