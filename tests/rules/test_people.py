"""What identifies people is found, and what only looks like it is not."""

import pytest

from tests.rules.world import find, found_in


def codes(text):
    return [it.code for it in find("", f"quotes:\n  - text: >-\n      {text}\n    by: customer\n")]


@pytest.mark.parametrize(
    "text",
    [
        "Bel me op 06-12345678.",
        "Bel me op 0612345678.",
        "Bel me op 06 12 34 56 78.",
        "Bel me op +31 6 1234 5678.",
        "Bel me op 0031612345678.",
        "Bel me op (020) 123 45 67.",
        "Bel me op 020-1234567.",
        "Call me on 020 7946 0958.",
        "Call me on (555) 123-4567.",
    ],
)
def test_a_phone_number_is_found_however_it_is_written(text):
    assert codes(text) == ["no-phone-number"]


@pytest.mark.parametrize(
    "text",
    [
        "Op 01-02-2026 10:30 belde ik.",
        "Op 2026-01-02 belde ik.",
        "Ik belde 0800 1234567.",
        "Ik belde 088 123 45 67.",
        "Bestelling 4012345678.",
        "Artikel 1000.00.0000.",
        "Dat kost 1.000.000.000 euro.",
        "Van 0,5 tot 10.000 klanten.",
        "Een score van 0.123456789.",
    ],
)
def test_dates_amounts_and_numbers_of_organisations_are_no_phone_numbers(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text", ["Mijn nummer is 111222333.", "BSN 1112.22.333, zei ik.", "BSN 111 222 333"]
)
def test_a_citizen_service_number_is_found(text):
    assert codes(text) == ["no-bsn"]


@pytest.mark.parametrize(
    "text", ["Nummer 111222334.", "Nummer 000000000.", "Nummer 1112223330.", "Nummer A111222333."]
)
def test_nine_digits_that_fail_the_eleven_test_are_no_citizen_service_number(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Stort op NL91ABNA0417164300 graag.",
        "Stort op NL91 ABNA 0417 1643 00.",
        "Stort op nl91abna0417164300.",
        "Stort op BE68 5390 0754 7034.",
        "Pay to GB82 WEST 1234 5698 7654 32 please.",
    ],
)
def test_a_bank_account_number_is_found(text):
    assert codes(text) == ["no-iban"]


@pytest.mark.parametrize(
    "text", ["Stort op NL92 ABNA 0417 1643 00.", "Model XR20 ULTRA WIDE SCREEN 4000."]
)
def test_letters_and_digits_that_do_not_add_up_are_no_bank_account_number(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Toen belde mevrouw Jansen terug.",
        "Toen belde dhr. Van der Berg terug.",
        "De heer J. de Vries kwam langs.",
        "Then Mr Smith called.",
        "Met vriendelijke groet, Petra",
        "Kind regards, Tom",
        "Toen kwam Petra de Vries langs.",
        "Jan Jansen heeft het opgelost.",
        "Daarna belde ik met Karin.",
        "De monteur, genaamd Bart, had haast.",
        "Petra zei dat het morgen kwam.",
        "I spoke to Sarah about it.",
        "“Nee,” zei Marieke.",
    ],
)
def test_a_name_is_found_by_what_stands_before_it(text):
    assert codes(text) == ["no-name"]


@pytest.mark.parametrize(
    "text",
    [
        "Er zat een vriendelijke mevrouw aan de balie.",
        "Meneer, zei ze.",
        "Doe de groeten aan iedereen.",
        "Met MS Teams ging het niet.",
        "De heer des huizes.",
        "Wil Kwartelnest dit wel?",
        "De bank Lotte zit zacht, en Emma is de stoel.",
        "Ik woon in de Anne Frankstraat.",
        "Boodschappen bij Albert Heijn.",
        "Max Kussens zijn er niet.",
    ],
)
def test_words_before_no_name_are_no_name(text):
    assert codes(text) == []


@pytest.mark.parametrize(("by", "expected"), [("Petra (43)", 1), ("klant, 43", 0), ("Service", 0)])
def test_who_is_quoted_by_name_is_found(by, expected):
    found = find("", f"quotes:\n  - text: Ik wacht al weken.\n    by: {by}\n")

    assert [it.code for it in found] == ["no-name"] * expected


def test_an_e_mail_address_is_found_but_not_the_mailbox_of_a_team():
    teams = "# journeys/organisation.yml\nteams:\n  - {id: service, title: S, contact: a@b.test}\n"

    assert codes("Mail me op petra.v@mail.test, zei ik.") == ["no-e-mail-address"]
    assert find("", f"{teams}  - {{id: stores, title: T}}\n") == ()


def test_what_was_found_is_not_repeated_where_everybody_reads_it():
    (found,) = find("", "quotes:\n  - text: Ik ben 111222333.\n    by: klant\n")

    assert "111222333" not in f"{found.problem} {found.help}"


ADDRESS = "petra.v@mail.test"
KINDS = {
    "journeys/customer/other.yml": "title: X\npersona: tenant\nsummary: >-\n  Mail {}\n",
    "journeys/personas/other.yml": "title: X\nkind: customer\nsummary: Mail {}\n",
    "journeys/organisation.yml": "name: X\npromise: Mail {}\n",
    "journeys/alignment.yml": "nothing: Mail {}\n",
    "journeys/offer.yml": "nothing: Mail {}\n",
    "journeys/checks.yml": "checks:\n  - id: caring\n    question: Mail {}\n",
    "journeys/initiatives/other.yml": "title: Mail {}\n",
    "journeys/trips/other.yml": "title: Mail {}\n",
    "journeys/metrics/other.yml": "title: Mail {}\n",
    "journeys/metrics/other.csv": "date,value\n2026-01-01,1\n2026-02-01,{}\n",
    "journeys/misplaced.yml": "title: Mail {}\n",
    "content/guidance/posts/other.md": "---\ndate: 2026-01-01\n---\n\n# Mail\n\nMail {}\n",
}
"""A file of each kind there is; many are not as they should be."""


@pytest.mark.parametrize("broken", ["", "unknown: field\n", "foo: [\n", "\tx\n"])
@pytest.mark.parametrize("file", KINDS)
def test_it_is_found_in_every_file_that_can_be_read_once_and_with_errors_too(
    tmp_path, file, broken
):
    publish(tmp_path, {file: KINDS[file].format(ADDRESS) + broken})

    found = [it for it in found_in(tmp_path) if it.code == "no-e-mail-address"]

    assert [it.place.file for it in found] == [file]
    line = (tmp_path / file).read_text("utf-8").split("\n")[found[0].place.line - 1]
    assert ADDRESS in line or line.endswith(">-")
    assert ADDRESS not in f"{found[0].problem} {found[0].help}"


def test_notes_are_looked_at_too(tmp_path):
    publish(tmp_path, {"journeys/personas/tenant.yml": f"title: X  # ask {ADDRESS}\n"})

    found = [it for it in found_in(tmp_path) if it.code == "no-e-mail-address"]

    assert [(it.place.line, it.place.column) for it in found] == [(1, 17)]


def test_the_mailbox_of_a_team_may_stand_in_an_article(tmp_path):
    article = (
        "---\ndate: 2026-01-01\n---\n\n# Mail\n\nMail service@shop.test, not service@x.test.\n"
    )
    teams = "name: X\nteams:\n  - {id: service, title: S, contact: service@shop.test}\n"
    publish(
        tmp_path,
        {"journeys/organisation.yml": teams, "content/guidance/posts/other.md": article},
    )

    found = [it for it in found_in(tmp_path) if it.code == "no-e-mail-address"]

    assert [(it.place.line, it.place.column) for it in found] == [(7, 29)]


def test_a_persona_with_a_name_is_no_real_person():
    persona = "# journeys/personas/tenant.yml\ntitle: Petra, who moves often\nkind: customer\n"
    journey = "# journeys/customer/example.yml\nsummary: Petra zegt het, en Karin vroeg het.\n"

    assert [it.place.file for it in find("", persona + journey)] == [
        "journeys/customer/example.yml"
    ]
    assert find("", persona + journey.replace("Karin", "iemand")) == ()


@pytest.mark.parametrize(
    "raw",
    [b"title: a\0b\n", b"\x01title: a\n", "title: Ik koop\n".encode("utf-16"), b"title: \x7f\n"],
)
def test_what_yaml_chokes_on_is_told_by_reading_and_stops_no_rule(tmp_path, raw):
    publish(tmp_path, {"journeys/customer/odd.yml": ""})
    (tmp_path / "journeys/customer/odd.yml").write_bytes(raw)

    told = found_in(tmp_path)

    assert {"control-character", "not-utf-8"} & {it.code for it in told}


def publish(folder, files):
    for name, text in {"journeys/organisation.yml": "name: X\n", **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
