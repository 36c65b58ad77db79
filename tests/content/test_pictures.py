"""Pictures are what their names say, draw and do nothing else, and tell nobody's address."""

import zipfile

import pytest
from journeybook.reading.content import Seen, Wanted, examine
from journeybook.reading.limits import Limits

from tests.content.made import SVG, avif, exif, gif, jpeg, look, office, png, said, webp

GPS, ORIENTATION = 0x8825, 0x0112
MAKERS = {"png": png, "gif": gif, "jpg": jpeg, "jpeg": jpeg, "webp": webp, "avif": avif}


@pytest.mark.parametrize("ending", MAKERS)
def test_a_picture_of_each_kind_is_fine_up_to_a_size(tmp_path, ending):
    make = MAKERS[ending]
    small = look(tmp_path / "a", {f"x.{ending}": make()})
    large = look(tmp_path / "b", {f"x.{ending}": make(16_000, 16_000)})

    assert not small.diagnostics
    assert said(large) == [f"content/x.{ending}:1:1 too-much"]
    assert "16000 by 16000" in str(large.diagnostics[0].problem)


@pytest.mark.parametrize("ending", MAKERS)
@pytest.mark.parametrize(
    "raw",
    [b"", b"<html><script>window.__pwned=1</script>", b"GIF89a/*" + b"\0" * 8 + b"*/=1",
     b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8X", b"\0\0\0\x1cftypavif",
     b"MZ\x90\0", b"PK\x03\x04"],
)  # fmt: skip
def test_what_is_no_picture_of_its_kind_is_refused(tmp_path, ending, raw):
    assert said(look(tmp_path, {f"x.{ending}": raw})) == [f"content/x.{ending}:1:1 not-a-picture"]


def test_a_picture_with_the_wrong_ending_is_told_its_kind(tmp_path):
    content = look(tmp_path, {"x.png": gif()})

    assert "“gif”" in str(content.diagnostics[0].help)


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_picture_that_says_where_it_was_taken_is_a_warning(tmp_path, order):
    camera = exif(ORIENTATION, GPS, order=order)
    files = {
        "a.jpg": jpeg(camera=camera),
        "b.png": png(3, 2, (b"eXIf", camera)),
        "c.webp": webp(camera=camera),
        "d.jpg": jpeg() + b'<x:xmpmeta exif:GPSLatitude="52,5N"/>',
    }

    content = look(tmp_path, files)

    assert said(content) == [f"content/{name}:1:1 picture-with-place" for name in files]
    assert content.uris == set(files)


def test_a_picture_that_says_how_it_was_held_is_fine(tmp_path):
    assert not look(tmp_path, {"a.jpg": jpeg(camera=exif(ORIENTATION))}).diagnostics


@pytest.mark.parametrize("cut", [0, 4, 9, 11, 20])
def test_data_of_a_camera_that_are_cut_off_break_nothing(tmp_path, cut):
    assert not look(tmp_path, {"a.jpg": jpeg(camera=exif(ORIENTATION)[:cut])}).diagnostics


@pytest.mark.parametrize(
    "inside",
    [
        "<script>window.__pwned=1</script>",
        "<script href='a.js'/>",
        "<g onload='window.__pwned=1'/>",
        "<a href='javascript:window.__pwned=1'><path/></a>",
        "<a xlink:href='java&#10;script:window.__pwned=1'><path/></a>",
        "<a href='data:text/html,x'><path/></a>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:1'/>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>1</h:script>",
        "<math xmlns='http://www.w3.org/1998/Math/MathML'/>",
        "<image href='https://evil.invalid/x.png'/>",
        "<image href='//evil.invalid/x.png'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<use href='https://evil.invalid/x.svg#a'/>",
        "<use href='other.svg#a'/>",
        "<feImage href='https://evil.invalid/x'/>",
        "<style>@import 'https://evil.invalid/x.css';</style>",
        "<style>path{fill:url(https://evil.invalid/x)}</style>",
        "<style>@\\69mport 'x';</style>",
        "<path style='background:url(//evil.invalid/x)'/>",
        "<path fill=\"url('https://evil.invalid/x#a')\"/>",
        "<set attributeName='href' to='javascript:window.__pwned=1'/>",
        "<animate attributeName='xlink:href' values='javascript:1'/>",
        "<style>@im<style></style>port 'https://evil.invalid/x.css';</style>",
        "<style>rect{cursor:u<g/>rl(https://evil.invalid/x.cur),auto}</style>",
        "<style>@im<!-- -->port 'https://evil.invalid/x.css';</style>",
        "<style>@namespace 'https://evil.invalid/x';</style>",
        "<style>path{background:-webkit-image-set('https://evil.invalid/x.png' 1x)}</style>",
        "<style>path{background:image-set('x.png' 1x)}</style>",
        "<style>path{background:url(/**/'https://evil.invalid/x.png')}</style>",
        "<style>path{background:src('//evil.invalid/x.png')}</style>",
        "<style>path{background:url(#a https://evil.invalid/x.png)}</style>",
        "<path style='background:image-set(\"https://evil.invalid/x.png\" 1x)'/>",
        "<path mask='image-set(\"https://evil.invalid/x.png\" 1x)'/>",
        "<path mask='u\\72l(https://evil.invalid/x.png)'/>",
        "<path filter='u\\72l(https://evil.invalid/x.svg#a)'/>",
        "<path cursor='u\\72l(https://evil.invalid/x.cur),auto'/>",
        "<path><set attributeName='mask' to='u\\72l(https://evil.invalid/x.png)'/></path>",
        "<path><animate attributeName='mask' values='none;image-set(\"x.png\" 1x)'/></path>",
        "<handler type='text/javascript'>1</handler>",
        "<g xml:base='https://evil.invalid/'/>",
        "<?xml-stylesheet href='https://evil.invalid/x.css'?>",
        "<audio src='x'/>",
        "<g>" * 300 + "</g>" * 300,
    ],
)
def test_a_drawing_that_does_more_than_draw_is_refused(tmp_path, inside):
    content = look(tmp_path, {"x.svg": SVG.format("\n" + inside)})

    assert [it.code for it in content.diagnostics] == ["unsafe-picture"]
    assert content.diagnostics[0].place.line == 2
    assert content.diagnostics[0].help
    assert not content.files


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("&x;"),
         "unsafe-picture"),
        ('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + SVG.format("&b;"),
         "unsafe-picture"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'><script>1</script></html>", "not-a-picture"),
        ("<svg><path/></svg>", "not-a-picture"),
        ("A drawing.", "not-a-picture"),
        (SVG.format("<path>"), "not-a-picture"),
        ("", "not-a-picture"),
    ],
)  # fmt: skip
def test_what_is_no_drawing_or_declares_entities_is_refused(tmp_path, raw, code):
    assert [it.code for it in look(tmp_path, {"x.svg": raw}).diagnostics] == [code]


@pytest.mark.parametrize(
    "encoding",
    ["UTF-7", "xyz", "Shift_JIS", "GBK", "hex", "rot13", "idna", "punycode", "undefined",
     "unicode_escape", "base64", "mbcs", "windows-1252", "x" * 3000],
)  # fmt: skip
def test_a_drawing_in_an_encoding_that_not_everything_reads_alike_is_refused(tmp_path, encoding):
    raw = f'<?xml version="1.0" encoding="{encoding}"?>{SVG.format("<path/>")}'

    found = look(tmp_path, {"x.svg": raw}).diagnostics

    assert [it.code for it in found] == ["not-a-picture"]
    assert "UTF-8" in str(found[0].help)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_in_an_encoding_that_everything_reads_is_fine(tmp_path, codec):
    named = codec.removesuffix("-sig").upper()
    raw = f'<?xml version="1.0" encoding="{named}"?>{SVG.format("<title>Café</title>")}'

    assert not look(tmp_path, {"x.svg": raw.encode(codec)}).diagnostics


def test_wide_letters_without_their_mark_are_refused(tmp_path):
    content = look(tmp_path, {"x.svg": SVG.format("<path/>").encode("utf-16-le")})

    assert [it.code for it in content.diagnostics] == ["not-a-picture"]


def test_whatever_a_parser_cannot_stand_is_told_as_a_drawing_that_cannot_be_read(
    tmp_path, monkeypatch
):
    def fails(*_):
        raise LookupError("unknown encoding")

    monkeypatch.setattr("journeybook.reading.content.svg._Looker.end", fails)

    assert said(look(tmp_path, {"x.svg": SVG.format("<path/>")})) == [
        "content/x.svg:1:1 not-a-picture"
    ]


def test_a_drawing_that_multiplies_itself_is_refused(tmp_path):
    levels = "".join(
        f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9)
    )
    inside = f'<g id="a0"><path/></g>{levels}<use href="#a8"/>'

    assert [it.code for it in look(tmp_path, {"x.svg": SVG.format(inside)}).diagnostics] == [
        "unsafe-picture"
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "<title>A shop</title><desc>Seen from the street</desc><path d='M0 0h9v9z'/>",
        "<linearGradient id='a'><stop offset='1'/></linearGradient><rect fill='url(#a)'/>",
        "<style>.a{fill:#123}@media (prefers-color-scheme:dark){.a{fill:#fff}}</style>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<a href='https://kwartelnest.example/'><text>x</text></a>",
        "<g id='a'><path/></g><use href='#a'/><use xlink:href='#a'/>",
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        "<animate attributeName='opacity' values='0;1'/>",
        "<g transform='translate(1,2) rotate(45) matrix(1 0 0 1 0 0)' fill='rgb(1,2,3)'/>",
        '<g style=\'fill:url("#a");width:calc(1px*(2 + 3));font-family:"Open Sans"\'/>',
        "<style>g:not(.a)>path,@media(min-width:9px){fill:var(--a,hsl(1 2% 3%))}</style>",
        "<path style='mask:url(data:image/png;base64,AA//AA==)'/>",
        "<g id='a' aria-label='see https://kwartelnest.example (new)' data-name='a\\b'/>",
        "<g requiredFeatures='http://www.w3.org/TR/SVG11/feature#Shape'/>",
        "<x:view xmlns:x='urn:x' file='C:\\drawings\\a.svg' x:label='at home(1)'/>",
    ],
)
def test_a_drawing_that_draws_is_fine(tmp_path, inside):
    head = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'

    assert not look(tmp_path, {"x.svg": head + SVG.format(inside)}).diagnostics


@pytest.mark.parametrize("ending", ["xlsx", "docx", "pptx"])
def test_an_office_file_that_holds_what_it_should_is_fine(tmp_path, ending):
    files = {f"x.{ending}": office(("xl/sheet1.xml", "<sheet/>"))}

    assert not look(tmp_path, files).diagnostics


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 not really",
        b"<html>",
        office(head="a.yml"),
        office(("xl/vbaProject.bin", b"x")),
        office(("../../etc/hostile-pwned", b"x")),
        office(("/etc/hostile-pwned", b"x")),
        office(("..\\..\\evil", b"x")),
        office(("C:/evil", b"x")),
        office(("a.xml", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///x">]><x/>')),
        office(*((f"{n}.yml", "") for n in range(6_000))),
        office(("xl/sheet1.xml", b"\0" * 2_000_000)),
    ],
)
def test_an_office_file_that_harms_who_opens_it_is_refused(tmp_path, raw):
    content = look(tmp_path, {"x.xlsx": raw}, limits=Limits(unpacked_bytes=1_000_000))

    assert said(content) == ["content/x.xlsx:1:1 unsafe-document"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_office_file_with_links_or_one_part_twice_is_refused(tmp_path):
    link = zipfile.ZipInfo("link")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    files = {
        "a.xlsx": office((link, "/etc/passwd")),
        "b.xlsx": office(("a.xml", "<good/>"), ("a.xml", "<evil/>")),
    }

    assert [it.code for it in look(tmp_path, files).diagnostics] == ["unsafe-document"] * 2


@pytest.mark.parametrize(("name", "raw"), [("x.pdf", b"<html>"), ("x.csv", b"a\0b"),
                                           ("x.txt", b"caf\xe9")])  # fmt: skip
def test_another_document_that_is_not_what_it_says_is_refused(tmp_path, name, raw):
    assert said(look(tmp_path, {name: raw})) == [f"content/{name}:1:1 unsafe-document"]


def test_what_was_seen_in_a_picture_is_known_until_it_changes(tmp_path):
    seen = Seen()
    look(tmp_path, {"x.png": png()})
    before = examine(tmp_path, "content", Wanted(), seen)
    assert seen.kept

    look(tmp_path, {"x.png": b"<html>"})
    after = examine(tmp_path, "content", Wanted(), seen)

    assert not before.diagnostics
    assert [it.code for it in after.diagnostics] == ["not-a-picture"]
