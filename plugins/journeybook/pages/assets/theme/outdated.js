// Shows that a version is outdated, when the theme found so before.
(function () {
  "use strict";

  const notice = document.querySelector("[data-md-component=outdated]");
  if (notice && window.__md_get("__outdated", sessionStorage, window.__md_scope) === true) {
    notice.hidden = false;
  }
})();
