// Sorts the rows of a table within their groups. The table is complete and in order without it.
(function () {
  "use strict";

  function start(root) {
    const table = root.querySelector("table");
    const order = root.dataset.order.split(" ");
    const said = root.parentElement.querySelector(".jb-sorted");
    let by = null;

    function cell(row, column) {
      return [...row.cells].flatMap((it) => Array(it.colSpan).fill(it))[column];
    }

    // What is not asked has no place in the order, and stands last whichever way it is sorted.
    const keys = {
      name: (row) => row.place,
      standing: (row, column) => order.indexOf(cell(row.it, column).dataset.standing),
      rank: (row, column) => Number(cell(row.it, column).dataset.rank),
    };

    const groups = [...table.tBodies].map((body) => ({
      body,
      rows: [...body.rows].slice(1).map((it, place) => ({ it, place })),
    }));

    function compare(a, b, sign) {
      if (a.key < 0 || b.key < 0) {
        return b.key - a.key || a.place - b.place;
      }
      return sign * (a.key - b.key) || a.place - b.place;
    }

    function sort(head, sign) {
      const { sort: what } = head.dataset;
      for (const { body, rows } of groups) {
        for (const row of rows) {
          row.key = keys[what](row, head.cellIndex);
        }
        const sorted = [...rows].sort((a, b) => compare(a, b, sign));
        body.append(...sorted.map(({ it }) => it));
      }
      by?.removeAttribute("aria-sort");
      by = head;
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      const way = sign > 0 ? "up" : "down";
      const text = root.dataset[what === "name" ? `${way}Name` : way];
      said.textContent = text.replace("{column}", head.dataset.title);
    }

    for (const head of table.querySelectorAll("[data-sort]")) {
      const button = document.createElement("button");
      head.dataset.title = head.textContent.trim();
      button.type = "button";
      button.className = "jb-sort";
      button.ariaLabel = button.title = root.dataset.button.replace("{column}", head.dataset.title);
      button.addEventListener("click", () => {
        sort(head, head.getAttribute("aria-sort") === "ascending" ? -1 : 1);
      });
      head.append(button);
    }
    by = table.querySelector("[data-sort=name]");
    by.setAttribute("aria-sort", "ascending");
    said.textContent = root.dataset.upName;
  }

  window.journeybook.module("sort", start);
})();
