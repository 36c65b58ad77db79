"""Too much of everything."""

from tests.hostile.case import ME, Case, journey

_HEAD = "title: x\npersona: traveller\nstages:\n  - title: Stage\n    steps:\n"


def _refused(name: str, text: str, line: int = 0, expected: str = "reject") -> Case:
    return Case(f"dos/{name}", expected, "reject", files={ME: text}, line=line)


CASES = (
    _refused("many_steps", _HEAD + "      - {title: a, sentiment: 3}\n" * 2000, 0, "either"),
    Case("dos/long_title", "reject", files=journey(f'"{"x" * 5000}"')),
    Case("dos/regex_title", "reject", files=journey(f'"{"a" * 30_000}!"')),
    # Neighbours.
    _refused("many_stages", f"title: x\npersona: traveller\nstages: [{'a, ' * 4000}]\n"),
    _refused("many_fields", "title: x\n" + "".join(f"veld{n}: 1\n" for n in range(9000))),
    _refused("many_slips", "title: x\n" + "a: b: c\n" * 10_000),
    _refused("long_key", f"{'k' * 100_000}: 1\n"),
    _refused("long_line", f"title: {'a ' * 200_000}\n"),
    _refused("many_quotes", "title: " + '"' * 100_000 + "\n"),
    _refused("long_text", f"title: x\ndescription: {'a' * 30_000}\npersona: traveller\nstages: Zien\n", 2),
    _refused("too_large", f"title: x\n# {'a' * 600_000}\npersona: traveller\nstages: Zien\n", 1),
    _refused("many_unknown", f"title: x\npersona: traveller\nrelated: [{', '.join(f'reis{n}' for n in range(9000))}]\nstages: Zien\n"),
    Case(
        "dos/marks",
        "either",
        "accept",
        files=journey(more=f'description: "{"[a](" * 1500}"'),
        alone=True,
    ),
    Case(
        "dos/lines",
        "either",
        "accept",
        files=journey(more=f'description: "{"a " * 9000}"'),
        alone=True,
    ),
)  # fmt: skip
