"""Each page and each role: who comes in, and what the others see; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from door_builders import PASSWORD, accounts_in, door_of, login_for
from editor_fakes import desk
from fastapi import Depends, FastAPI, Request
from fastapi.testclient import TestClient
from starlette.responses import JSONResponse
from web_fakes import FakeAssistant

from assistant.accounts import Role
from assistant.web import login_texts as texts
from assistant.web import staff_words
from assistant.web.app import create_app
from assistant.web.door import Door
from assistant.web.settings import WebSettings
from assistant.web.typed_again import MOST_FIELDS

PATHS = [page.path for page in staff_words.PAGES]
POSTS = [
    f"/redactie/{name}"
    for name in ("bestand", "herschrijf", "zin", "zin/zonder", "meting", "verslag", "document")
]
STAFF = "/medewerkers/"
AS_PAGE = {"sec-fetch-mode": "navigate", "sec-fetch-site": "same-origin"}
AS_SCRIPT = {"sec-fetch-mode": "cors", "sec-fetch-site": "same-origin"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The application with an account for each role; a form of the front desk, and pages that others make."""
    own = login_for(accounts_in(tmp_path_factory.mktemp("deuren")))
    door = door_of(own)
    made = create_app(FakeAssistant(), WebSettings(), editor=desk(), door=door, login=own)
    there = {getattr(route, "path", "") for route in made.routes} | {"/redactie"}
    for page in staff_words.PAGES:
        if page.path not in there and page.path != STAFF:
            add_page(made, door, page.path, page.roles)

    @made.post("/balie/opmerking", dependencies=[Depends(door.require(Role.BALIE))])
    async def take(request: Request) -> JSONResponse:
        async with request.form() as form:
            return JSONResponse(dict(form))

    return made


def add_page(app: FastAPI, door: Door, path: str, roles: frozenset[Role]) -> None:
    @app.get(path, dependencies=[Depends(door.require(*roles))])
    async def show() -> dict[str, str]:
        return {"page": path}


@pytest.fixture(scope="module")
def clients(app: FastAPI) -> Iterator[dict[str, TestClient]]:
    """A client for nobody and one for each account."""
    with TestClient(app, base_url="https://gewonetaal.example", follow_redirects=False) as nobody:
        found = {"niemand": nobody}
        for name in (*(f"{role}-1" for role in Role), "alles-1"):
            found[name] = TestClient(app, base_url="https://gewonetaal.example", follow_redirects=False)
            found[name].post("/inloggen", data={"naam": name, "wachtwoord": PASSWORD})
        yield found


@pytest.mark.parametrize("name", [*(f"{role}-1" for role in Role), "alles-1"])
@pytest.mark.parametrize("page", staff_words.PAGES, ids=lambda page: page.path)
def test_each_role_sees_its_own_pages_alone(
    clients: dict[str, TestClient], page: staff_words.StaffPage, name: str
) -> None:
    own = set(Role) if name == "alles-1" else {Role(name.removesuffix("-1"))}
    answer = clients[name].get(page.path)
    assert answer.status_code == (200 if own & page.roles else 403)
    if not own & page.roles:
        assert texts.NOT_ALLOWED_TITLE in answer.text
        for role in page.roles:
            assert f"de rol {role.value} nodig" in answer.text
        assert texts.NOT_ALLOWED_ASK in answer.text


@pytest.mark.parametrize("path", [*PATHS, "/medewerkers", "/medewerkers/config"])
def test_nobody_is_led_to_the_login_and_back(clients: dict[str, TestClient], path: str) -> None:
    led = clients["niemand"].get(f"{path}?a=b%20c", headers=AS_PAGE)
    assert led.status_code == 303
    assert unquote(led.headers["location"]) == f"/inloggen?verder={path}?a=b%20c"


@pytest.mark.parametrize("path", [*POSTS, f"{STAFF}gradio_api/queue/join", "/balie/opmerking"])
def test_a_script_is_told_in_dutch_where_to_log_in(clients: dict[str, TestClient], path: str) -> None:
    refused = clients["niemand"].post(path, json={"text": "x"}, headers=AS_SCRIPT)
    assert refused.status_code == 401
    assert refused.json() == {"error": staff_words.SESSION_ENDED, "login": "/inloggen"}


@pytest.mark.parametrize("path", [*POSTS, "/balie/opmerking"])
def test_a_script_is_told_in_dutch_that_a_role_is_missing(clients: dict[str, TestClient], path: str) -> None:
    refused = clients["beheer-1"].post(path, json={"text": "x"}, headers=AS_SCRIPT)
    assert (refused.status_code, refused.json()) == (403, {"error": texts.NOT_ALLOWED_SHORT})


@pytest.mark.parametrize(
    "path", ["", "config", "theme.css", "gradio_api/info", "assets/x.js", "bestaat-niet"]
)
def test_nothing_of_gradio_is_there_for_nobody(clients: dict[str, TestClient], path: str) -> None:
    assert clients["niemand"].get(STAFF + path, headers=AS_SCRIPT).status_code == 401
    assert clients["niemand"].get(STAFF + path, headers=AS_PAGE).status_code == 303


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elders.example"}],
    ids=["another site", "a neighbour", "an older browser"],
)
@pytest.mark.parametrize("path", [*POSTS, "/balie/opmerking", f"{STAFF}gradio_api/queue/join"])
def test_another_website_cannot_send_anything(
    clients: dict[str, TestClient], path: str, headers: dict[str, str]
) -> None:
    for name in ("alles-1", "niemand"):
        refused = clients[name].post(path, json={"text": "x"}, headers=headers)
        assert refused.status_code == 403
        assert "website" in refused.json()["error"]
        refused = clients[name].post(path, data={"text": "x"}, headers={**headers, "accept": "text/html"})
        assert refused.status_code == 403


class TestTypedAgain:
    FORM = {
        "opmerking": "Dit <klopt> niet & moet anders.",
        "soort": "fout",
        "token": "a.b",
        "wachtwoord": "geheim",
    }

    def send(self, clients: dict[str, TestClient], **sent: Any) -> Any:
        return clients["niemand"].post(
            "/balie/opmerking?k=1", headers={**AS_PAGE, **sent.pop("headers", {})}, **sent
        )

    def test_what_was_typed_is_shown_and_can_be_sent_again(self, clients: dict[str, TestClient]) -> None:
        refused = self.send(clients, data=self.FORM)
        assert refused.status_code == 401
        page = BeautifulSoup(refused.text, "lxml")
        form = page.select_one("form.again")
        assert form is not None
        assert (form.attrs["method"], form.attrs["action"]) == ("post", "/balie/opmerking?k=1")
        (shown,) = form.select("textarea")
        assert shown.get_text().strip() == self.FORM["opmerking"]
        assert "readonly" in shown.attrs
        again = {str(item.attrs["name"]): str(item.attrs["value"]) for item in form.select("input")}
        assert again == {"soort": "fout", "token": "a.b"}
        login = page.select_one('a[href="/inloggen"]')
        assert login is not None
        assert login.attrs["target"] == "_blank"
        # Whoever logged in meanwhile presses the button.
        sent = clients["balie-1"].post(
            "/balie/opmerking", data={**again, "opmerking": shown.get_text().strip()}
        )
        assert sent.json() == {name: value for name, value in self.FORM.items() if name != "wachtwoord"}

    def test_a_password_is_never_shown(self, clients: dict[str, TestClient]) -> None:
        assert "geheim" not in self.send(clients, data=self.FORM).text

    @pytest.mark.parametrize(
        "sent",
        [
            pytest.param({"files": {"file": ("brief.docx", b"x")}, "data": {"a": "een twee"}}, id="a file"),
            pytest.param({"data": {str(n): "x" for n in range(MOST_FIELDS + 1)}}, id="too many fields"),
            pytest.param(
                {"content": b"x", "headers": {"content-type": "multipart/form-data"}}, id="no form at all"
            ),
            pytest.param({"data": {"a": "x" * 600_000}}, id="too large"),
            pytest.param(
                {
                    "content": iter([b"a=een+twee"]),
                    "headers": {"content-type": "application/x-www-form-urlencoded"},
                },
                id="of unknown length",
            ),
        ],
    )
    def test_what_cannot_be_kept_is_told(self, clients: dict[str, TestClient], sent: dict[str, Any]) -> None:
        refused = self.send(clients, **sent)
        assert refused.status_code == 401
        assert texts.SESSION_ENDED_FILES in refused.text
        assert "<textarea" not in refused.text

    def test_where_files_are_large_nobody_makes_us_show_as_much(self, clients: dict[str, TestClient]) -> None:
        # Editors send files of 12 MB here; who is not signed in sends no such form.
        text = "een twee " * 100_000
        refused = clients["niemand"].post("/redactie/herschrijf", data={"text": text}, headers=AS_PAGE)
        assert refused.status_code == 401
        assert texts.SESSION_ENDED_FILES in refused.text
        assert len(refused.text) < 20_000

    def test_nothing_typed_is_nothing_lost(self, clients: dict[str, TestClient]) -> None:
        refused = self.send(clients, data={})
        assert refused.status_code == 401
        assert texts.SESSION_ENDED_NOTHING in refused.text

    def test_several_texts_have_names_of_their_own(self, clients: dict[str, TestClient]) -> None:
        refused = self.send(clients, data={"a": "een twee", "b": "x", "c": "drie vier"})
        labels = [
            label.get_text() for label in BeautifulSoup(refused.text, "lxml").select("form.again label")
        ]
        assert labels == ["Uw tekst 1", "Uw tekst 2"]


def test_behind_a_proxy_all_ways_begin_with_its_path(tmp_path: Path) -> None:
    own = login_for(accounts_in(tmp_path))
    app = create_app(FakeAssistant(), WebSettings(), editor=desk(), door=door_of(own), login=own)
    client = TestClient(
        app, base_url="https://gewonetaal.example", root_path="/onder/pad", follow_redirects=False
    )
    for path in ("/redactie", "/medewerkers/"):
        led = client.get(f"/onder/pad{path}", headers=AS_PAGE)
        assert unquote(led.headers["location"]) == f"/onder/pad/inloggen?verder=/onder/pad{path}"
    given = client.post(
        "/onder/pad/inloggen",
        data={"naam": "redactie-1", "wachtwoord": PASSWORD, "verder": "/onder/pad/redactie"},
    )
    assert "Path=/onder/pad/;" in given.headers["set-cookie"]
    back = client.get(given.headers["location"])
    assert back.headers["location"] == "/onder/pad/redactie"
    page = client.get("/onder/pad/redactie")
    assert page.status_code == 200
    assert 'action="/onder/pad/uitloggen"' in page.text


def test_without_a_door_there_is_no_page_for_staff() -> None:
    client = TestClient(create_app(FakeAssistant(), WebSettings(), editor=desk()))
    for path in (*PATHS, "/inloggen"):
        assert client.get(path).status_code == 404
    assert client.post("/redactie/herschrijf", json={"text": "Een zin."}).status_code in {404, 405}
