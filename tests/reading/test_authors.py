"""Who writes, and what articles say of each other: checked before the site generator stumbles."""

from journeybook.reading import read

from tests.builders import JOURNEY, write_project

AUTHORS = """\
authors:
  anna:
    name: Anna
    description: Tekent reizen
    avatar: assets/anna.svg
"""
ARTICLE = """\
---
date: 2026-03-01
authors: [anna]
related: [eerste]
stops: [coach]
themes: governance-and-processes
---
# Titel
"""
AT = "content/guidance/.authors.yml"
HERE = "content/guidance/posts/tweede.md"
FIRST = "---\ndate: 2026-02-01\n---\n# Eerste\n"


def read_with(tmp_path, article=ARTICLE, authors=AUTHORS):
    files = {
        "journeys/customer/koop.yml": JOURNEY,
        "content/guidance/.authors.yml": authors,
        "content/guidance/posts/eerste.md": FIRST,
        "content/guidance/posts/tweede.md": article,
    }
    return read(write_project(tmp_path, files))


def said(reading):
    return [f"{it.place} {it.code} | {it.problem} | {it.help}" for it in reading.diagnostics]


def test_an_article_leads_to_its_author_to_other_articles_and_to_what_it_helps(tmp_path):
    reading = read_with(tmp_path)

    catalogue = reading.catalogue
    assert said(reading) == []
    assert catalogue.authors["anna"].title == "Anna"
    here = ("article", "guidance/posts/tweede.md", None)
    assert {it.target for it in catalogue.links_from(here)} == {
        ("author", "anna", None),
        ("article", "guidance/posts/eerste.md", None),
        ("stop", "coach", None),
        ("theme", "governance-and-processes", None),
    }
    assert catalogue.links_to(("article", "guidance/posts/eerste.md", None), "related")


def test_what_an_article_names_and_nobody_knows_is_said_with_its_place(tmp_path):
    text = (
        ARTICLE.replace("anna", "ana")
        .replace("eerste", "eertse")
        .replace("coach", "couch")
        .replace("governance-and", "governence-and")
    )

    found = [it.removeprefix(f"{HERE}:") for it in said(read_with(tmp_path, text))]
    unknown = "unknown-reference | there is no"
    theme = "governance-and-processes"
    assert found == [
        f"3:11 {unknown} author “ana” | did you mean “anna”?",
        f"4:11 {unknown} article “eertse” | did you mean “eerste”?",
        f"5:9 {unknown} stop “couch” | did you mean “coach”?",
        f"6:9 {unknown} theme “governence-and-processes” | did you mean “{theme}”?",
    ]


def test_an_article_is_not_related_to_itself(tmp_path):
    reading = read_with(tmp_path, ARTICLE.replace("[eerste]", "[eerste, tweede]"))

    told = "“related” leads to itself | take it out here, or name another"
    assert said(reading) == [f"{HERE}:4:19 contradiction | {told}"]


def test_an_author_has_what_the_site_generator_needs_and_leads_to_no_script(tmp_path):
    authors = AUTHORS.replace("avatar: assets", "avatr: assets") + "    url: javascript:alert(1)\n"

    found = [it.rpartition(" | ")[0] for it in said(read_with(tmp_path, authors=authors))]

    assert found == [
        f"{AT}:5:5 unknown-field | an author has no field “avatr”",
        f"{AT}:6:10 not-allowed | “javascript:alert(1)” cannot stand in “url”",
    ]


def test_without_a_file_about_authors_nothing_is_asked_of_them(tmp_path):
    files = {
        "journeys/customer/koop.yml": JOURNEY,
        "content/guidance/posts/a.md": ARTICLE.replace("related: [eerste]\n", ""),
    }

    assert said(read(write_project(tmp_path, files))) == []


def test_the_name_and_the_slug_of_an_author_end_an_address_and_are_ids(tmp_path):
    authors = AUTHORS.replace("  anna:", "  ../../anna:") + "    slug: ../../../x\n"

    reading = read_with(tmp_path, ARTICLE.replace("authors: [anna]\n", ""), authors)

    assert [f"{it.place} {it.code}" for it in reading.diagnostics] == [
        f"{AT}:2:3 not-an-id",
        f"{AT}:6:11 not-an-id",
    ]
