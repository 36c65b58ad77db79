"""Output is an allow-list: what of the content folder is published, and what is refused."""

import os
import socket

import pytest
from journeybook.reading.limits import Limits

from tests.content.made import SVG, gif, look, png, said

PAGE = "# A page\n"


def test_pages_pictures_and_documents_are_published(tmp_path):
    files = {
        "about.md": PAGE,
        "images/a.svg": SVG.format(""),
        "images/b.png": png(),
        "research/count.csv": "a;b\n1;2\n",
        "research/notes.txt": "Twelve visits.\n",
        "research/report.pdf": b"%PDF-1.7\n",
    }

    content = look(tmp_path, files)

    assert content.uris == set(files)
    assert not content.diagnostics


@pytest.mark.parametrize(
    "name",
    ["x.py", "x.sh", "x.js", "x.mjs", "x.html", "x.HTML", "x.htm", "x.xhtml", "x.xml", "x.exe",
     "mkdocs.yml", "x.yaml", "x.json", "x.css", "x.wasm", "x.zip", "x.tar.gz", "x.jar", "x.php",
     "x.shtml", "x.svgz", "x.mhtml", "x.md.html", "x.bat", "x.url", "x.woff2", "CNAME",
     "_headers", "_redirects", "robots.txt.bak", "Makefile", "x.MD", "x.SVG", "x.markdown"],
)  # fmt: skip
def test_whatever_else_stands_there_is_refused_and_named(tmp_path, name):
    content = look(tmp_path, {f"sub/{name}": "<script>window.__pwned=1</script>"})

    assert said(content) == [f"content/sub/{name}:1:1 not-published"]
    assert content.diagnostics[0].help
    assert not content.files
    assert content.refused == {f"sub/{name}"}


@pytest.mark.parametrize("name", [".htaccess", ".env", ".git/hooks/post-checkout", ".x/y.md"])
def test_what_begins_with_a_full_stop_is_refused(tmp_path, name):
    content = look(tmp_path, {name: "x"})

    assert said(content) == [f"content/{name.partition('/')[0]}:1:1 not-published"]
    assert not content.files


def test_what_everyday_programs_leave_behind_is_passed_over(tmp_path):
    content = look(tmp_path, {".DS_Store": "x", "a/.gitkeep": "", "._a.md": "x", "Thumbs.db": "x"})

    assert not content.files
    assert not content.diagnostics


def test_what_a_publisher_names_is_published_whatever_it_is(tmp_path):
    files = {"own/style.css": "x", "own/a.woff2": "x", "CNAME": "journeys.example", "b.js": "x"}

    content = look(
        tmp_path, files, named=frozenset({"own/style.css"}), publish=("*.woff2", "CNAME")
    )

    assert content.uris == {"own/style.css", "own/a.woff2", "CNAME"}
    assert said(content) == ["content/b.js:1:1 not-published"]


@pytest.mark.parametrize(
    "name",
    [b"caf\xe9.md", b"a\nb.md", b"a\x1b[31mb.md", b"a\xe2\x80\xaeb.md", b"a\\b.md", b"a:b.md",
     b"a?b.md", b"100%.md", b"a#b.md", b"<img src=x>.md", b'a"b.md', b"a|b.md", b"a*.md",
     b"CON.md", b"nul.png", b"aux.svg", b"com1.md", b"LPT9.pdf", b"a .md", b"b..md", b" a.md",
     b"-rf.md", b"--config-file=x.md", b"a" * 230 + b".md", b"folder ", b"folder."],
)  # fmt: skip
def test_a_name_that_is_not_one_everywhere_is_refused(tmp_path, name):
    folder = tmp_path / "content"
    folder.mkdir()
    path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118 - Path takes no bytes
    if name.startswith(b"folder"):
        os.mkdir(path)  # noqa: PTH102
    else:
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(PAGE.encode())

    content = look(tmp_path, {})

    assert [it.code for it in content.diagnostics] == ["bad-name"]
    assert not content.files
    text = str(content.diagnostics[0].place)
    assert text.isprintable()


@pytest.mark.parametrize("name", ["Over ons.md", "café.md", "日本語.md", "a.b.md", "2026_plan.md"])
def test_an_everyday_name_is_fine(tmp_path, name):
    assert look(tmp_path, {name: PAGE}).uris == {name}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Onboarding.md", "onboarding.md"), ("caf\u00e9.md", "cafe\u0301.md"), ("A/x.md", "a/y.md")],
)
def test_two_names_that_are_one_on_other_computers_are_refused(tmp_path, one, other):
    content = look(tmp_path, {one: PAGE, other: PAGE})

    assert [it.code for it in content.diagnostics] == ["same-address"]
    assert len(content.files) == 1


def test_links_pipes_and_sockets_are_refused_and_nothing_waits(tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("SECRET")
    folder = tmp_path / "content"
    folder.mkdir()
    for name, target in {"leak.md": secret, "gone.md": "nowhere", "loop": ".", "etc": "/etc",
                         "logo.png": "/etc/hostname", "in.md": "a.md"}.items():  # fmt: skip
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.md")
    os.mkfifo(folder / "pipe.png")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket.md"))

    content = look(tmp_path, {"a.md": PAGE})

    assert content.uris == {"a.md"}
    assert {it.code for it in content.diagnostics} == {"not-a-file"}
    assert len(content.diagnostics) == 9
    assert all(it.help for it in content.diagnostics)


def test_what_nobody_may_read_is_told_and_not_passed_over(tmp_path):
    look(tmp_path, {"a.md": PAGE, "b/c.md": PAGE})
    (tmp_path / "content/a.md").chmod(0)
    (tmp_path / "content/b").chmod(0)

    content = look(tmp_path, {})
    (tmp_path / "content/b").chmod(0o700)

    if os.geteuid() == 0:
        pytest.skip("root reads everything")
    assert said(content) == ["content/a.md:1:1 unreadable", "content/b:1:1 unreadable"]
    assert all(it.help for it in content.diagnostics)


def test_a_content_folder_outside_the_project_is_not_looked_into(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in/content").symlink_to(tmp_path / "out")
    (tmp_path / "out/a.md").write_text(PAGE)

    content = look(tmp_path / "in", {})

    assert said(content) == ["content:1:1 outside-project"]
    assert not content.files


def test_our_own_folder_belongs_to_the_site(tmp_path):
    content = look(tmp_path, {"assets/journeybook/favicon.svg": SVG.format("")})

    assert said(content) == ["content/assets/journeybook:1:1 same-address"]


@pytest.mark.parametrize(
    ("name", "raw", "limits", "option"),
    [
        ("a.md", b"x" * 101, Limits(file_bytes=100), "file_bytes"),
        ("a.gif", gif() + b"x" * 100, Limits(picture_bytes=100), "picture_bytes"),
        ("a.png", png(1000, 1000), Limits(picture_pixels=10_000), "picture_pixels"),
        ("a.txt", b"x" * 101, Limits(document_bytes=100), "document_bytes"),
    ],
)
def test_what_is_too_much_names_the_option_that_allows_it(tmp_path, name, raw, limits, option):
    content = look(tmp_path, {name: raw}, limits=limits)

    assert said(content) == [f"content/{name}:1:1 too-much"]
    assert f"“{option}” under “limits:”" in str(content.diagnostics[0].help)
    assert not content.files


def test_there_is_an_end_to_how_much_is_looked_at(tmp_path):
    content = look(tmp_path, {f"a{n}.md": PAGE for n in range(9)}, limits=Limits(files=4))
    deep = look(tmp_path / "deep", {"/".join("abcdefghijklmnopq") + "/x.md": PAGE})

    assert len(content.files) == 4
    assert [it.code for it in content.diagnostics] == ["too-much"]
    assert [it.code for it in deep.diagnostics] == ["too-much"]
