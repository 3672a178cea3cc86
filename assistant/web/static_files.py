"""The scripts and styles of the pages: compressed, and kept by the browser while they are the same."""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path
from urllib.parse import parse_qs

from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

STATIC_FOLDER = Path(str(resources.files("assistant.web") / "static"))

_KEEP = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"
_LEAST_BYTES = 500


def static_version() -> str:
    """Return what the pages put behind the address of a file: another text when any file is another."""
    digest = hashlib.sha256()
    for path in sorted(STATIC_FOLDER.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def static_files() -> ASGIApp:
    """Return the application that serves the files; they hold nothing of a visitor, so caches may keep it."""
    return GZipMiddleware(_Files(directory=STATIC_FOLDER), minimum_size=_LEAST_BYTES)


class _Files(StaticFiles):
    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory)
        self._version = static_version()

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file; a browser keeps what was asked for by its version, and asks for the rest again."""
        response = await super().get_response(path, scope)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("v")
        response.headers["Cache-Control"] = _KEEP if asked == [self._version] else _ASK_AGAIN
        return response
