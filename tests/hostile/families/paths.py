"""Names of pictures and documents that lead elsewhere, or nowhere."""

from tests.hostile.case import Case, journey

_PICTURES = {
    "image_00": '"../../../../etc/passwd"',
    "image_01": '"/etc/passwd"',
    "image_05": '"%2e%2e/%2e%2e/etc/passwd"',
    "image_06": '"~/.ssh/id_rsa"',
    "image_07": '".git/config"',
    "image_08": '".env"',
    "image_09": '"/proc/self/environ"',
    "image_10": '"//evil.invalid/x.png"',
    "image_11": r'"C:\\Users\\x.png"',
    "image_12": r'"images/a.png\u0000.yml"',
    "image_13": '"images/../../secret.png"',
    "image_14": r'"\\\\evil.invalid\\share\\x.png"',
    "image_dir": "images/",
    "image_missing": "images/none.png",
    "image_huge_remote": "https://evil.invalid/track.gif?u=1",
    # Neighbours.
    "image_escape_png": '"../mkdocs.png"',
    "image_dot_segment": '"./../x.png"',
    "image_double_encoded": '"%252e%252e/x.png"',
    "image_encoded_slash": '"images%2f..%2f..%2fx.png"',
    "image_hidden_folder": '".git/x.png"',
    "image_hidden_below": '"images/.cache/x.png"',
    "image_data": '"data:image/png;base64,AAAA.png"',
    "image_javascript": '"javascript:x.png"',
    "image_file_scheme": '"file:///etc/x.png"',
    "image_query": '"images/dot.png?x.png"',
    "image_fragment": '"images/dot.png#x.png"',
    "image_quote": "'images/dot.png\" onerror=\"window.__pwned=1.png'",
    "image_newline": r'"images/a\n.png"',
    "image_stream": '"images/dot.png::$DATA.png"',
    "image_device": '"/dev/zero.png"',
    "image_wildcard": '"images/*.png"',
    "image_folder_named_so": "images/folder.png",
}
_DOCUMENTS = {
    "evidence_traversal": '"../../../../etc/x.pdf"',
    "evidence_absolute": '"/etc/x.pdf"',
    "evidence_missing": "images/none.pdf",
    "evidence_type": "images/dot.exe",
}


def _picture(name: str, written: str) -> Case:
    files = journey(at_step=f"images: [{{file: {written}, alt: x}}]")
    return Case(f"paths/{name}", "reject", files=files, line=7)


def _document(name: str, written: str) -> Case:
    files = journey(at_step=f"evidence: [{{source: x, file: {written}}}]")
    return Case(f"paths/{name}", "reject", files=files, line=7)


CASES = (
    *(_picture(name, written) for name, written in _PICTURES.items()),
    *(_document(name, written) for name, written in _DOCUMENTS.items()),
    Case(
        "paths/include_key",
        "reject",
        files=journey(more="include: ../../../../etc/passwd\nsource: /etc/hostname"),
        line=3,
        says="include",
    ),
)
