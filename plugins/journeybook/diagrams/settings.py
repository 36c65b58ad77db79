"""How Mermaid is set up: sizes at which text is read, and from which room is reckoned.

A publisher's own `arguments` at mermaid2 go above these, one by one.
"""

from __future__ import annotations

JOURNEY = {
    "width": 168,
    "height": 66,  # Four lines; higher ones would push the time line into the faces.
    "taskMargin": 24,
    "diagramMarginX": 24,  # As much as taskMargin, or stages stand beside their tasks.
    "diagramMarginY": 12,
    "leftMargin": 80,
    "boxTextMargin": 8,
    "taskFontSize": 14,
    "maxLabelWidth": 2000,  # Shorter names would be broken off in the middle of an entity.
}
WRAPPING_WIDTH = 320
FLOWCHART = {
    "htmlLabels": True,
    "wrappingWidth": WRAPPING_WIDTH,
    "nodeSpacing": 24,
    "rankSpacing": 20,
    "padding": 8,
    "diagramPadding": 12,
    "subGraphTitleMargin": {"top": 4, "bottom": 12},
}
GANTT = {
    "useWidth": 1000,
    "barHeight": 24,
    "barGap": 8,
    "topPadding": 56,  # The axis stands in the same room at the foot.
    "leftPadding": 150,
    "rightPadding": 24,
    "gridLineStartPadding": 46,
    "fontSize": 13,
    "sectionFontSize": 13,
    "numberSectionStyles": 2,
}
ARGUMENTS = {"look": "classic", "journey": JOURNEY, "flowchart": FLOWCHART, "gantt": GANTT}
