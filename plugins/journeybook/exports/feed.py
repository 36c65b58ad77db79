"""The latest changes as an Atom feed, for whoever wants to be told."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr


class FeedEntry(NamedTuple):
    """A line of news.

    Args:
        title: what changed.
        address: where it is, as a whole address.
        date: when.
        text: what changed in it, or what it is about.
        authors: who wrote it, where that is somebody else than the whole feed.
        categories: what it is filed under.
    """

    title: str
    address: str
    date: dt.date
    text: str
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()


def feed(title: str, address: str, own: str, language: str, entries: list[FeedEntry]) -> str:
    """Write the feed. The same news gives the same bytes.

    Args:
        title: what the feed is called.
        address: the page that it is a feed of, as a whole address.
        own: the address of the feed itself.
        language: the language it is written in.
        entries: the news, newest first.
    """
    latest = _moment(entries[0].date if entries else dt.date(1970, 1, 1))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(language)}>',
        f"  <title>{_text(title)}</title>",
        f"  <id>{_text(own)}</id>",
        f"  <updated>{latest}</updated>",
        f"  <author><name>{_text(title)}</name></author>",
        f'  <link rel="self" href={quoteattr(own)}/>',
        f"  <link href={quoteattr(address)}/>",
    ]
    for it in entries:
        lines += [
            "  <entry>",
            f"    <title>{_text(it.title)}</title>",
            f"    <id>{_text(f'{it.address}#{it.date}')}</id>",
            f"    <updated>{_moment(it.date)}</updated>",
            f"    <link href={quoteattr(it.address)}/>",
            *(f"    <author><name>{_text(who)}</name></author>" for who in it.authors),
            *(f"    <category term={quoteattr(name)}/>" for name in it.categories),
            f"    <summary>{_text(it.text)}</summary>",
            "  </entry>",
        ]
    return "\n".join([*lines, "</feed>", ""])


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(text)
