"""Values for how something looks: there are no such fields, so none can be misused."""

from tests.hostile.case import Case, journey, quoted

_VALUES = {
    "color_expr": "expression(alert(1))",
    "color_js": "javascript:1",
    "color_style_break": '"><script>window.__pwned=1</script>',
    "class_break": 'ok" onclick="window.__pwned=1',
    "import": "@import 'https://evil.invalid/x.css';",
    "close_style": "</style><script>window.__pwned=1</script>",
    # Neighbours.
    "url": "url(https://evil.invalid/x)",
    "variable": "var(--md-primary-fg-color)",
    "plain": "red",
}


def _styled(value: str) -> dict[str, str | bytes]:
    written = quoted(value)
    return journey(more=f"color: {written}\nicon: {written}\nclass: {written}\nstyle: {written}")


CASES = tuple(
    Case(f"css/{name}", "reject", files=_styled(value), line=3, says="color")
    for name, value in _VALUES.items()
)
