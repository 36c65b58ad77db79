// Measures how well a drawing can be read: every text, and every shape that means something.
(() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const part = (value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const light = ({ r, g, b }) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const painted = (element, property) => {
    const style = getComputedStyle(element);
    if (style[property] === "none") {
      return { r: 0, g: 0, b: 0, a: 0 };
    }
    const colour = parse(style[property]);
    const faded = Number(style[`${property}Opacity`] ?? 1) * Number(style.opacity);
    return { ...colour, a: colour.a * faded };
  };
  const ground = (element, x, y, drawn) => {
    const below = document.elementsFromPoint(x, y).filter(
      (it) => !it.contains(element) && !element.contains(it) && !it.matches(drawn),
    );
    const behind = [...below, ...parents(element)].map((it) => (
      it instanceof SVGGeometryElement && it.tagName !== "line" ? painted(it, "fill")
        : it instanceof SVGElement ? { r: 0, g: 0, b: 0, a: 0 }
          : parse(getComputedStyle(it).backgroundColor)
    ));
    const white = { r: 255, g: 255, b: 255, a: 1 };
    return behind.reverse().reduce((under, top) => over(top, under), white);
  };
  const parents = (element) => {
    const found = [];
    for (let it = element.parentElement; it; it = it.parentElement) {
      found.push(it);
    }
    return found;
  };
  const shown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
  };
  const says = (element) => [...element.childNodes].some(
    (it) => it.nodeType === Node.TEXT_NODE && it.data.trim(),
  );

  // Shapes are measured against what they are drawn on (`drawn` names what is drawn), not against
  // each other where they meet.
  window.contrasts = (root, { shapes, drawn }) => {
    const found = [];
    for (const element of root.querySelectorAll("text, tspan, div, span, p")) {
      if (says(element) && shown(element)) {
        const { x, y, width, height } = element.getBoundingClientRect();
        const html = !(element instanceof SVGElement);
        const ink = html ? parse(getComputedStyle(element).color) : painted(element, "fill");
        const under = ground(element, x + width / 2, y + height / 2, drawn);
        found.push({ what: element.textContent.trim(), least: 4.5, ratio: ratio(over(ink, under), under) });
      }
    }
    for (const [selector, ...properties] of shapes) {
      for (const element of [...root.querySelectorAll(selector)].filter(shown)) {
        const middle = element.getPointAtLength(element.getTotalLength() / 2);
        const point = new DOMPoint(middle.x, middle.y).matrixTransform(element.getScreenCTM());
        const under = ground(element, point.x, point.y, drawn);
        const inks = properties.map((it) => over(painted(element, it), under));
        found.push({ what: selector, least: 3, ratio: Math.max(...inks.map((it) => ratio(it, under))) });
      }
    }
    return found;
  };
})();
