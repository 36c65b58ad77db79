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
      if (turn !== latest) {
        return; // The palette has changed in the meantime.
      }
      show(svg);
      window.__drawn = { source, parsed: await parsed(mermaid, source) };
    } catch (problem) {
      console.warn(problem);
      fail(source, palette);
    }
  }

  function show(svg) {
    document.body.innerHTML = svg;
    const drawing = document.body.querySelector("svg");
    const { width, height } = drawing.viewBox.baseVal;
    // Its size is the page's business: the frame is as wide as the drawing may be.
    for (const attribute of ["width", "height", "style", "preserveAspectRatio"]) {
      drawing.removeAttribute(attribute);
    }
    drawing.setAttribute("role", "img");
    answer({ type: "drawn", width, height });
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
        titleFontSize: "20px",
        width: 170,
        height: 66, // Room for three lines; the rest of a longer title would be cut off.
        taskFontSize: 14,
        titleFontFamily: palette.font,
        ...journey,
      },
      themeVariables: { ...colours(palette), ...themeVariables },
      themeCSS: `${styles(palette)}\n${others.themeCSS ?? ""}`,
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
    };
  }

  function colours({ background, text, line, surface, accent, actors, dark, font }) {
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
      ...fills,
    };
  }

  // A journey draws its titles, sections and faces in fixed colours.
  function styles({ text, line, surface, background }) {
    return `
      text, .label, .label text, .legend text { fill: ${text} !important; color: ${text}; }
      .journey-section, .section-type-0, rect.task { stroke: ${line}; }
      text.journey-section, text.task, .journey-section div, .task div,
      .label div, foreignObject div { fill: ${text}; color: ${text} !important; }
      .face { fill: ${surface}; stroke: ${line}; }
      .mouth, .task-line { stroke: ${line}; }
      circle[fill="#666"] { fill: ${line} !important; stroke: ${line}; }
      .edgeLabel rect, .labelBkg { fill: ${background}; background: ${background}; }`;
  }

  // What Mermaid understood, for tests that compare it with what was written.
  async function parsed(mermaid, source) {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
    const { db } = diagram;
    const { type } = diagram;
    if (db.getTasks) {
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
