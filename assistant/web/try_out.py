"""The page on which staff try answers out, behind the door."""

from __future__ import annotations

from contextlib import nullcontext

from fastapi import Depends, FastAPI, Request
from starlette.responses import RedirectResponse

from assistant.accounts import Role
from assistant.plain_reload import PlainReload
from assistant.web.door import Door
from assistant.web.paths import root_of
from assistant.web.service import AnsweringService
from assistant.web.settings import WebSettings

STAFF_PATH = "/medewerkers"


def add_staff_page(
    app: FastAPI,
    service: AnsweringService,
    door: Door,
    settings: WebSettings,
    reload: PlainReload | None,
) -> None:
    """Add the page, as the last route: what is below its path is Gradio's."""
    # Gradio takes seconds to import, and its mount swallows every later route below its path.
    from assistant.web.staff import Names, mount_staff_page

    @app.get(STAFF_PATH, dependencies=[Depends(door.require(*Role))])
    async def to_staff_page(request: Request) -> RedirectResponse:
        return RedirectResponse(root_of(request) + STAFF_PATH + "/", 307)

    hold = reload.editions.one if reload else nullcontext
    mount_staff_page(app, service, STAFF_PATH, door, Names.of(settings), hold)
