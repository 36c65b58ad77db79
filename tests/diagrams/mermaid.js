// Parses or draws texts with Mermaid, and tells what it made of each.
(() => {
  const entity = /ﬂ°°(\d+)¶ß/g;
  const decoded = (text) =>
    (text ?? "").replace(entity, (_all, code) => String.fromCodePoint(Number(code)));

  window.ran = 0;
  window.alert = () => { window.ran += 1; };
  window.configure = (settings) => mermaid.initialize({
    startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true, ...settings,
  });

  window.parsed = (texts) => each(texts, async (text) => {
    const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const read = {
      title: decoded(db.getAccTitle()),
      description: decoded(db.getAccDescription()),
    };
    if (type === "gantt") {
      return {
        ...read,
        bars: db.getTasks().map((it) => [decoded(it.type), decoded(it.task)]),
      };
    }
    if (db.getTasks) {
      return {
        ...read,
        heading: decoded(db.getDiagramTitle()),
        sections: db.getSections().map(decoded),
        tasks: db.getTasks().map((it) => [
          decoded(it.section), decoded(it.task), it.score, it.people.map(decoded),
        ]),
      };
    }
    return {
      ...read,
      nodes: Array.from(db.getVertices().values(), (it) => [decoded(it.text), it.type, it.classes]),
      edges: db.getEdges().map((it) => [it.start, it.end, decoded(it.text), it.stroke, it.id]),
      stages: db.getSubGraphs().map((it) => [decoded(it.title), it.nodes.toSorted()]),
    };
  });

  window.drawn = (texts) => each(texts, async (text, index) => {
    const { svg } = await mermaid.render(`drawing-${index}`, text);
    const box = document.createElement("div");
    document.body.append(box);
    box.innerHTML = svg;
    const said = (selector) =>
      Array.from(box.querySelectorAll(selector), (it) => it.textContent.trim());
    const found = {
      height: box.querySelector("svg").viewBox.baseVal.height,
      title: said("svg > title")[0],
      description: said("svg > desc")[0],
      heading: said("svg > text").at(-1),
      boxes: said("switch foreignObject"),
      legend: said("text.legend"),
      nodes: said(".node .label"),
      edges: said(".edgeLabel .label"),
      stages: said(".cluster-label"),
      strange: box.querySelectorAll("script, a, img, iframe, b, em, i, [onerror], [onclick]").length,
    };
    box.remove();
    return found;
  });

  async function each(texts, work) {
    const results = [];
    for (const [index, text] of texts.entries()) {
      try {
        results.push(await work(text, index));
      } catch (problem) {
        results.push({ problem: String(problem).slice(0, 300) });
      }
    }
    return results;
  }
})();
