"""Addresses of our own pages: where they begin behind a proxy, and which may be gone to."""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from starlette.requests import Request
from starlette.types import Scope

from assistant.plain_document import passage_anchor

LONGEST_WAY = 2000
"""In characters, of an address that the login leads on to."""

LOGIN_PATH = "/inloggen"
LOGOUT_PATH = "/uitloggen"
API_PATH = "/api"
"""Everything below it is told in JSON, also what is not there."""

_UP = frozenset({".", ".."})


def root_of(request: Request) -> str:
    """The path that a proxy puts before ours, without a slash at its end."""
    return _root(request.scope)


def path_of(scope: Scope) -> str:
    """The path of a request without what a proxy puts before ours."""
    return str(scope["path"]).removeprefix(_root(scope))


def below(path: str, start: str) -> bool:
    """Whether a path is another one or stands below it."""
    return path == start or path.startswith(f"{start}/")


def reading_path(document_id: str, passage_id: str) -> str:
    """Return where a passage stands on the reading pages, without what a proxy puts before it."""
    return f"/lees/{document_id}#{passage_anchor(passage_id)}"


def way_back(request: Request) -> str:
    """Return the address of a request, from the root of the host: what the login can lead back to."""
    query = request.scope.get("query_string", b"").decode("latin-1")
    path = quote(root_of(request) + path_of(request.scope))
    return f"{path}?{query}" if query else path


def own_way(way: str, root: str) -> str | None:
    r"""Return an address that stays on pages of ours, and is not the login itself; `None` for any other.

    A browser takes "//host", "/\\host" and the same with signs that it leaves out for another website; steps
    up would lead out of our part of a host that we share.
    """
    if not way.startswith(f"{root}/") or len(way) > LONGEST_WAY or not way.isprintable() or " " in way:
        return None
    if way.startswith("//") or "\\" in way:
        return None
    try:
        parts = urlsplit(way)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or _UP & set(unquote(parts.path).split("/")):
        return None
    return None if parts.path.removeprefix(root).rstrip("/") in {LOGIN_PATH, LOGOUT_PATH} else way


def _root(scope: Scope) -> str:
    # Within a mount `root_path` is that of the mount.
    return str(scope.get("app_root_path", scope.get("root_path", ""))).rstrip("/")
