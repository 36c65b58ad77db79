"""What hosts are told to send: one policy, written the way each of them reads it."""

import json
import re

import pytest
from journeybook.exports.headers import policy
from journeybook.exports.headers.answers import Site, everywhere
from journeybook.exports.headers.hosts import HOSTS, PUBLISHED
from journeybook.words import load

WORDS = load("en")
AT_THE_ROOT = Site("https://journeys.example/")
IN_A_FOLDER = Site("https://intranet.example/sub/path/")


def written(host, site=AT_THE_ROOT):
    return HOSTS[host].write(site, WORDS)


def directives(text):
    return {it.split()[0]: it.split()[1:] for it in text.split("; ")}


@pytest.mark.parametrize(
    "text", [policy.as_header(), policy.in_page(), policy.in_frame(), policy.in_page(on_disk=True)]
)
def test_nothing_unsafe_is_allowed_anywhere(text):
    assert not re.search(r"unsafe|\*|https?:|nonce-|sha\d+-", text)
    assert directives(text)["default-src"] == ["'none'"]
    assert directives(text)["script-src"][0] == "'self'"


def test_a_page_does_not_say_what_only_a_header_can():
    assert "frame-ancestors" in policy.as_header()
    assert "frame-ancestors" not in policy.in_page() + policy.in_frame()


def test_the_frame_of_a_diagram_may_do_nothing_that_a_page_may_not():
    page, frame = directives(policy.in_page()), directives(policy.in_frame())

    assert frame.keys() == page.keys()
    for directive, sources in frame.items():
        assert sources in (page[directive], ["'none'"]), directive
    assert frame["connect-src"] == ["'none'"]


def test_on_a_disk_files_of_the_disk_count_as_the_site():
    page = directives(policy.in_page(on_disk=True))

    assert page["script-src"] == ["'self'", "file:"]
    assert page["object-src"] == ["'none'"]


def test_a_site_adds_places_and_where_nothing_was_allowed_only_those_are():
    more = policy.additions(
        {"form-action": "https://forms.example", "img-src": ["https://pictures.example:8443"]}
    )

    page = directives(policy.in_page(more))

    assert page["form-action"] == ["https://forms.example"]
    assert page["img-src"] == ["'self'", "data:", "https://pictures.example:8443"]
    assert page["script-src"] == ["'self'"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["img-src"], "write what to add by directive"),
        ({"default-src": "https://a.example"}, "nothing can be added to “default-src”"),
        ({"script-src": "'unsafe-inline'"}, "put your script or style in a file of the site"),
        ({"style-src": ["https://a.example", "'unsafe-hashes'"]}, "would let anything run"),
        ({"script-src": "*"}, "“*” is no place"),
        ({"script-src": "data:"}, "“data:” is no place"),
        ({"img-src": "https://a.example; script-src *"}, "is no place"),
        ({"img-src": "https://a.example\r\nSet-Cookie: a=b"}, "is no place"),
        ({"img-src": 'https://a.example/"'}, "is no place"),
        ({"img-src": 3}, "“3” is no place"),
        ({"img-src": []}, "“[]” is no place"),
    ],
)
def test_what_cannot_be_added_is_told_with_what_can(more, told):
    (fault,) = policy.faults(more)

    assert told in str(fault)


def test_what_can_be_added_has_no_fault():
    more = {
        "script-src": ["https://*.example.org/lib/", f"'sha256-{'47DEQpj8/+' * 4}TIm='"],
        "img-src": ["data:", "blob:"],
        "connect-src": "wss://live.example:9000",
        "frame-ancestors": ["https://portal.example"],
        "form-action": "'self'",
    }  # fmt: skip

    assert [*policy.faults(more)] == []


@pytest.mark.parametrize("host", [it for it in HOSTS if it != "github"])
def test_every_host_that_takes_headers_gets_all_of_them(host):
    text = written(host)

    for name, value in everywhere(AT_THE_ROOT).items():
        assert name in text, name
        assert value in text, name


def test_of_github_is_told_what_is_missing_there():
    text = written("github")

    assert all(line.startswith("#") for line in text.splitlines())
    for missing in ("frame-ancestors", "X-Content-Type-Options", "Cross-Origin-Opener-Policy"):
        assert missing in text


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_is_told_about_what_the_site_adds(host):
    more = policy.additions({"form-action": "https://forms.example"})

    text = written(host, AT_THE_ROOT._replace(more=more))

    assert host == "github" or "form-action https://forms.example" in text


@pytest.mark.parametrize("host", PUBLISHED)
def test_below_a_folder_only_the_folder_is_spoken_of(host):
    text = written(host, IN_A_FOLDER)

    assert "/sub/path/" in text
    assert not re.search(r"""(^|[\s"])/(assets|search|404|\*)""", text, re.MULTILINE)


@pytest.mark.parametrize("host", ["nginx", "apache", "netlify", "azure"])
def test_only_a_site_with_a_safe_host_of_its_own_promises_for_the_host(host):
    def promised(site):
        lines = written(host, site).splitlines()
        return any("Strict-Transport" in it for it in lines if not it.startswith("#"))

    assert promised(AT_THE_ROOT)
    assert not promised(IN_A_FOLDER)
    assert not promised(Site("http://journeys.example/"))
    assert not promised(Site())


def test_in_rules_that_can_meet_netlify_never_sets_a_header_twice():
    seen = {}
    for line in written("netlify").splitlines():
        if line.startswith("/"):
            rule = line.removesuffix("*")
        elif line.startswith("  "):
            seen.setdefault(line.split(":")[0].strip(), []).append(rule)

    for name, rules in seen.items():
        meeting = [a for a in rules for b in rules if a is not b and a.startswith(b)]
        assert meeting == [], name


def test_azure_gets_json_whose_first_route_that_fits_says_everything():
    settings = json.loads(written("azure"))
    routes = {it["route"]: it["headers"] for it in settings["routes"]}

    style = routes["/assets/stylesheets/*"]
    assert style["Cache-Control"].endswith("immutable")
    assert style["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert settings["responseOverrides"]["404"] == {"rewrite": "/404.html"}


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("/assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("/assets/javascripts/workers/search.a7633da7.min.js", True),
        ("/assets/javascripts/lunr/min/lunr.nl.min.js", False),
        ("/assets/journeybook/journeybook.js", False),
        ("/assets/javascripts/bundle.a5f9d56c.min.js.map", False),
        ("/index.html", False),
    ],
)
def test_only_what_is_named_after_its_content_is_kept_for_long(file, kept):
    (rule,) = re.findall(r'\$uri ~ "([^"]*)"\) \{ set \$journeybook_cache', written("nginx"))

    assert bool(re.search(rule, file)) == kept


@pytest.mark.parametrize(
    ("file", "shared"),
    [
        ("/assets/journeybook/mermaid.min.js", True),
        ("/journeys/bank-kopen/badge.svg", True),
        ("/search/search_index.json", False),
        ("/journeys/bank-kopen/index.html", False),
        ("/assets/badge.svg.html", False),
    ],
)
def test_other_sites_may_show_badges_and_frames_may_load_scripts(file, shared):
    (rule,) = re.findall(r'\$uri ~ "([^"]*)"\) \{ set \$journeybook_resource', written("nginx"))
    (files,) = re.findall(r'FilesMatch "([^"]*badge[^"]*)"', written("apache"))

    assert bool(re.search(rule, file)) == shared
    assert bool(re.search(files, file.rpartition("/")[2])) == shared
