"""Who may use the page for editors: until there is a login, only somebody at this machine itself."""

from __future__ import annotations

import ipaddress

from starlette.datastructures import Headers
from starlette.requests import Request

from assistant.web.security import from_another_site

# A proxy that passes somebody on from elsewhere adds one of these; its own address is then a local one.
FORWARDING_HEADERS = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


class NotLocalError(Exception):
    """The request does not surely come from this machine."""


class ForeignRequestError(Exception):
    """A browser says that another website sent this request."""


def is_local(request: Request) -> bool:
    """Whether the client is this machine, without a proxy in between, under a local name.

    The name is looked at because a website elsewhere can let its own name lead to 127.0.0.1, and would then
    read this page as its own.
    """
    return (
        request.client is not None
        and _is_loopback(request.client.host)
        and not any(header in request.headers for header in FORWARDING_HEADERS)
        and _has_local_name(request.headers)
    )


def check_access(request: Request) -> None:
    """Lets a request through or refuses it, before anything of its body is read.

    Raises:
        NotLocalError: See `is_local`.
        ForeignRequestError: A form or script of another website sent it.
    """
    if not is_local(request):
        raise NotLocalError
    if request.method == "POST" and from_another_site(request.headers):
        raise ForeignRequestError


def _is_loopback(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def _has_local_name(headers: Headers) -> bool:
    names = headers.getlist("host")
    if len(names) != 1:
        return False
    name, separator, port = names[0].lower().rpartition(":")
    # "[::1]" has colons of its own.
    return (name if separator and port.isdecimal() else names[0].lower()) in LOCAL_NAMES
