"""Who sends a request, as far as limits need to know."""

from __future__ import annotations

import ipaddress

from starlette.types import Scope

_UNKNOWN = "unknown"
_HOUSEHOLD_BITS = 64


def visitor_of(scope: Scope) -> str:
    """Return the address that a request comes from; of IPv6 the part that one household or office shares.

    Behind a proxy that is trusted it is the address that the proxy names; see the setting `trusted_proxies`.
    """
    client = scope.get("client")
    if not client:
        return _UNKNOWN
    try:
        address = ipaddress.ip_address(client[0])
    except ValueError:
        return str(client[0])[:100]
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    # Whoever has one address of such a network has all of them.
    return str(ipaddress.ip_network((address, _HOUSEHOLD_BITS), strict=False))
