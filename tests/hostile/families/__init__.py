"""Hostile input, family by family."""

from tests.hostile.families import (
    characters,
    exports,
    files,
    html,
    leaks,
    loads,
    markdown,
    mermaid,
    names,
    nodes,
    paths,
    search,
    styles,
    templates,
    types,
    yaml_syntax,
)

CASES = tuple(
    case
    for family in (
        yaml_syntax,
        characters,
        types,
        paths,
        html,
        mermaid,
        markdown,
        templates,
        styles,
        search,
        exports,
        leaks,
        loads,
        names,
        nodes,
        files,
    )
    for case in family.CASES
)
"""Every case, in the order of the families."""
