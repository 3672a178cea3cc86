"""Whether a password can be sent: over https, or without leaving this machine."""

from __future__ import annotations

import ipaddress

from starlette.requests import Request


def is_private(request: Request) -> bool:
    """Whether nobody in between can read what a browser sends, so that it also takes our cookie.

    Browsers count this machine itself as safe, by the name in their address bar.
    """
    if request.url.scheme == "https":
        return True
    name = request.url.hostname or ""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
