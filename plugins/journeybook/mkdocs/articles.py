"""The guidance: where the blog plugin puts it, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from material.plugins.blog.author import Author
from material.plugins.blog.structure import Category, Profile, View
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from journeybook.mkdocs import feeds, front_matter
from journeybook.mkdocs.published import FAVICON
from journeybook.model.addresses import Addresses
from journeybook.model.catalogue import Target
from journeybook.pages.around_article import Feed, above_list, above_part
from journeybook.pages.around_article import around as write_around
from journeybook.pages.site import Site


def bear_with_unknown_authors(config: MkDocsConfig) -> None:
    """Let the blog plugin go on where an article names an author whom nobody knows.

    It would end the build, or a whole `mkdocs serve`, with an error of its own that names no line.
    What is wrong is told by reading, with its place.
    """
    plugin: Any = config.plugins.get("material/blog")
    if plugin and plugin.config.enabled and plugin.config.authors:
        plugin.authors = _Authors(plugin.authors)


class _Authors(dict[str, Author]):
    def __contains__(self, _key: object) -> bool:
        return True

    def __missing__(self, key: str) -> Author:
        unknown = Author()
        unknown.load_dict({"name": key, "description": "?", "avatar": FAVICON})
        return self.setdefault(key, unknown)


def named_as_text(markdown: str, page: Page) -> str:
    """Write the heading that the blog plugin makes of a name, such as a category's, as text."""
    if isinstance(page, View) and page.name and markdown == f"# {page.name}":
        return f"# {front_matter.literal(page.name)}"
    return markdown


def addresses(files: Files, folder: str, config: MkDocsConfig) -> Addresses:
    """Find where every page lives, articles included.

    The blog plugin decides on addresses and drafts when it gets MkDocs' files, so this may
    only be asked afterwards.

    Args:
        files: all files of the site.
        folder: the folder with the articles, relative to the content folder.
        config: MkDocs' configuration.
    """
    blog = blog_of(config)
    posts = [post.file for post in blog.posts] if blog else []
    folder = f"{folder.strip('/')}/"
    articles = {
        file.src_uri: file.url
        for file in (*files.documentation_pages(), *posts)
        if file.src_uri.startswith(folder)
    }
    guidance = {"guidance": blog.file.url} if blog else {}
    return Addresses(
        folders=config.use_directory_urls,
        articles=articles,
        authors={author: view.file.url for author, view in _profiles(config)},
        **guidance,
    )


def index(config: MkDocsConfig) -> str | None:
    """Name the source of the page that lists the articles, if there is a blog."""
    blog = blog_of(config)
    return str(blog.file.src_uri) if blog else None


def around(site: Site, page: Page, config: MkDocsConfig) -> str:
    """Write what stands around articles: below one, or at the head of a list of them.

    Only the article's own page has it; lists of articles show what their authors wrote.
    """
    article = Target("article", page.file.src_uri)
    if site.addresses.has_page(article):
        return write_around(site, article.id, site.addresses.of(article))
    blog = blog_of(config)
    if blog is None:
        return ""
    if page is blog:
        return above_list(site, page.file.url, feeds.feeds(site, blog))
    author = next((it for it, view in _profiles(config) if view is page), None)
    if author or (isinstance(page, Category) and page in blog.views):
        own = [it for it in feeds.feeds(site, blog) if it.address == feeds.address_of(page)]
        return above_part(site, page.file.url, own, author)
    return ""


def announced(site: Site, page: Page, config: MkDocsConfig) -> list[Feed]:
    """List the feeds that a page tells feed readers of: all articles, and its own category."""
    blog = blog_of(config)
    every = feeds.feeds(site, blog) if blog else []
    own = feeds.address_of(page) if isinstance(page, Category) else None
    return [it for number, it in enumerate(every) if number == 0 or it.address == own]


def read_times(site: Site, config: MkDocsConfig) -> None:
    """Take over how long each article takes to read, as the blog plugin counted it."""
    blog = blog_of(config)
    for post in blog.posts if blog else ():
        if post.config.readtime:
            site.minutes[post.file.src_uri] = post.config.readtime


def blog_of(config: MkDocsConfig) -> View | None:
    """Find the blog, if there is one."""
    plugin: Any = config.plugins.get("material/blog")
    return plugin.blog if plugin and plugin.config.enabled else None


def _profiles(config: MkDocsConfig) -> Iterator[tuple[str, View]]:
    """List the pages of authors. The plugin gives an author the address of the page it makes."""
    plugin: Any = config.plugins.get("material/blog")
    blog = blog_of(config)
    pages = {it.file.url: it for it in blog.views if isinstance(it, Profile)} if blog else {}
    for key, author in plugin.authors.items() if pages else ():
        if author.url in pages:
            yield key, pages[author.url]
