"""The hooks, in the order in which MkDocs calls them. They carry and decide nothing."""

from __future__ import annotations

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from journeybook.mkdocs import (
    articles,
    content,
    diagrams_setup,
    editions,
    exported,
    front_matter,
    garbage,
    guide,
    link_warnings,
    navigation,
    pages_in,
    problems,
    protection,
    publication,
    published,
    search,
    search_languages,
    theme_setup,
    watching,
)
from journeybook.mkdocs.cleaning import Cleaning
from journeybook.mkdocs.config import JourneybookConfig
from journeybook.mkdocs.converting import Budget
from journeybook.mkdocs.forge import project
from journeybook.mkdocs.late import Late
from journeybook.mkdocs.links import Links
from journeybook.model.diagnostic import Severity
from journeybook.model.edition import Edition
from journeybook.pages.contents import contents
from journeybook.pages.site import Site
from journeybook.reading import Cache


class JourneybookPlugin(BasePlugin[JourneybookConfig]):  # type: ignore[no-untyped-call]
    """Publishes journeys written in YAML.

    The instance survives the rebuilds of `mkdocs serve`, because it has `on_startup`; the
    files that were read survive with it.
    """

    edition: Edition
    site: Site
    pages: list[pages_in.FinishedPage]

    def __init__(self) -> None:
        self.serving = False
        self.cache = Cache()
        self.links = Links()
        self.attachments = editions.Attachments()
        self.folder = content.ContentFolder()
        self.late = Late()
        self.budget = Budget(self.late)
        self.pages = []

    def on_startup(self, *, command: str, **_: object) -> None:
        """Remember whether somebody is editing."""
        self.serving = command == "serve"

    # Before mermaid2 and the offline plugin, which act on what they find.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Set up the theme, the diagrams and the links."""
        self.edition = publication.make_edition(config, self.config)
        link_warnings.give_places(config, self.edition.words)
        theme_setup.dress(config)
        diagrams_setup.supply_library(config)
        diagrams_setup.take_over_fences(config)
        if theme_setup.is_read_from_disk(config):
            theme_setup.prepare_for_disk(config)
        self.protection = protection.Protection(config, protection.added(self.config))
        self.folder.look(config, self.config)
        self.late.start(self.config.rules)
        self.budget.start(self.folder.limits, self.edition.words)
        cleaning = [Cleaning(self.late.removed)] if self.config.html == "refuse" else []
        extensions = [self.links, self.budget, *cleaning]
        config.markdown_extensions.extend(extensions)  # type: ignore[arg-type]

    # After all others, so that nobody but MkDocs finds the content folder empty.
    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the blog plugin from ending it all before we can say what is wrong, and where."""
        articles.bear_with_unknown_authors(config)
        self.folder.hide(config)

    # Before anything looks at a file.
    @event_priority(100)
    def _hand_over(self, files: Files, *, config: MkDocsConfig) -> None:
        """Give MkDocs the files of the content folder that may be published."""
        self.folder.hand_over(files, config, serving=self.serving)

    # Before any other plugin has seen a page that this edition leaves out.
    @event_priority(75)
    def _leave_out(self, files: Files, *, config: MkDocsConfig) -> None:
        """Read all there is and take out the pages that this edition does not have."""
        self.sources = publication.read_sources(
            config, self.config, self.edition, self.cache, self.folder.limits
        )
        editions.leave_out(files, config, self.sources.pages_left_out)

    # After the blog plugin, which decides on the addresses of the articles.
    @event_priority(-75)
    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> None:
        """Make the site of what was read and add its pages."""
        addresses = articles.addresses(files, self.config.articles, config)
        least = Severity.ADVICE if self.serving else Severity.WARNING
        self.site, wrong = publication.make_site(
            config,
            self.config,
            self.edition,
            self.sources,
            addresses,
            beside=self.folder.content,
            least=least,
        )
        wrong = (*self.folder.wrong, *wrong, *content.clashing(self.site, files, config))
        garbage.look_seldom()
        problems.tell(wrong, self.edition.words, serving=self.serving)
        self.links.start(self.site)
        setup = diagrams_setup.frame_setup(config, self.edition.words)
        setup |= protection.frame(config)
        published.publish(files, config, setup, theme_setup.unused_libraries(config))
        guide.add(files, config, self.edition.words)
        search_languages.leave_out(files, config)
        self.pages = [pages_in.add_page(page, files, config) for page in contents(self.site)]
        if config.nav is None:
            index = articles.index(config)
            config.nav = navigation.plan(self.pages, index, files, self.edition.words)

    on_files = CombinedEvent(_hand_over, _leave_out, _add_pages)

    def on_nav(self, nav: Navigation, **_: object) -> None:
        """Hang the pages outside the navigation below the page that leads to them."""
        navigation.place(self.pages, nav)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Make an author's front matter harmless, and its sidebar useful."""
        front_matter.clean(page)
        navigation.leave_out_lonely_sidebar(page)
        return articles.named_as_text(markdown, page)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Let the theme speak the language of the site, now that every text is known."""
        self.late.tell(self.edition.words, serving=self.serving)
        self.attachments.hold_back(files, config, hides=self.sources.hides)
        articles.read_times(self.site, config)
        theme_setup.speak(env, self.edition.words, self.site.addresses.overview("guide"))

    # After the search plugin, which goes through the content of every page.
    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: object
    ) -> None:
        """Make the content of a page of ours, and what stands around that of articles."""
        pages_in.finish(page)
        page.content = f"{page.content}{articles.around(self.site, page, config)}"
        announced = articles.announced(self.site, page, config)
        context["feeds"] = announced  # type: ignore[typeddict-unknown-key]

    # After every plugin that might still look at it.
    @event_priority(-100)
    def on_post_page(self, html: str, *, page: Page, **_: object) -> str:
        """Note what a page uses, give it its policy, and let go of its content if it is ours."""
        self.attachments.look(html, page.file.dest_uri)
        pages_in.forget(page)
        return self.protection.protect(html, page.file.src_uri, self.edition.words)

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, **_: object) -> str:
        """Give the page for what is not there its policy too."""
        if not template_name.endswith(".html"):
            return output
        return self.protection.protect(output, template_name, self.edition.words)

    # Before the search plugin writes its index.
    @event_priority(50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make our pages findable and write the open data."""
        search.add_to_index((page.ours for page in self.pages), config)
        exported.write(self.site, config)
        exported.write_headers(self.config, config, self.edition.words)
        self.attachments.publish()
        garbage.look_as_usual()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> None:
        """Rebuild when a YAML file is edited, added, renamed or deleted."""
        protection.let_live_reload_run(server)
        watching.follow_no_links(server)
        folder = project(config) / self.config.journeys
        if folder.is_dir():
            server.watch(str(folder))
