"""Find the texts that readers see in Python code, for `make words`.

Babel's own extractor cannot tell `Message("one", "many", n=3)` from
`Message("one", name="x")`; the syntax tree can. The docstring of a rule is a page that readers
see, so what it tells is found too.
"""

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import IO

from journeybook.cli.spoken_help import paragraphs
from journeybook.rules.page import read_page

Found = tuple[int, str, str | tuple[str, str], list[str]]


def extract(
    file: IO[bytes],
    keywords: Collection[str],
    _comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Found]:
    """Yield line, function and text of each call that is one of the keywords.

    A text with a plural is yielded as `ngettext`, any other as `gettext`, whatever the
    keyword was called: that is all a catalogue has to know. With the option `fields`, the
    descriptions of the fields of models are texts too: an editor shows them. With `commands`,
    so is the help of commands and of their options.
    """
    tree = ast.parse(file.read())
    if any(_is_rule(node) for node in tree.body):
        page = read_page(ast.get_docstring(tree, clean=False) or "")
        for told in (page.title, page.why, page.how):
            yield 1, "gettext", told.text, []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in keywords:
            match _texts(node):
                case [one, many, *_]:
                    yield node.lineno, "ngettext", (one, many), []
                case [text]:
                    yield node.lineno, "gettext", text, []
        elif isinstance(node, ast.Call | ast.FunctionDef):
            for text in _helping(node, options):
                yield node.lineno, "gettext", text, []


def _helping(node: ast.Call | ast.FunctionDef, options: Mapping[str, object]) -> Iterator[str]:
    """Find what explains a field, an option or a command."""
    if isinstance(node, ast.FunctionDef):
        if options.get("commands") and _is_command(node):
            yield from paragraphs(ast.get_docstring(node) or "")
    elif options.get("fields") and _name(node.func) == "Field":
        yield from _given(node, "description")
    elif options.get("commands") and _name(node.func) == "option":
        yield from _given(node, "help")


def _is_rule(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "RULE" for target in node.targets
    )


def _name(function: ast.expr) -> str | None:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return None


def _texts(call: ast.Call) -> list[str]:
    plural = [keyword.value for keyword in call.keywords if keyword.arg == "plural"]
    return [
        argument.value
        for argument in (*call.args[:2], *plural)
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]


def _given(call: ast.Call, name: str) -> Iterator[str]:
    for keyword in call.keywords:
        value = keyword.value
        if keyword.arg == name and isinstance(value, ast.Constant):
            yield str(value.value)


def _is_command(function: ast.FunctionDef) -> bool:
    called = (it.func for it in function.decorator_list if isinstance(it, ast.Call))
    return any(_name(it) in {"command", "group"} for it in called)
