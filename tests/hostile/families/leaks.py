"""What this edition must not show, and what identifies people."""

from tests.hostile.case import ARTICLE, ME, PAGE, Case, journey

_HIDDEN = f"""\
title: SECRETMARKER_TITLE
persona: [traveller, {{id}}]
audience: board
summary: SECRETMARKER_SUMMARY
formerly: [secretmarker-former]
lanes: {{SECRETMARKER_LANE: SECRETMARKER_VALUE}}
evidence: [{{source: SECRETMARKER_SOURCE, link: "https://secretmarker.example/"}}]
images: [{{file: images/secretmarker.png, alt: SECRETMARKER_PICTURE}}]
stages:
  - title: SECRETMARKER_STAGE
    steps: [{{title: SECRETMARKER_STEP, quotes: [SECRETMARKER_QUOTE], sentiment: 1}}]
"""  # noqa: F541
_HIDDEN_PERSONA = "title: SECRETMARKER_PERSONA\nkind: customer\naudience: board\n"


def _article(matter: str) -> dict[str, str | bytes]:
    text = "SECRETMARKER_TEXT <!-- more --> SECRETMARKER_BODY"
    return {
        ARTICLE: f"---\n{matter}\ncategories: [SECRETMARKER_CATEGORY]\n"
        f"tags: [SECRETMARKER_TAG]\ndescription: SECRETMARKER_DESC\n---\n"
        f"# SECRETMARKER_ARTICLE\n\n{text}\n"
    }


def _person(name: str, text: str, expected: str = "reject") -> Case:
    return Case(
        f"leak/{name}", expected, "reject", files=journey(more=f'summary: "{text}"'), line=3
    )


CASES = (
    Case(
        "leak/status_draft_5",
        "hidden",
        files={
            ME: _HIDDEN.replace("{{", "{").replace("}}", "}"),
            "journeys/personas/{id}.yml": _HIDDEN_PERSONA,
            "content/images/secretmarker.png": "dot",
        },
    ),
    Case("leak/status_draft_5u", "either", "reject", files=journey(more="status: DRAFT"), line=3),
    Case("leak/audience_misspelt", "reject", files=journey(more="audience: baord"), line=3, says="board"),
    Case("leak/future_date", "hidden", files=_article("date: 2150-01-01")),
    Case(
        "leak/draft_linked",
        "hidden",
        files={
            PAGE: "---\ndraft: true\ntags: [SECRETMARKER_TAG]\n---\n"
            "# SECRETMARKER_DRAFTPAGE\n\nSECRETMARKER_BODY\n",
        },
    ),
    Case("leak/draft_article", "hidden", files=_article("date: 2026-01-02\ndraft: true")),
    Case("leak/hidden_article", "hidden", files=_article("date: 2026-01-02\naudience: board")),
    Case(
        "leak/hidden_page",
        "hidden",
        files={PAGE: "---\naudience: board\n---\n# SECRETMARKER_PAGE\n\nSECRETMARKER_BODY\n"},
    ),
    Case(
        "leak/visible_needs_hidden",
        "reject",
        files={
            **journey(more="related: [secretly]"),
            "journeys/customer/secretly.yml": "title: SECRETMARKER\npersona: traveller\n"
            "audience: board\nstages: Zien\n",
        },
        line=3,
    ),
    _person("bsn", "Customer 111222333 called"),
    _person("iban", "Pay to NL91ABNA0417164300", "either"),
    _person("bsn_spaced", "BSN 111 222 333"),
    _person("bsn_dots", "BSN 1112.22.333"),
    _person("iban_spaced", "Pay to NL91 ABNA 0417 1643 00"),
    _person("mail", "Vraag jan.jansen@gmail.com"),
    _person("phone", "Bel 06-12345678"),
)  # fmt: skip
