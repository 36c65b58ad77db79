// Filters a list or a table that is already complete, and keeps the choice in the address.
(function () {
  "use strict";

  const ROW = ".jb-row, .jb-heard > li, .jb-heat__row, .jb-seam";

  function start(root) {
    const form = root.querySelector(".jb-filter");
    if (!form) {
      return;
    }
    const rows = [...root.querySelectorAll(ROW)];
    const groups = [...root.querySelectorAll("[data-filter-group]")];
    const heads = [...root.querySelectorAll("th[data-check]")];
    const count = form.querySelector("[role=status]");
    const texts = new Map(rows.map((row) => [row, textOf(row).toLocaleLowerCase()]));

    // Of a row of a table the text is its title; its cells have filters of their own.
    function textOf(row) {
      return (row.querySelector("th") || row).textContent;
    }

    function chosen() {
      return [...new FormData(form)].filter(([, value]) => value.trim() !== "");
    }

    function isOfCells(name) {
      return form.elements.namedItem(name).hasAttribute("data-cell");
    }

    // What is chosen about cells has to hold for one and the same cell.
    function hasCell(row, { check, standing }) {
      const cells = [...row.cells].flatMap((it) => Array(it.colSpan).fill(it));
      return heads.some((head) => {
        const found = cells[head.cellIndex].dataset.standing;
        return (!check || head.dataset.check === check) && found && (!standing || found === standing);
      });
    }

    function fits(row, choices, ofCells) {
      return (
        choices.every(([name, value]) =>
          name === "text"
            ? value.toLocaleLowerCase().split(/\s+/).every((word) => texts.get(row).includes(word))
            : (row.dataset[name] || "").split(" ").includes(value),
        ) &&
        (!ofCells.length || hasCell(row, Object.fromEntries(ofCells)))
      );
    }

    function apply() {
      const choices = chosen();
      const ofCells = choices.filter(([name]) => isOfCells(name));
      const ofRows = choices.filter(([name]) => !isOfCells(name));
      let shown = 0;
      for (const row of rows) {
        row.hidden = !fits(row, ofRows, ofCells);
        shown += row.hidden ? 0 : 1;
      }
      for (const group of groups) {
        group.hidden = ![...group.querySelectorAll(ROW)].some((row) => !row.hidden);
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
    // On a phone the fields would fill the screen, so there they are folded until they are wanted.
    const fold = form.querySelector("details");
    const isWide = matchMedia("(min-width: 45em)");
    const unfold = () => (fold.open = isWide.matches || chosen().length > 0);
    isWide.addEventListener("change", unfold);
    unfold();
    form.hidden = false;
    form.addEventListener("input", () => (apply(), remember()));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => (apply(), remember())));
    apply();
  }

  window.journeybook.module("filter", start);
})();
