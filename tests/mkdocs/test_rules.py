"""The rules are asked of a build as they are of `journeybook lint`."""

import subprocess
import sys

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.exceptions import Abort

from tests.mkdocs.small import FILES, MKDOCS_YML, build, load, publish

SOFA = "journeys/customer/sofa.yml"
PLUGIN = "  - journeybook\n"


def with_rules(folder, lines, **changed):
    options = "  - journeybook:\n      rules:\n"
    options += "".join(f"        {line}\n" for line in lines.splitlines())
    return publish(folder, **{"mkdocs.yml": MKDOCS_YML.replace(PLUGIN, options)}, **changed)


def mkdocs(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_advice_stops_no_build_and_is_not_told(tmp_path):
    done = mkdocs(publish(tmp_path), "--strict")

    assert done.returncode == 0, done.stderr
    assert "[planned-review]" not in done.stderr


def test_a_server_gives_advice(tmp_path, caplog):
    config = load(publish(tmp_path), command="serve")

    with caplog.at_level("INFO"):
        mkdocs_build(config)

    assert f"{SOFA}:1:8: advice [planned-review]" in caplog.text


def test_a_warning_ends_a_strict_build_only(tmp_path):
    text = FILES[SOFA] + "quotes: [Call me on 06-12345678.]\n"
    folder = publish(tmp_path, **{SOFA: text})

    build(folder)
    with pytest.raises(Abort, match="1 warning"):
        build(folder, strict=True)


def test_an_error_ends_a_build(tmp_path):
    done = mkdocs(publish(tmp_path, **{SOFA: FILES[SOFA] + "quotes: [I am 111222333.]\n"}))

    assert done.returncode == 1
    assert f"{SOFA}:10:10: error [no-bsn]" in done.stderr


def test_an_organisation_can_want_it_otherwise(tmp_path):
    exception = "{path: journeys/customer, reason: The number of a spare part.}"
    rules = f"planned-review: error\nno-bsn:\n  exceptions:\n    - {exception}"
    text = FILES[SOFA] + "quotes: [Part 111222333 was missing.]\n"

    done = mkdocs(with_rules(tmp_path, rules, **{SOFA: text}))

    assert done.returncode == 1
    assert "error [planned-review]" in done.stderr
    assert "no-bsn" not in done.stderr


def test_an_exception_without_a_reason_is_an_error_at_its_line(tmp_path):
    rules = "no-bsn:\n  exceptions:\n    - path: journeys/customer"

    done = mkdocs(with_rules(tmp_path, rules))

    assert done.returncode == 1
    assert "error [rule-settings] this exception has no reason" in done.stderr
    lines = (tmp_path / "mkdocs.yml").read_text().splitlines()
    line = 1 + next(at for at, it in enumerate(lines) if "path:" in it)
    assert f"mkdocs.yml:{line}:15: error" in done.stderr
