// What Material writes into every page, as a file: what it remembers, and the palette that a
// reader chose, before anything is shown.
(function () {
  "use strict";

  const { src, dataset } = document.currentScript;
  const scope = dataset.scope ? new URL(dataset.scope, location) : new URL("../../", src);

  Object.assign(window, {
    __md_scope: scope,
    __md_hash: (text) => [...text].reduce((sum, it) => (sum << 5) - sum + it.charCodeAt(0), 0),
    __md_get: (key, storage = localStorage, where = scope) => (
      JSON.parse(storage.getItem(`${where.pathname}.${key}`))
    ),
    __md_set: (key, value, storage = localStorage, where = scope) => {
      try {
        storage.setItem(`${where.pathname}.${key}`, JSON.stringify(value));
      } catch {
        // Some readers let no site remember anything.
      }
    },
  });

  function remembered() {
    try {
      return window.__md_get("__palette")?.color;
    } catch {
      return null;
    }
  }

  const AUTOMATIC = "(prefers-color-scheme)";
  const chosen = remembered();

  // The choice itself, or what it stands for where the choice is to follow the computer.
  function palette() {
    if (chosen.media !== AUTOMATIC) {
      return chosen;
    }
    const { matches } = matchMedia("(prefers-color-scheme: light)");
    const media = `(prefers-color-scheme: ${matches ? "light" : "dark"})`;
    const option = document.querySelector(`input[data-md-color-media="${media}"]`);
    const get = (name) => option.getAttribute(`data-md-color-${name}`);
    return option && {
      media,
      scheme: get("scheme"),
      primary: get("primary"),
      accent: get("accent"),
    };
  }

  function apply() {
    const colours = document.body && palette();
    for (const [name, value] of Object.entries(colours || {})) {
      document.body.setAttribute(`data-md-color-${name}`, value);
    }
    return Boolean(colours);
  }

  if (chosen) {
    const observer = new MutationObserver(() => apply() && observer.disconnect());
    observer.observe(document.documentElement, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => observer.disconnect());
  }
})();
