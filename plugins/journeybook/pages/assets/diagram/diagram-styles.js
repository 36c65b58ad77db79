// Lets Mermaid style its drawings in a document that may hold no style of its own.
//
// The policy of the site stops styles that are written in a document, because a text that got in
// could write them too. What a script sets on an element, or adopts as a sheet, is not written in
// the document. So what Mermaid writes is set here instead; nothing else of it changes.
(function () {
  "use strict";

  const HELD = "data-style";
  const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
  const STYLE = /("[^"]*"|'[^']*')|(\s)style(?=\s*=)/gi;

  // A style that is about to be parsed, under a name that means nothing to the parser.
  function held(html) {
    const rename = (all, quoted, space) => (quoted ? all : `${space}${HELD}`);
    return String(html).replace(TAG, (tag) => tag.replace(STYLE, rename));
  }

  function release(root) {
    for (const element of root.querySelectorAll(`[${HELD}]`)) {
      element.style.cssText = element.getAttribute(HELD);
      element.removeAttribute(HELD);
    }
  }

  // The sheet of the drawing that is made, beside that of the one that is still shown.
  function adopt(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.slice(-1), sheet];
  }

  const html = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...html,
    set(value) {
      if (this instanceof HTMLStyleElement) {
        adopt(value);
      } else {
        html.set.call(this, held(value));
        release(this);
      }
    },
  });

  instead(DOMParser, "parseFromString", (parse, text, type) => parse(held(text), type));

  instead(Element, "setAttribute", function (set, name, value) {
    if (name === "style" && this.style) {
      this.style.cssText = value;
    } else {
      set(name, value);
    }
  });

  // An element for styles has nothing in it any more, and even so may not stand here.
  for (const name of ["appendChild", "insertBefore"]) {
    instead(Node, name, (insert, node, ...where) => (
      node instanceof HTMLStyleElement ? node : insert(node, ...where)
    ));
  }

  function instead({ prototype }, name, ours) {
    const theirs = prototype[name];
    prototype[name] = function (...given) {
      return ours.call(this, theirs.bind(this), ...given);
    };
  }
})();
