// Keeps an announcement away that a reader has closed, before it is shown.
(function () {
  "use strict";

  const announcement = document.querySelector("[data-md-component=announce]");
  const said = announcement?.querySelector(".md-typeset");
  if (said && window.__md_hash(said.innerHTML) === window.__md_get("__announce")) {
    announcement.hidden = true;
  }
})();
