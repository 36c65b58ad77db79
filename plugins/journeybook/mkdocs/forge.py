"""Where a file can be edited in the forge."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import quote, urljoin

from mkdocs.config.defaults import MkDocsConfig


def edit_address(config: MkDocsConfig, file: str) -> str | None:
    """Give the address where a file is edited; `None` when mkdocs.yml names no forge.

    MkDocs counts from the content folder, and the YAML files lie outside it. The step back
    is resolved here, because not every forge does that.

    Args:
        config: holds `edit_uri` or `edit_uri_template`, and `repo_url` when those are relative.
        file: the file, relative to mkdocs.yml.
    """
    if not (config.edit_uri_template or config.edit_uri):
        return None
    path = os.path.relpath(project(config) / file, config.docs_dir).replace(os.sep, "/")
    path = quote(path)
    if config.edit_uri_template:
        stem = re.sub(r"\.[^./]+$", "", path)
        address = config.edit_uri_template.format(path=path, path_noext=stem)
    else:
        address = f"{config.edit_uri}{path}"
    address = urljoin(f"{config.repo_url.rstrip('/')}/", address) if config.repo_url else address
    return _without_steps_back(address)


def project(config: MkDocsConfig) -> Path:
    """Find the folder of the publication: where mkdocs.yml is."""
    return Path(config.config_file_path).resolve().parent


def _without_steps_back(address: str) -> str:
    start, count = address, 1
    while count:
        start, count = re.subn(r"(?<=[/=])[^/?=&#.][^/?=&#]*/\.\./", "", start, count=1)
    return start
