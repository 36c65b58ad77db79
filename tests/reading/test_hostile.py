"""Input that means harm: it is refused with a place, quickly, and nothing falls over."""

import time

import pytest

from tests.builders import read_text
from tests.reading.said import HEAD, STEP

LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED = {
    "python object": "title: !!python/object/new:subprocess.Popen [[touch, x]]\n",
    "python module": "title: !!python/module:os\n",
    "include": "title: !include /etc/passwd\n",
    "set": "title: ok\nstages: !!set {a, b}\n",
    "inherit": "INHERIT: /etc/passwd\n" + HEAD,
    "a billion laughs": LAUGHS,
    "a big text many times": HEAD + f"summary: &b {'A' * 500}\nstages: [{'*b, ' * 2000}]\n",
    "few aliases, much text": HEAD + f"description: &b {'A' * 150_000}\nstages: [{'*b, ' * 20}]\n",
    "merge bomb": "a: &a {k: v}\nb: {<<: [" + "*a," * 5000 + "]}\n",
    "cycle": "title: x\nstages: &s\n  - title: One\n    steps: *s\n",
    "cycle in a key": "? &a [*a]\n: x\n",
    "20,000 lists": HEAD + "stages: " + "[" * 20_000 + "]" * 20_000 + "\n",
    "20,000 open lists": HEAD + "stages: " + "[" * 20_000,
    "200,000 open lists": "[" * 200_000,
    "3,000 maps": HEAD + "stages: " + "{a: " * 3000 + "x" + "}" * 3000,
    "a staircase": "".join(f"{' ' * n}k:\n" for n in range(500)),
    "a staircase of dashes": "- " * 20_000 + "x\n",
    "a staircase of questions": "? " * 20_000 + "x\n",
    "a staircase with wide steps": "-   \t " * 5000 + "x\n",
    "100,000 values": HEAD + "stages: [" + "a," * 100_000 + "]\n",
    "2,000 steps": HEAD + "stages:\n" + "  - {title: a, sentiment: 3}\n" * 2000,
    "300 unknown fields": HEAD + "".join(f"{'x' * 100}{n}: 1\n" for n in range(300)),
    "9,000 unknown fields": HEAD + "".join(f"veld{n}: 1\n" for n in range(9000)),
    "9,000 unknown words": HEAD + "stages:\n" + "  - {title: a, optional: misschien}\n" * 3000,
    "9,000 unknown channels": STEP
    + f"        channel: [{','.join(f'kanaal{n}' for n in range(9000))}]\n",
    "9,000 unknown journeys": f"related: [{','.join(f'reis{n}' for n in range(9000))}]\n" + STEP,
    "9,000 keys twice": "".join(f"veld{n}: 1\n" for n in [*range(4500), *range(4500)]),
    "9,000 keys twice, free": f"{HEAD}stages: Zien\nlanes:\n"
    + "".join(f"  veld{n}: 1\n" for n in [*range(4500), *range(4500)]),
    "400,000 controls": "title: " + "\x07" * 400_000,
    "a number with 9,000 zeros": STEP + f"        sentiment: {'0' * 9000}4\n",
    "50,000 duplicate keys": "title: x\n" * 50_000,
    "a key of 100,000 characters": f"{'k' * 100_000}: 1\n",
    "a key of 100,000 spaces": f"'{' ' * 100_000}': 1\n",
    "a number of 5,000 digits": STEP + f"        sentiment: {'9' * 5000}\n",
    "a title of 30,000 letters": f"title: {'a' * 30_000}!\npersona: jonge-huurder\nstages: Zien\n",
    "a title of 100,000 quotes": "title: " + '"' * 100_000 + "\n",
    "1,000 open quotes": "".join(f'a{n}: "open\n' for n in range(1000)),
    "1,000 tabs": HEAD + "stages:\n" + "\t- title: x\n" * 1000,
    "1,000 colons": "title: " + "a: " * 1000 + "\n",
    "10,000 colons in lines": "a: b: c\n" * 10_000,
    "1,000 broken indents": "".join(f"{' ' * (n % 7)}a{n}: b\n" for n in range(1000)),
    "two documents": HEAD + "stages: Zien\n---\ntitle: smuggled\n",
    "1,000 documents": "---\n" * 1000,
    "a thousand anchors": "".join(f"a{n}: &a{n} x\n" for n in range(1000)),
    "escapes of a terminal": 'title: "a\\x1b[2J\\x07b\\x08"\n' + HEAD[-24:],
    "a script as link": HEAD + "evidence: {source: x, link: 'java\\tscript:x'}\nstages: Zien\n",
    "protocol-relative link": HEAD + "evidence: {source: x, link: //evil.invalid/}\nstages: Zien\n",
    "absolute id": HEAD + "id: /etc/hostile\nstages: Zien\n",
    "id with dots": STEP + "        id: ..\n",
    "id with a query": STEP + '        id: "a?b#c%2e"\n',
    "picture from outside": HEAD + "images: {file: /etc/passwd, alt: x}\nstages: Zien\n",
    "picture with a drive": HEAD + "images: {file: 'C:\\x.png', alt: x}\nstages: Zien\n",
    "encoded dots": HEAD + "images: {file: '%2e%2e/x.png', alt: x}\nstages: Zien\n",
    "hidden folder": HEAD + "images: {file: images/.git/x.png, alt: x}\nstages: Zien\n",
}

WELCOME = {
    "html": "<script>window.x=1</script>",
    "templates": "{{ 7*7 }} {% raw %} $HOME ${x} $(id)",
    "markdown": "**vet** [a](javascript:x) `code`",
    "a formula": "=HYPERLINK(x)",
    "a comparison": "Wait time < 5 days & cost > 3 euro",
    "right to left": "رحلة العميل",
    "emoji": "Journey 👩‍💻 🇳🇱 ✅",
    "a drive": "C:\\temp\\new",
    "arrows": "Intake -> Review --> Done",
    "proto": "__proto__ constructor toString",
}


@pytest.mark.parametrize("name", REFUSED)
def test_harm_is_refused_with_a_place_and_in_no_time(name):
    start = time.process_time()

    reading = read_text(REFUSED[name])

    assert time.process_time() - start < 2
    assert reading.diagnostics
    assert ("journey", "reis") in reading.broken
    assert all(it.place.line >= 1 and it.place.column >= 1 for it in reading.diagnostics)
    assert len(reading.diagnostics) <= 101


@pytest.mark.parametrize("name", WELCOME)
def test_text_that_only_looks_dangerous_comes_through_unchanged(name):
    text = WELCOME[name]
    quoted = text.replace("'", "''")

    reading = read_text(f"title: '{quoted}'\npersona: jonge-huurder\nstages: Zien\n")

    assert reading.catalogue.journeys["reis"].title == text


def test_nothing_is_ever_run(tmp_path):
    witness = tmp_path / "witness"

    read_text(f'title: !!python/object/apply:os.system ["touch {witness}"]\n')

    assert not witness.exists()
