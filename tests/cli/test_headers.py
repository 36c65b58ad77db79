"""`journeybook headers` writes what a host has to send, by the settings of the site."""

import pytest
from click.testing import CliRunner
from journeybook.cli import main
from journeybook.exports.headers.hosts import HOSTS


def headers(folder, host, language="en"):
    arguments = ["--project", str(folder), "--language", language, "headers", host]
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def project(tmp_path):
    def write(options=""):
        text = (
            f"site_name: A\nsite_url: https://a.example/sub/\nplugins:\n  - journeybook:\n{options}"
        )
        (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_gets_its_file(project, host, golden):
    done = headers(project(), host)

    assert done.exit_code == 0
    golden(done.stdout, f"headers/{host}.txt")


def test_what_the_site_adds_is_in_it(project):
    added = "      policy:\n        form-action: https://forms.example\n"

    assert "form-action https://forms.example;" in headers(project(added), "nginx").stdout


def test_what_cannot_be_added_is_a_misuse_with_a_reason(project):
    added = "      policy:\n        script-src: \"'unsafe-inline'\"\n        x-src: a\n"

    done = headers(project(added), "nginx")

    assert done.exit_code == 2
    assert "put your script or style in a file of the site" in done.stderr
    assert "“x-src”" in done.stderr
    assert done.stdout == ""


def test_a_host_that_nobody_knows_is_a_misuse(project):
    assert headers(project(), "gopher").exit_code == 2


def test_it_speaks_dutch(project):
    assert "neem het bestand daar dan ook op" in headers(project(), "nginx", "nl").stdout
