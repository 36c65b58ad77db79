"""What an organisation wants otherwise of the rules, and what it is told when that is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journeybook.model.diagnostic import Diagnostic, Place, Severity
from journeybook.rules import read_settings
from journeybook.rules.settings import Exempt
from journeybook.words import Message


@pytest.mark.parametrize(
    ("path", "covered"),
    [
        ("journeys/customer/x.yml", True),
        ("journeys/customer", True),
        ("journeys/customer/", True),
        ("journeys/*/x.yml", True),
        ("journeys", True),
        ("journeys/cust", False),
        ("journeys/customer/y.yml", False),
        ("x.yml", False),
    ],
)
def test_an_exception_holds_for_a_file_a_folder_or_a_pattern(path, covered):
    assert Exempt(path, "because").covers("journeys/customer/x.yml") is covered


@pytest.mark.parametrize("off", ["off", False])
def test_off_means_off_with_and_without_quotes(off):
    settings, complaints = read_settings({"no-owner": off})

    assert complaints == ()
    assert settings.settle(_found("no-owner")) is None


def test_an_exception_holds_where_it_says_and_nowhere_else():
    settings, _ = read_settings(
        {"no-owner": {"severity": "error", "exceptions": {"path": "a", "reason": "b"}}}
    )

    assert settings.settle(_found("no-owner", "a/x.yml")) is None
    assert settings.settle(_found("no-owner", "b/x.yml")).severity is Severity.ERROR


def test_all_that_is_wrong_is_said_at_once():
    _, complaints = read_settings(
        {"no-ownr": "off", "no-owner": "loud", "tab": "off", "no-name": {"exceptions": ["x"]}}
    )

    assert [it.path for it in complaints] == [
        ("no-ownr",),
        ("no-owner",),
        ("tab",),
        ("no-name", "exceptions", 0),
    ]


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["no-owner", "severity", "exceptions", "path", "reason", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_ANYTHING)
def test_whatever_stands_there_is_read_or_complained_about(written):
    settings, complaints = read_settings(written)

    assert all(str(it.problem) for it in complaints)
    assert settings.severities.keys() | settings.exempt.keys() <= {"no-owner"}


def _found(code, file="journeys/customer/x.yml"):
    return Diagnostic(Place(file, 1, 1), code, Message("x"), severity=Severity.ADVICE)
