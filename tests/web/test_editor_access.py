"""Who may use the page for editors: only somebody at the machine itself."""

from __future__ import annotations

import pytest
from editor_fakes import desk
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant.web import editor_texts, texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

POSTS = ("bestand", "herschrijf", "zin", "zin/zonder", "meting", "verslag", "document")


def client_at(
    address: str | None = "127.0.0.1", host: str = "127.0.0.1:7860", with_editor: bool = True
) -> TestClient:
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), editor=desk() if with_editor else None)
    client = TestClient(app, raise_server_exceptions=False, client=(address, 50000) if address else None)  # type: ignore[arg-type]
    client.headers["host"] = host
    return client


@pytest.mark.parametrize(
    ("address", "host"),
    [
        pytest.param("127.0.0.1", "127.0.0.1:7860", id="IPv4"),
        pytest.param("127.8.9.10", "localhost", id="another address of the loopback"),
        pytest.param("::1", "[::1]:7860", id="IPv6"),
        pytest.param("::1", "[::1]", id="IPv6 without a port"),
        pytest.param("::ffff:127.0.0.1", "LOCALHOST:7860", id="IPv4 within IPv6, capitals"),
    ],
)
def test_this_machine_gets_the_page(address: str, host: str) -> None:
    response = client_at(address, host).get("/redactie")
    assert response.status_code == 200
    assert editor_texts.TITLE in response.text


@pytest.mark.parametrize(
    ("address", "host", "headers"),
    [
        pytest.param("192.168.1.5", "127.0.0.1:7860", {}, id="a colleague's computer"),
        pytest.param("0.0.0.0", "127.0.0.1", {}, id="no address at all"),
        pytest.param("testclient", "127.0.0.1", {}, id="a client without an address"),
        pytest.param("127.0.0.1", "gewonetaal.example", {}, id="a name that leads to 127.0.0.1"),
        pytest.param("127.0.0.1", "127.0.0.1.example", {}, id="a name that begins as a local one"),
        pytest.param("127.0.0.1", "localhost.", {}, id="a name with a dot behind it"),
        pytest.param("127.0.0.1", "", {}, id="no name"),
        pytest.param(
            "127.0.0.1", "localhost", {"X-Forwarded-For": "127.0.0.1"}, id="passed on, by the old header"
        ),
        pytest.param(
            "127.0.0.1", "localhost", {"Forwarded": "for=127.0.0.1"}, id="passed on, by the standard header"
        ),
        pytest.param("127.0.0.1", "localhost", {"X-Real-IP": "127.0.0.1"}, id="passed on, by nginx's header"),
    ],
)
def test_all_others_are_refused_in_dutch(address: str, host: str, headers: dict[str, str]) -> None:
    client = client_at(address, host)
    response = client.get("/redactie", headers=headers)
    assert response.status_code == 403
    assert editor_texts.NOT_LOCAL_TITLE in response.text
    assert editor_texts.TEXT_LABEL not in response.text
    for path in POSTS:
        refused = client.post(f"/redactie/{path}", headers=headers, json={})
        assert (refused.status_code, refused.json()) == (403, {"error": editor_texts.NOT_LOCAL})


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("path", POSTS)
def test_another_website_cannot_send_anything(path: str, site: str) -> None:
    response = client_at().post(f"/redactie/{path}", json={}, headers={"Sec-Fetch-Site": site})
    assert (response.status_code, response.json()) == (403, {"error": editor_texts.FOREIGN_REQUEST})


def test_without_an_editor_there_is_no_page_and_no_link() -> None:
    client = client_at(with_editor=False)
    assert client.get("/redactie").status_code == 404
    assert client.post("/redactie/herschrijf", json={"text": "Een zin."}).status_code in {404, 405}
    assert texts.TO_EDITOR not in client.get("/").text


def test_only_who_may_come_sees_the_link() -> None:
    assert texts.TO_EDITOR in client_at().get("/").text
    assert texts.TO_EDITOR not in client_at("192.168.1.5").get("/").text
