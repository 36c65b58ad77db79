// Runs in the frame: draws what the page sends with Mermaid, and answers how large it became.
(function () {
  "use strict";

  const setup = window.journeybookDiagrams;
  let library = null;
  let latest = 0;

  window.addEventListener("message", (event) => {
    if (event.source === window.parent && event.data?.type === "draw") {
      draw(event.data);
    }
  });
  answer({ type: "ready" });

  function answer(message) {
    window.parent.postMessage(message, "*");
  }

  function load() {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = setup.library;
      script.onload = () => resolve(window.mermaid);
      script.onerror = () => reject(new Error(`no library at ${setup.library}`));
      document.head.append(script);
    });
    return library;
  }

  async function draw({ source, palette }) {
    document.documentElement.style.setProperty("background", palette.background);
    latest += 1;
    const turn = latest;
    try {
      const mermaid = await load();
      mermaid.initialize(configuration(palette));
      const { svg } = await mermaid.render(`diagram-${turn}`, source);
      const read = await parsed(mermaid, source);
      if (turn !== latest) {
        return; // The palette has changed in the meantime.
      }
      show(svg, read, palette);
      window.__drawn = { source, parsed: read };
    } catch (problem) {
      console.warn(problem);
      fail(source, palette);
    }
  }

  function show(svg, read, palette) {
    document.body.innerHTML = svg;
    const drawing = document.body.querySelector("svg");
    if (read.tasks) {
      score(drawing, read.tasks, palette);
      crop(drawing);
    }
    drawing.querySelectorAll(".cluster").forEach(nameInCorner);
    const { width, height } = drawing.viewBox.baseVal;
    // Its size is the page's business: the frame is as wide as the drawing may be.
    for (const attribute of ["width", "height", "style", "preserveAspectRatio"]) {
      drawing.removeAttribute(attribute);
    }
    drawing.setAttribute("role", "img");
    answer({ type: "drawn", width, height });
  }

  // Mermaid has three faces for five levels and prints no number.
  function score(drawing, tasks, { levels }) {
    drawing.querySelectorAll(".face").forEach((face, index) => {
      const level = tasks[index]?.score;
      if (!levels[level - 1]) {
        return;
      }
      face.style.setProperty("fill", levels[level - 1]);
      const number = document.createElementNS(drawing.namespaceURI, "text");
      number.setAttribute("class", "level");
      number.setAttribute("x", Number(face.getAttribute("cx")) + 22);
      number.setAttribute("y", Number(face.getAttribute("cy")) + 5);
      number.textContent = level;
      face.parentNode.append(number);
    });
  }

  // Mermaid leaves room around a journey for what is not there.
  function crop(drawing) {
    // Measured at full size: a text drawn smaller than a pixel measures too large.
    drawing.style.setProperty("width", `${drawing.viewBox.baseVal.width}px`);
    const { x, y, width, height } = drawing.getBBox();
    drawing.setAttribute("viewBox", [x - 8, y - 8, width + 16, height + 16].join(" "));
  }

  // The name of a stage stands where reading begins, and above the arrows that come in.
  function nameInCorner(stage) {
    const box = stage.querySelector("rect");
    const name = stage.querySelector(".cluster-label");
    const ways = stage.closest(".root")?.querySelector(":scope > .edgePaths");
    if (box && name && ways) {
      const [x, y] = ["x", "y"].map((side) => Number(box.getAttribute(side)));
      name.setAttribute("transform", `translate(${x + 6}, ${y + 5})`);
      ways.after(name);
    }
  }

  function fail(source, palette) {
    const words = document.createElement("p");
    words.textContent = setup.failed;
    const text = document.createElement("pre");
    text.textContent = source;
    const box = document.createElement("div");
    box.className = "failed";
    box.style.setProperty("color", palette.text);
    box.append(words, text);
    document.body.replaceChildren(box);
    answer({ type: "failed", width: 0, height: Math.ceil(box.getBoundingClientRect().height) });
  }

  // What a publisher set at mermaid2, with our colours below it and our safety above it.
  function configuration(palette) {
    const { themeVariables, journey, ...others } = setup.arguments;
    return {
      theme: "base",
      fontFamily: palette.font,
      ...others,
      journey: {
        titleColor: palette.text,
        titleFontSize: "16px",
        titleFontFamily: palette.font,
        ...journey,
      },
      themeVariables: { ...colours(palette), ...themeVariables },
      themeCSS: [journeyStyles, flowStyles, ganttStyles]
        .map((styles) => styles(palette))
        .concat(others.themeCSS ?? "")
        .join("\n"),
      startOnLoad: false,
      securityLevel: "strict",
      // What a diagram may not set for itself: how it looks is decided here, without addresses.
      secure: [
        "secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges",
        "suppressErrorRendering", "themeCSS", "fontFamily", "altFontFamily", "themeVariables",
      ],
      suppressErrorRendering: true,
    };
  }

  function colours(palette) {
    const { background, text, line, border, surface, accent, actors, dark, font } = palette;
    const fills = {};
    for (let index = 0; index < 8; index += 1) {
      fills[`fillType${index}`] = surface;
    }
    actors.forEach((colour, index) => {
      fills[`actor${index}`] = colour;
    });
    return {
      darkMode: dark,
      background,
      fontFamily: font,
      fontSize: "14px",
      primaryColor: surface,
      primaryTextColor: text,
      primaryBorderColor: line,
      secondaryColor: surface,
      tertiaryColor: background,
      lineColor: line,
      textColor: text,
      titleColor: text,
      edgeLabelBackground: background,
      noteBkgColor: surface,
      noteTextColor: text,
      activeTaskBkgColor: accent,
      clusterBkg: surface,
      clusterBorder: border,
      ...fills,
    };
  }

  // A journey draws its titles, sections and faces in fixed colours.
  function journeyStyles({ text, line, border, surface, background, onLevel }) {
    return `
      text, .label, .label text, .legend text { fill: ${text} !important; color: ${text}; }
      rect.journey-section { stroke: none; }
      div.journey-section { font-weight: 600; }
      rect.task { fill: ${background}; stroke: ${border}; }
      line[stroke-width="4"] { stroke: ${line}; stroke-width: 2px; transform: translateY(-16px); }
      g > circle[class^="actor"] { transform: translateY(-5px); }
      [id$="arrowhead"] path { fill: ${line}; }
      text.journey-section, text.task, .journey-section div, .task div,
      .label div, foreignObject div { fill: ${text}; color: ${text} !important; }
      .journey-section .label, .task .label { padding: 0 5px; line-height: 1.2; }
      .face { fill: ${surface}; stroke: none; }
      .mouth { stroke: ${onLevel}; fill: none; }
      .task-line { stroke: ${border}; }
      .level { font-size: 14px; font-weight: 600; }
      circle[fill="#666"] { fill: ${onLevel} !important; stroke: none; }`;
  }

  // A way is known by its line and its words; colour only repeats what they say.
  function flowStyles({ text, line, border, background, surface, accent, accentTint, warm, alarm }) {
    return `
      .cluster rect { stroke: none; rx: 8px; }
      .cluster-label span { color: ${line}; font-weight: 600; }
      .cluster-label p { padding: 0 4px; background: ${surface}; }
      .node rect, .node polygon { fill: ${background}; stroke: ${border}; stroke-width: 1.2px; }
      .node rect { rx: 5px; }
      .node.condition polygon { fill: ${accentTint}; stroke: ${accent}; }
      .node.optional rect, .node.alternative rect { stroke: ${line}; stroke-dasharray: 5 3; }
      .node.team path, .node.journey path { fill: ${background}; stroke: ${accent}; }
      .node.team rect, .node.journey rect { stroke: ${accent}; rx: 20px; }
      .flowchart-link { stroke: ${line}; stroke-width: 1.5px; }
      .arrowMarkerPath { fill: context-stroke; stroke: context-stroke; }
      [data-id^="skip"].flowchart-link { stroke-dasharray: 2 4; }
      [data-id^="alternative"].flowchart-link { stroke-dasharray: 7 4; }
      [data-id^="handover"].flowchart-link { stroke: ${accent}; stroke-width: 3.5px; }
      [data-id^="loop"].flowchart-link { stroke: ${warm}; stroke-width: 2px; }
      [data-id^="setback"].flowchart-link {
        stroke: ${alarm}; stroke-width: 2.5px; stroke-dasharray: 10 4 2 4;
      }
      [data-id^="loop"] p::before { content: "↺ "; }
      [data-id^="setback"] p::before { content: "↯ "; }
      .edgeLabel, .labelBkg { background: none; color: ${text}; }
      .edgeLabel .labelBkg { /* Mermaid would break every label off at 200 pixels. */
        display: block !important; width: max-content !important; max-width: 300px !important;
        white-space: normal !important; text-wrap: balance;
      }
      .edgeLabel p {
        display: inline; padding: 2px 4px; border-radius: 3px;
        background: ${background}; box-decoration-break: clone; -webkit-box-decoration-break: clone;
      }`;
  }

  // A bar is told by its fill and its edge: begun, still to begin, done, late.
  function ganttStyles(palette) {
    const { text, line, border, background, surface, accent, accentTint, alarm } = palette;
    return `
      .section { fill: ${surface}; fill-opacity: 0.7; opacity: 1; }
      .section1, .section3 { fill: ${background}; }
      .sectionTitle { fill: ${text} !important; font-weight: 600; }
      .grid .tick line { stroke: ${border}; opacity: 1; stroke-dasharray: 2 4; }
      .grid .tick text { fill: ${line} !important; font-size: 12px; }
      .grid path { stroke: none; }
      .task { fill: ${background} !important; stroke: ${line} !important; stroke-width: 1.2px; }
      .task[class*="active"] { fill: ${accentTint} !important; stroke: ${accent} !important; }
      .task[class*="done"] { fill: ${surface} !important; stroke: ${border} !important; }
      .task[class*="rit"] {
        stroke: ${alarm} !important; stroke-width: 2.5px; stroke-dasharray: 6 3;
      }
      .task[class*="vert"] { fill: ${alarm} !important; stroke: none !important; }
      .taskText, .taskTextOutsideRight, .taskTextOutsideLeft {
        fill: ${text} !important; font-size: 13px;
        paint-order: stroke; stroke: ${background}; stroke-width: 3px; stroke-linejoin: round;
      }
      .vertText { fill: ${alarm} !important; stroke: none !important; font-size: 12px !important; }`;
  }

  // What Mermaid understood, for tests that compare it with what was written.
  async function parsed(mermaid, source) {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
    const { db } = diagram;
    const { type } = diagram;
    if (type === "gantt") {
      const tasks = db.getTasks().map((it) => ({
        section: decoded(it.type),
        task: decoded(it.task),
        start: it.startTime,
        end: it.endTime,
      }));
      return { type, sections: db.getSections().map(decoded), bars: tasks };
    }
    if (type === "journey") {
      const tasks = db.getTasks().map((it) => ({
        section: decoded(it.section),
        task: decoded(it.task),
        score: it.score,
        actors: it.people.map(decoded),
      }));
      const sections = db.getSections().map(decoded);
      return { type, title: decoded(db.getDiagramTitle()), sections, tasks };
    }
    if (db.getVertices) {
      const vertices = Array.from(db.getVertices().values(), ({ id, text }) => (
        { id, text: decoded(text) }
      ));
      const edges = db.getEdges().map(({ start, end, text }) => (
        { start, end, text: decoded(text) }
      ));
      return { type, vertices, edges };
    }
    return { type };
  }

  // Mermaid keeps entities in a form of its own until it draws; a reader never sees that.
  function decoded(text) {
    const area = document.createElement("textarea");
    return (text ?? "").replaceAll(/ﬂ°(°\d+|\w+)¶ß/g, (_all, entity) => {
      area.innerHTML = `&${entity.replace("°", "#")};`;
      return area.value;
    });
  }
})();
