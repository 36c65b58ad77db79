// Draws a figure's diagram in a frame of its own, when the figure comes into view.
(function () {
  "use strict";

  // Known while the script runs, and still right after instant navigation has changed the page.
  const FRAME = new URL("diagram.html", document.currentScript.src).href;
  const NEARBY = "300px";
  const READABLE = 0.88; // Below this scale, the text of a drawing is too small: scroll instead.

  // What a drawing needs, by the names that tokens.css gives it.
  const COLOURS = {
    background: "--jb-sheet",
    text: "--jb-ink",
    line: "--jb-ink-soft",
    border: "--jb-line-strong",
    surface: "--jb-tint",
    accent: "--jb-accent",
    accentTint: "--jb-accent-tint",
    warm: "--jb-warm",
    alarm: "--jb-alarm",
    onLevel: "--jb-on-level",
  };
  const ACTORS = ["accent", "warm", "level-4", "other", "alarm", "ink-soft"];
  const LEVELS = ["level-1", "level-2", "level-3", "level-4", "level-5"];

  window.journeybook.module("diagram", (figure) => {
    const source = figure.querySelector(".jb-diagram__source");
    if (!source) {
      return;
    }
    const drawing = {
      figure,
      source: source.textContent,
      width: Number(figure.dataset.width) || 0,
      height: Number(figure.dataset.height) || 0,
      frame: null,
    };
    reserve(drawing);
    new ResizeObserver(() => fit(drawing)).observe(figure);
    const nearby = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        nearby.disconnect();
        load(drawing);
      }
    }, { rootMargin: NEARBY });
    nearby.observe(figure);
    window.addEventListener("beforeprint", () => load(drawing));
    follow(drawing);
  });

  // Keep the room that the drawing will take, so that nothing below it jumps.
  function reserve(drawing) {
    if (drawing.height) {
      const height = drawing.height * scale(drawing);
      drawing.figure.style.setProperty("--jb-diagram-height", `${Math.ceil(height)}px`);
    }
  }

  function scale({ figure, width }) {
    const room = figure.clientWidth;
    return width && room ? Math.min(1, Math.max(READABLE, room / width)) : 1;
  }

  function load(drawing) {
    if (drawing.frame || !drawing.figure.isConnected) {
      return;
    }
    const { figure } = drawing;
    const frame = document.createElement("iframe");
    frame.className = "jb-diagram__frame";
    frame.title = name(figure);
    // A drawing needs scripts and nothing else: what it is made from came from many hands.
    // On a disk, a frame without an origin may not even load its own script.
    const disk = location.protocol === "file:" ? " allow-same-origin" : "";
    frame.setAttribute("sandbox", `allow-scripts${disk}`);
    frame.src = FRAME;
    drawing.frame = frame;
    window.addEventListener("message", (event) => {
      if (event.source === frame.contentWindow && frame.isConnected) {
        heed(drawing, event.data);
      }
    });
    const scroller = document.createElement("div");
    scroller.className = "jb-diagram__scroll";
    scroller.append(frame);
    figure.insertBefore(scroller, figure.querySelector("figcaption"));
    figure.dataset.state = "loading";
  }

  function name(figure) {
    const caption = figure.querySelector("figcaption");
    const heading = document.querySelector("h1");
    const named = figure.getAttribute("aria-label") || caption?.textContent || heading?.textContent;
    return (named || document.title).trim();
  }

  function heed(drawing, answer) {
    if (answer?.type === "ready") {
      send(drawing);
    } else if (answer?.type === "drawn" || answer?.type === "failed") {
      drawing.figure.dataset.state = answer.type;
      // Words that say why nothing was drawn wrap; a drawing has a size of its own.
      drawing.width = answer.type === "drawn" ? answer.width : 0;
      drawing.height = answer.height;
      fit(drawing);
    }
  }

  function send({ frame, source, figure }) {
    // A frame without an origin can only be addressed by "*"; it is our own.
    frame.contentWindow.postMessage({ type: "draw", source, palette: palette(figure) }, "*");
  }

  function fit(drawing) {
    const { figure, frame, width, height } = drawing;
    reserve(drawing);
    if (!frame || !height) {
      return;
    }
    const shown = scale(drawing);
    frame.style.setProperty("width", width ? `${Math.ceil(width * shown)}px` : "100%");
    frame.style.setProperty("height", `${Math.ceil(height * shown)}px`);
    const scroller = frame.parentElement;
    const scrolls = width * shown > figure.clientWidth + 1;
    scroller.toggleAttribute("data-scrolls", scrolls);
    // Only what scrolls is a stop for the keyboard.
    if (scrolls) {
      scroller.tabIndex = 0;
      scroller.setAttribute("role", "region");
      scroller.setAttribute("aria-label", frame.title);
    } else {
      for (const attribute of ["tabindex", "role", "aria-label"]) {
        scroller.removeAttribute(attribute);
      }
    }
  }

  // The palette changes on the body; a drawing on the page follows it, one that has gone stops.
  function follow(drawing) {
    const observer = new MutationObserver(() => {
      if (!drawing.figure.isConnected) {
        observer.disconnect();
      } else if (drawing.frame && drawing.figure.dataset.state !== "loading") {
        send(drawing);
      }
    });
    observer.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  }

  // The colours of the page, as plain opaque colours: Mermaid reckons with them.
  function palette(figure) {
    const style = getComputedStyle(figure);
    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const plain = (value) => {
      paint.fillStyle = value;
      paint.fillRect(0, 0, 1, 1);
      const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
      return `#${[red, green, blue].map((it) => it.toString(16).padStart(2, "0")).join("")}`;
    };
    const colours = {};
    for (const [use, property] of Object.entries(COLOURS)) {
      colours[use] = plain(style.getPropertyValue(property));
    }
    const each = (names) => names.map((it) => plain(style.getPropertyValue(`--jb-${it}`)));
    return {
      ...colours,
      actors: each(ACTORS),
      levels: each(LEVELS),
      dark: document.body.dataset.mdColorScheme === "slate",
      font: style.fontFamily,
    };
  }
})();
