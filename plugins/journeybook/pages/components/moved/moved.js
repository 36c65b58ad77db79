// Leads on from the old address of a page to the new one; without it, the link does.
(function () {
  "use strict";

  window.journeybook.module("moved", (root) => {
    const link = root.querySelector("header ~ p a");
    if (link) {
      location.replace(link.href);
    }
  });
})();
