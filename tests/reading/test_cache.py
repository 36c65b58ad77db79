import os

from journeybook.model.persona import Kind
from journeybook.reading import Cache, Limits, read
from journeybook.reading import project as project_module

from tests.builders import JOURNEY, PERSONA, write_project

REIS = "journeys/customer/reis.yml"


def count_parsing(monkeypatch):
    parsed = []
    parse = project_module.parse

    def counting(model, name, *rest):
        parsed.append(name)
        return parse(model, name, *rest)

    monkeypatch.setattr(project_module._Reader.read, "__defaults__", (counting,))
    return parsed


def test_only_files_that_changed_are_read_again(tmp_path, monkeypatch):
    parsed = count_parsing(monkeypatch)
    project, cache = write_project(tmp_path, {REIS: JOURNEY}), Cache()
    first = read(project, cache=cache)
    parsed.clear()

    again = read(project, cache=cache)

    assert parsed == []
    assert again.catalogue.journeys == first.catalogue.journeys
    write_project(tmp_path, {REIS: JOURNEY.replace("bank", "lamp")})
    assert read(project, cache=cache).catalogue.journeys["reis"].title == "Ik koop een lamp"
    assert parsed == [REIS]


def test_an_edit_of_the_same_size_in_the_same_tick_is_seen(tmp_path):
    project, cache = write_project(tmp_path, {REIS: JOURNEY}), Cache()
    read(project, cache=cache)
    before = (project / REIS).stat()

    (project / REIS).write_text(JOURNEY.replace("bank", "lamp"))
    os.utime(project / REIS, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert "lamp" in read(project, cache=cache).catalogue.journeys["reis"].title


def test_what_another_file_changes_is_seen(tmp_path):
    project, cache = write_project(tmp_path, {REIS: JOURNEY}), Cache()
    read(project, cache=cache)

    write_project(
        tmp_path,
        {
            REIS: JOURNEY,
            "journeys/personas/jonge-huurder.yml": PERSONA.replace("customer", "partner"),
        },
    )
    assert read(project, cache=cache).catalogue.journeys["reis"].kind is Kind.PARTNER

    (project / "journeys/personas/jonge-huurder.yml").unlink()
    assert [it.code for it in read(project, cache=cache).diagnostics] == ["unknown-reference"]


def test_problems_are_told_again_and_gone_when_mended(tmp_path):
    project, cache = write_project(tmp_path, {REIS: JOURNEY + "x: y\n"}), Cache()

    first, second = read(project, cache=cache), read(project, cache=cache)

    assert first.diagnostics == second.diagnostics != ()
    write_project(tmp_path, {REIS: JOURNEY})
    assert not read(project, cache=cache).diagnostics


def test_other_limits_are_not_answered_from_the_cache(tmp_path):
    project, cache = write_project(tmp_path, {REIS: JOURNEY}), Cache()
    read(project, cache=cache)

    assert read(project, cache=cache, limits=Limits(steps=0)).diagnostics


def test_files_that_are_gone_are_forgotten(tmp_path):
    project, cache = write_project(tmp_path, {REIS: JOURNEY}), Cache()
    read(project, cache=cache)
    (project / REIS).unlink()

    assert not read(project, cache=cache).catalogue.journeys
    assert REIS not in cache._kept
