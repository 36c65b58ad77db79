"""Texts in the search: what is found is shown as text, and what is typed is looked for."""

from tests.hostile.case import Case

_TEXTS = {
    "script_text": "<script>window.__pwned=1</script> findme",
    "mark_break": "</mark><img src=x onerror=window.__pwned=1> findme",
    "operators": "+findme -* ~ ^99 title:x",
    "proto": "__proto__ constructor toString findme",
    # Neighbours.
    "entities": "&lt;img src=x onerror=window.__pwned=1&gt; findme",
    "regex": "(findme [a-z]*+ \\",
    "attribute": '" onmouseover="window.__pwned=1" findme',
    "json": '"}],"docs":[{"location":"javascript:window.__pwned=1","title":"findme',
}

CASES = tuple(Case(f"search/{name}", "inert", text=text) for name, text in _TEXTS.items())
