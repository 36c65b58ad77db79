// Starts each part of a page that a script improves, once, also after instant navigation.
(function () {
  "use strict";

  const started = new WeakSet();
  const modules = new Map();

  function startAll() {
    for (const [name, start] of modules) {
      for (const root of document.querySelectorAll(`[data-module~="${name}"]`)) {
        if (!started.has(root)) {
          started.add(root);
          start(root);
        }
      }
    }
  }

  window.journeybook = {
    module(name, start) {
      modules.set(name, start);
      if (document.readyState !== "loading") {
        startAll();
      }
    },
  };

  document.addEventListener("DOMContentLoaded", () => {
    startAll();
    if (window.document$) {
      window.document$.subscribe(startAll);
    }
  });
})();
