// Walks through a journey by keyboard and by touch; without it, the links of each step do.
(function () {
  "use strict";

  const FAR = 50;

  window.journeybook.module("walk", (root) => {
    const steps = [...root.querySelectorAll(".jb-walk__step")];
    const links = [...root.querySelectorAll(".jb-walk__way a")];
    const leaving = new AbortController();
    const { signal } = leaving;
    let from = null;

    function at() {
      const id = decodeURIComponent(location.hash.slice(1));
      return steps.findIndex((step) => step.id === id);
    }

    // The address says which step it is, so that the back button leads back step by step.
    function show() {
      if (!root.isConnected) {
        leaving.abort();
        return;
      }
      const index = at();
      steps.forEach((step, number) => step.toggleAttribute("data-current", number === index));
      links.forEach((link, number) =>
        number === index ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current"),
      );
      if (index < 0) {
        delete root.dataset.at;
        return;
      }
      root.dataset.at = index;
      steps[index].querySelector("h2").focus({ preventScroll: true });
      steps[index].scrollIntoView({ block: "start", behavior: "instant" });
    }

    function go(index) {
      const next = Math.min(Math.max(index, 0), steps.length - 1);
      if (next !== at()) {
        location.hash = steps[next].id;
      }
    }

    const keys = {
      ArrowRight: () => go(at() + 1),
      ArrowLeft: () => (at() > 0 ? go(at() - 1) : (location.hash = "top")),
      Home: () => go(0),
      End: () => go(steps.length - 1),
      Escape: () => root.querySelector("[data-leave]").click(),
    };

    function press(event) {
      if (!root.isConnected) {
        leaving.abort();
        return;
      }
      const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
      const isOther = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      if (!isTyping && !isOther && Object.hasOwn(keys, event.key)) {
        event.preventDefault();
        keys[event.key]();
      }
    }

    function lift(event) {
      const touch = event.changedTouches[0];
      const across = from ? touch.clientX - from.clientX : 0;
      const down = from ? touch.clientY - from.clientY : 0;
      from = null;
      if (Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) {
        keys[across < 0 ? "ArrowRight" : "ArrowLeft"]();
      }
    }

    root.dataset.scripted = "";
    window.addEventListener("hashchange", show, { signal });
    window.addEventListener("popstate", show, { signal });
    window.addEventListener("keydown", press, { signal });
    root.addEventListener("touchstart", (event) => (from = event.touches.length === 1 ? event.touches[0] : null), { passive: true });
    root.addEventListener("touchend", lift, { passive: true });
    show();
  });
})();
