"""Expressions of a template engine: text, wherever they stand."""

from tests.hostile.case import Case, page

_BOTH = {
    "config": "{{ config }}",
    "include": "{% include '/etc/passwd' %}",
    "loop": "{% for i in range(10**9) %}x{% endfor %}",
}
_FIELDS = {
    "env": "{{ environ }}{{ env }}",
    "lipsum": "{{ lipsum.__globals__['os'].environ }}",
    "import": "{% import 'os' as o %}",
    "extends": "{% extends 'main.html' %}",
    "raw_break": "{% endraw %}{{ 7*7 }}{% raw %}",
    "unclosed": "{{ unclosed",
    "line_stmt": "# for x in y",
    "filter": "{{ 'x'|attr('__class__') }}",
    # Neighbours.
    "comment": "{# gone #}left",
    "macro": "{% macro x() %}{{ caller() }}{% endmacro %}",
    "python_format": "{0.__class__} {title!r} %(title)s %s %n",
    "template_string": "${title} $title `${1+1}`",
    "set": "{% set x = 1 %}{{ x }}",
    "nested": "{{ '{{ 7*7 }}' }}",
}
_PAGES = {
    "expr": "{{ 7*7 }}MARKER49",
    "popen": "{{ cycler.__init__.__globals__.os.popen('touch /tmp/hostile-pwned').read() }}",
    "block": "{% block content %}gone{% endblock %}",
}

CASES = (
    *(
        Case(f"jinja/{name}", "inert", text=text, kept=(text,))
        for name, text in {**_BOTH, **_FIELDS}.items()
    ),
    *(
        Case(f"jinja/{name}_page", "inert", files=page(text))
        for name, text in {**_BOTH, **_PAGES}.items()
    ),
)
