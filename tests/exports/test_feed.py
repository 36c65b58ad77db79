"""The feed of what is new."""

import datetime as dt
from xml.etree import ElementTree as ET

from journeybook.exports.feed import FeedEntry, feed

ATOM = "{http://www.w3.org/2005/Atom}"


def read(text):
    return ET.fromstring(text)  # noqa: S314 - we wrote it ourselves


def test_the_feed_says_what_changed_where_and_when():
    day = dt.date(2026, 1, 2)
    entry = FeedEntry("Ik <koop> & kies", "https://x.example/a/", day, 'erbij: "stap"')

    found = read(feed("K & N", "https://x.example/new/", "https://x.example/f.xml", "nl", [entry]))

    assert found.find(f"{ATOM}title").text == "K & N"
    assert found.find(f"{ATOM}updated").text == "2026-01-02T00:00:00Z"
    (one,) = found.findall(f"{ATOM}entry")
    assert [one.find(f"{ATOM}{it}").text for it in ("title", "id", "updated", "summary")] == [
        "Ik <koop> & kies",
        "https://x.example/a/#2026-01-02",
        "2026-01-02T00:00:00Z",
        'erbij: "stap"',
    ]
    assert one.find(f"{ATOM}link").attrib["href"] == "https://x.example/a/"


def test_a_feed_without_news_is_a_feed():
    assert not read(feed("K", "a", "b", "nl", [])).findall(f"{ATOM}entry")
