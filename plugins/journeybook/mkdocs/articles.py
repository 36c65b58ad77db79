"""The guidance: where the blog plugin puts it, and what stands below each article."""

from __future__ import annotations

from typing import Any

from material.plugins.blog.structure import View
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from journeybook.model.addresses import Addresses
from journeybook.model.catalogue import Target
from journeybook.pages.articles import around as write_around
from journeybook.pages.site import Site


def addresses(files: Files, folder: str, config: MkDocsConfig) -> Addresses:
    """Find where every page lives, articles included.

    The blog plugin decides on addresses and drafts when it gets MkDocs' files, so this may
    only be asked afterwards.

    Args:
        files: all files of the site.
        folder: the folder with the articles, relative to the content folder.
        config: MkDocs' configuration.
    """
    blog = _blog(config)
    posts = [post.file for post in blog.posts] if blog else []
    folder = f"{folder.strip('/')}/"
    articles = {
        file.src_uri: file.url
        for file in (*files.documentation_pages(), *posts)
        if file.src_uri.startswith(folder)
    }
    guidance = {"guidance": blog.file.url} if blog else {}
    return Addresses(folders=config.use_directory_urls, articles=articles, **guidance)


def index(config: MkDocsConfig) -> str | None:
    """Name the source of the page that lists the articles, if there is a blog."""
    blog = _blog(config)
    return str(blog.file.src_uri) if blog else None


def around(site: Site, page: Page) -> str:
    """Write what stands below an article: the journeys and checks it is tied to.

    Only the article's own page has it; lists of articles show what their authors wrote.
    """
    article = Target("article", page.file.src_uri)
    if not site.addresses.has_page(article):
        return ""
    return write_around(site, article.id, site.addresses.of(article))


def _blog(config: MkDocsConfig) -> View | None:
    plugin: Any = config.plugins.get("material/blog")
    return plugin.blog if plugin and plugin.config.enabled else None
