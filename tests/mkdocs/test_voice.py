"""The reader's voice in a built site: links at every step and check, and what came back."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.mkdocs.small import FILES, build, publish

SOFA = (
    FILES["journeys/customer/sofa.yml"].replace(
        "sentiment: 2}", "sentiment: 2, ideas: {text: Call <me>, date: 2026-01-01}}"
    )
    + """\
questions:
  - text: Is it so?
    by: driver
    check: caring
    date: 2026-02-01
    answer: It is.
    answered: 2026-02-11
"""
)
NINE = 9
ORGANISATION = FILES["journeys/organisation.yml"]


def site_with(folder, voice: str, **changed: str):
    files = {
        "journeys/organisation.yml": ORGANISATION + voice,
        "journeys/customer/sofa.yml": SOFA,
        **changed,
    }
    return build(publish(folder, **files), strict=True)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    voice = "voice: {kind: mail, address: journeys@small.example}\n"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026
        return site_with(tmp_path_factory.mktemp("asked"), voice)


def page(site, name="journeys/sofa/index.html"):
    return BeautifulSoup((site / name).read_text("utf-8"), "html.parser")


def subject(link):
    return parse_qs(urlsplit(link["href"]).query)["subject"][0]


def test_every_step_has_two_links_that_say_which_step_they_are_about(asked):
    cells = page(asked).select('[data-lane="reply"] td')

    assert [[it["aria-label"] for it in cell.select("a")] for cell in cells] == [
        ["Is this not so? (step 1)", "I have an idea (step 1)"],
        ["Is this not so? (step 2)", "I have an idea (step 2)"],
    ]
    first, second = cells[1].select("a")
    assert subject(first) == "Is this not so? sofa#waiting (2026-11-22)"
    assert subject(second) == "I have an idea sofa#waiting (2026-11-22)"


def test_every_check_has_them_too(asked):
    rows = page(asked).select(".jb-side li[id^=check-]")

    assert len(rows) == NINE
    for row in rows:
        doubt, idea = row.select(".jb-reply a")
        title = row.h4.a.get_text()
        assert doubt["aria-label"] == f"Is this not so? ({title})"
        assert idea["aria-label"].startswith(idea.get_text())
        check = row["id"].removeprefix("check-")
        assert subject(doubt) == f"Is this not so? sofa {check} (2026-11-22)"


def test_what_was_said_stands_at_its_step_and_in_a_section_of_the_journey(asked):
    found = page(asked)

    (cell,) = [it for it in found.select('[data-lane="voices"] td') if it.get_text()]
    assert cell.get_text() == "Call <me>new idea"
    first, second = found.select(".jb-heard > li")
    assert first.select_one("[data-dated]").get_text() == "10 months ago"
    assert first.select_one("small > a")["href"] == "#s2"
    assert "It is." in second.select_one(".jb-heard__answer").get_text()


def test_all_of_it_is_gathered_what_waits_first(asked):
    found = page(asked, "voice/index.html")

    text = " ".join(found.select_one(".jb-words").get_text(" ", strip=True).split())
    assert text.startswith(
        "Without an answer yet: one idea. The oldest came in 10 months ago. "
        "Half of the answers came within 10 days (over one answer with known days)."
    )
    waiting, answered = found.select("section .jb-heard")
    assert [it["data-kind"] for it in (waiting.li, answered.li)] == ["idea", "question"]
    places = [it["href"] for it in waiting.select("small > a")]
    assert places == ["../journeys/sofa/", "../journeys/sofa/#s2"]
    assert answered.select_one('a[href="../checks/caring/"]')


def test_where_nobody_listens_nobody_is_asked_but_what_was_said_is_shown(tmp_path):
    site = site_with(tmp_path, "")

    html = (site / "journeys/sofa/index.html").read_text("utf-8")
    assert "mailto:" not in html
    assert 'data-lane="reply"' not in html
    assert "Call &lt;me&gt;" in html
    assert (site / "voice/index.html").is_file()


def test_where_nobody_listens_and_nothing_was_said_there_is_no_page(tmp_path):
    site = site_with(
        tmp_path, "", **{"journeys/customer/sofa.yml": FILES["journeys/customer/sofa.yml"]}
    )

    assert not (site / "voice").exists()


def test_a_form_gets_the_address_of_the_step_and_no_title_breaks_out(tmp_path):
    voice = "voice: {kind: form, address: 'https://form.example/?a={title}&b={page}&c={edition}'}\n"
    sofa = SOFA.replace("I buy a <b>sofa</b>", "'\"><script>alert(1)</script>&b=x#y'")

    site = site_with(tmp_path, voice, **{"journeys/customer/sofa.yml": sofa})

    link = page(site).select_one('[data-lane="reply"] a')
    address = urlsplit(link["href"])
    assert (address.scheme, address.netloc, address.fragment) == ("https", "form.example", "")
    asked = parse_qs(address.query)
    assert asked["a"] == ['"><script>alert(1)</script>&b=x#y']
    assert asked["b"] == ["https://small.example/sub/journeys/sofa/#s1"]


def test_the_links_cost_a_journeys_page_little(asked):
    html = (asked / "journeys/sofa/index.html").read_text("utf-8")
    links = [str(it) for it in BeautifulSoup(html, "html.parser").select('a[href^="mailto:"]')]

    assert len(links) == 2 * (2 + NINE)
    assert max(len(it) for it in links) < 250
