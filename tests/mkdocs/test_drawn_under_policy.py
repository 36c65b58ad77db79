"""Mermaid draws what its author styled, under a policy that forbids styles in a document."""

from __future__ import annotations

import functools
import threading
from http.server import ThreadingHTTPServer

import pytest

from tests.mkdocs.small import build, publish
from tests.mkdocs.test_in_browser import BelowAPath
from tests.site.tab import Tab

pytestmark = pytest.mark.browser

DIAGRAMS = {
    "flowchart": """flowchart LR
      A["one <b style='color: #00f'>two</b>"]:::warm --> B("three style='x'") --> C{four}
      classDef warm fill:#fed7aa,stroke:#c2410c
      style B fill:#bbf7d0,stroke-width:4px
      linkStyle 0 stroke:#f00""",
    "sequence": """sequenceDiagram
      participant A as Customer
      A->>B: hello
      rect rgb(200, 220, 240)
      B-->>A: and <i>back</i>
      end
      Note over A,B: a note""",
    "class": """classDiagram
      class Sofa { +int seats }
      Sofa <|-- Bench
      style Sofa fill:#bbf7d0""",
    "state": """stateDiagram-v2
      [*] --> Open
      Open --> Closed: shut
      classDef late fill:#fed7aa
      class Open late""",
    "er": "erDiagram\n  CUSTOMER ||--o{ ORDER : places",
    "gantt": """gantt
      dateFormat YYYY-MM-DD
      section A
      one :a1, 2026-01-01, 30d
      two :after a1, 20d""",
    "pie": 'pie title Who\n  "A" : 40\n  "B" : 60',
    "journey": "journey\n  title A\n  section B\n    C: 3: D",
    "git": "gitGraph\n  commit\n  branch b\n  commit",
    "quadrant": "quadrantChart\n  title Reach\n  x-axis Low --> High\n  A: [0.3, 0.6]",
    "timeline": "timeline\n  title When\n  2025 : one\n  2026 : two : three",
    "xy": 'xychart-beta\n  x-axis [a, b]\n  y-axis "n" 0 --> 10\n  bar [3, 7]\n  line [2, 8]',
    "block": "block-beta\n  columns 2\n  a b\n  style a fill:#bbf7d0",
    "requirement": "requirementDiagram\n  requirement a {\n  id: 1\n  text: b\n  }",
    "c4": 'C4Context\n  Person(a, "A")\n  System(b, "B")\n  Rel(a, b, "uses")',
}  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drawn")
    fences = "".join(f"```mermaid\n{text}\n```\n\n" for text in DIAGRAMS.values())
    handler = functools.partial(BelowAPath, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        root = f"http://127.0.0.1:{server.server_port}/sub/"
        build(publish(folder, **{"content/drawn.md": f"# Drawn\n\n{fences}"}), site_url=root)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield root
        server.shutdown()


@pytest.fixture
def tab(browser, home):
    context = browser.new_context()
    yield Tab(context, home)
    context.close()


def test_every_kind_of_diagram_is_drawn_without_a_style_in_its_document(tab):
    page = tab.open("drawn/")

    states = dict(zip(DIAGRAMS, tab.draw(), strict=True))

    assert states == dict.fromkeys(DIAGRAMS, "drawn")
    assert tab.faults == []
    for name, frame in zip(DIAGRAMS, tab.frames(), strict=True):
        held = frame.evaluate("document.querySelectorAll('style, [data-style]').length")
        assert held == 0, name
    heights = [it.bounding_box()["height"] for it in page.locator(".jb-diagram iframe").all()]
    assert min(heights) > 40


def test_the_styles_that_an_author_gave_are_the_ones_that_are_seen(tab):
    tab.open("drawn/")
    tab.draw()
    frame = tab.frames()[[*DIAGRAMS].index("flowchart")]

    seen = frame.evaluate("""() => {
      const box = (text) => [...document.querySelectorAll(".node")]
        .find((it) => it.textContent.includes(text)).querySelector("rect, polygon");
      return {
        classed: getComputedStyle(box("one")).fill,
        styled: getComputedStyle(box("three")).fill,
        width: getComputedStyle(box("three")).strokeWidth,
        plain: getComputedStyle(box("four")).fill,
        link: getComputedStyle(document.querySelector(".flowchart-link")).stroke,
        text: box("three").closest(".node").textContent.trim(),
      };
    }""")

    assert seen["classed"] == "rgb(254, 215, 170)"
    assert seen["styled"] == "rgb(187, 247, 208)"
    assert seen["width"] == "4px"
    assert seen["plain"] not in {seen["classed"], seen["styled"], "rgb(0, 0, 0)"}
    assert seen["link"] == "rgb(255, 0, 0)"
    assert "style='x'" in seen["text"]
