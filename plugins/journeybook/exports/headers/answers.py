"""The headers that go with the site, and with which of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from journeybook.exports.headers.policy import as_header

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_NEEDED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
"""What a browser can do and no page of ours asks for."""

POLICY = "Content-Security-Policy"
REFERRER = "Referrer-Policy"
TRANSPORT = "Strict-Transport-Security"
RESOURCE = "Cross-Origin-Resource-Policy"
CACHE = "Cache-Control"

TO_NO_OTHER_HOST = "same-origin"
"""Other hosts never learn which page somebody came from."""

PROMISE = "max-age=31536000"
"""Of a host that is only reached over https: for a year."""

NOT_SHARED = "same-origin"
"""Of what other sites have no business loading."""

SHARED = "cross-origin"
"""Of what is loaded from elsewhere. The frame of a diagram counts as elsewhere, because it has
no origin; badges are made to be shown by other sites."""

SHARED_FILES = r"(\.js|\.css|/badge\.svg)$"
SHARED_FOLDERS = ("*.{js,css}", "journeys/*.{svg}")
WHOLE_TEXT = "search/*"
"""The folder with the text of the whole site in one file."""

ASK_AGAIN = "no-cache"
"""Of what gets new content at the same address: kept, and asked about each time."""

FOR_A_YEAR = "public, max-age=31536000, immutable"
"""Of what gets another name with other content."""

NEVER_CHANGING = r"\.[0-9a-f]{8}\.min\.(js|css)$"
NEVER_CHANGING_FOLDERS = ("assets/stylesheets/*", "assets/javascripts/workers/*")


class Site(NamedTuple):
    """What there is to know about a site before it tells browsers about itself.

    Args:
        address: where the site will live, if somebody said so.
        more: what it adds to the policy.
    """

    address: str = ""
    more: Mapping[str, tuple[str, ...]] = {}

    @property
    def folder(self) -> str:
        """The path of its root on its host: `/` or `/sub/path/`."""
        path = urlsplit(self.address).path
        return path if path.endswith("/") else f"{path}/"

    @property
    def has_host(self) -> bool:
        """Whether a whole host is the site's, and reached in a safe way.

        A promise of safe transport holds for the host, so a folder of one cannot make it.
        """
        return self.address.startswith("https://") and self.folder == "/"


def everywhere(site: Site) -> dict[str, str]:
    """List the headers of every answer, whatever it is."""
    return {
        POLICY: as_header(site.more),
        "X-Content-Type-Options": "nosniff",
        REFERRER: TO_NO_OTHER_HOST,
        "Permissions-Policy": ", ".join(f"{it}=()" for it in _NOT_NEEDED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def transport(site: Site) -> dict[str, str]:
    """Promise that the host is only reached in a safe way, where the site may promise that."""
    return {TRANSPORT: PROMISE} if site.has_host else {}
