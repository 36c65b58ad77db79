// Lets the theme search on a disk, where a browser starts no worker: in a frame of the page.
(function () {
  "use strict";

  if (location.protocol !== "file:") {
    return;
  }

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      // Written, so that no browser puts an empty document in its place later.
      inside.document.open();
      inside.document.write("<!doctype html><title>search</title>");
      inside.document.close();
      inside.postMessage = (data) => this.#hear(data);
      inside.importScripts = (...urls) => urls.reduce(
        (before, it) => before.then(() => load(inside.document, it)),
        Promise.resolve(),
      );
      this.inside = inside;
      this.ready = load(inside.document, url);
    }

    postMessage(data) {
      const message = new MessageEvent("message", { data: structuredClone(data) });
      this.ready.then(() => this.inside.dispatchEvent(message));
    }

    terminate() {
      this.inside.frameElement.remove();
    }

    // Never before whoever started it listens.
    #hear(data) {
      const message = new MessageEvent("message", { data: structuredClone(data) });
      setTimeout(() => this.dispatchEvent(message));
    }
  }

  function load(inside, url) {
    return new Promise((resolve, reject) => {
      const script = inside.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`no script at ${url}`));
      inside.body.append(script);
    });
  }

  // The theme's own search looks for this name to find what belongs to it.
  window.IFrameWorker = FrameWorker;
  window.Worker = FrameWorker;
})();
