// Looks through what was published as a browser would read it, and tells of what could run,
// fetch, frame or restyle. Runs in a page of the site's own address; gives `file: what` lines.
async (files) => {
  const RUNS = /^\s*(javascript|vbscript|data:text|data:image\/svg|blob):?/i;
  const FETCHES = {
    src: true, srcset: true, poster: true, data: true, ping: true, action: true,
    formaction: true, background: true, "xlink:href": true,
  };
  const FOREIGN = "iframe frame frameset object embed applet base portal template math foreignobject";
  const MARKS = /__pwned|evil\.invalid|display:\s*none/;
  // Markdown may hold pictures; a text of a journey may not become one.
  const OURS = /\/(journeys|personas|teams|channels|initiatives|portfolio)\/[^)]*$/;
  const found = [];

  const elsewhere = (value) => {
    try {
      const address = new URL(value.split(/[\s,]/)[0], location.href);
      return /^(https?|ftp):$/.test(address.protocol) && address.host !== location.host;
    } catch { return false; }
  };

  const look = (root, file) => {
    const tell = (what) => found.push(`${file}: ${what}`);
    for (const element of root.querySelectorAll("*")) {
      const name = element.localName.toLowerCase();
      if (FOREIGN.split(" ").includes(name)) tell(`<${name}>`);
      for (const { name: key, value } of element.attributes) {
        const clean = value.replace(/[\u0000-\u0020]/g, "");
        if (/^on/i.test(key)) tell(`<${name} ${key}>`);
        if (/^(href|src|action|formaction|xlink:href|data|to|values)$/i.test(key) && RUNS.test(clean)) {
          if (!(name === "img" && /^data:image\/(png|svg)/.test(clean))) tell(`<${name} ${key}=${clean.slice(0, 30)}>`);
        }
        if (FETCHES[key.toLowerCase()] && elsewhere(value)) tell(`<${name} ${key}=${value.slice(0, 40)}>`);
        if (key === "style" && /url\(|position|expression/i.test(value)) tell(`<${name} style=${value.slice(0, 40)}>`);
        if (key === "srcdoc") tell(`<${name} srcdoc>`);
      }
      if (name === "script" && (MARKS.test(element.textContent) || element.type === "importmap")) tell("<script> of an author");
      if (name === "style" && MARKS.test(element.textContent)) tell("<style> of an author");
      if (name === "link" && elsewhere(element.getAttribute("href") || "") && !/canonical|alternate|prev|next/.test(element.rel)) tell("<link> elsewhere");
      if (name === "meta" && /refresh/i.test(element.httpEquiv) && elsewhere((element.content.split("=")[1] || "").trim())) tell("<meta refresh> elsewhere");
      if (name === "form" && !element.closest(".md-search, .jb-filter, .jb-sort, [data-md-component]")) tell("<form>");
      if (name === "img" && element.getAttribute("src") === "x" && OURS.test(file)) tell("<img src=x>");
      if (/^(__md_|__config$|body$)/.test(element.getAttribute("name") || "")) tell(`<${name} name=${element.getAttribute("name")}>`);
      if (element.id === "__config" && name !== "script") tell(`<${name} id=__config>`);
    }
  };

  const fragment = (html) => new DOMParser().parseFromString(`<body>${html}</body>`, "text/html");
  for (const file of files) {
    const text = await (await fetch(file)).text();
    if (file.endsWith(".html") || file.endsWith("/")) {
      look(new DOMParser().parseFromString(text, "text/html"), file);
    } else if (file.endsWith(".svg") || file.endsWith(".xml")) {
      const tree = new DOMParser().parseFromString(text, "application/xml");
      if (tree.querySelector("parsererror")) found.push(`${file}: is not XML`);
      if (file.endsWith(".svg")) look(tree, file);
      for (const told of tree.querySelectorAll("content, summary, description, title")) {
        if (file.endsWith(".xml") && told.getAttribute("type") === "html") look(fragment(told.textContent), file);
      }
    } else if (file.endsWith("search_index.json")) {
      for (const { location: at, title, text: told } of JSON.parse(text).docs) {
        look(fragment(title), `${file} (${at})`);
        look(fragment(told), `${file} (${at})`);
      }
    }
  }
  return found;
}
