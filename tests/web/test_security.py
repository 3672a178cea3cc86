"""Which requests come from another website, and the headers of every address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import a_document
from door_builders import PASSWORD, accounts_in, addresses, door_of, login_for
from editor_fakes import desk
from fastapi import FastAPI
from fastapi.testclient import TestClient
from reader_corpus import SmallRoom
from starlette.datastructures import Headers
from web_fakes import FakeAssistant

from assistant.feedback import FeedbackDesk
from assistant.store import Database, FeedbackTable
from assistant.web.app import create_app
from assistant.web.security import COMMON_HEADERS, from_another_site
from assistant.web.settings import WebSettings

HOST = {"host": "gewonetaal.example"}


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        pytest.param({}, False, id="no browser"),
        pytest.param({"sec-fetch-site": "same-origin"}, False, id="our own page"),
        pytest.param({"sec-fetch-site": "none"}, False, id="typed by somebody"),
        pytest.param({"sec-fetch-site": "cross-site"}, True, id="another site"),
        pytest.param({"sec-fetch-site": "same-site"}, True, id="a neighbour under the same domain"),
        pytest.param({"sec-fetch-site": "iets"}, True, id="something unknown"),
        pytest.param(
            {"sec-fetch-site": "same-origin", "origin": "https://elders.example"}, False, id="both: the first"
        ),
        pytest.param({"origin": "https://gewonetaal.example"}, False, id="older browser, our own page"),
        pytest.param({"origin": "http://gewonetaal.example"}, False, id="https ends at a proxy"),
        pytest.param({"origin": "https://GEWONETAAL.example"}, False, id="capitals"),
        pytest.param({"origin": "https://elders.example"}, True, id="older browser, another site"),
        pytest.param({"origin": "https://gewonetaal.example.elders.example"}, True, id="a name like ours"),
        pytest.param({"origin": "https://gewonetaal.example:8443"}, True, id="another port"),
        pytest.param({"origin": "null"}, True, id="a page that hides where it is from"),
        pytest.param({"origin": ""}, True, id="an empty one"),
        pytest.param({"origin": "http://["}, True, id="no address at all"),
        pytest.param(
            {"origin": "https://heerlen.example", "x-forwarded-host": "heerlen.example"},
            False,
            id="a proxy that asks us by another name",
        ),
        pytest.param(
            {"origin": "https://elders.example", "x-forwarded-host": "heerlen.example"},
            True,
            id="another site by such a proxy",
        ),
    ],
)
def test_another_website(headers: dict[str, str], foreign: bool) -> None:
    assert from_another_site(Headers({**HOST, **headers})) is foreign


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder: Path = tmp_path_factory.mktemp("koppen")
    own = login_for(accounts_in(folder))
    room = SmallRoom()
    return create_app(
        FakeAssistant(),
        WebSettings(documents=(a_document(),)),
        room,  # type: ignore[arg-type]
        desk(),
        FeedbackDesk(FeedbackTable(Database(f"sqlite:///{folder / 'winkel.sqlite3'}")), 90, 1000),
        door=door_of(own),
        login=own,
    )


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    base = "https://gewonetaal.example"
    with TestClient(app, base_url=base, follow_redirects=False, raise_server_exceptions=False) as client:
        client.post("/inloggen", data={"naam": "alles-1", "wachtwoord": PASSWORD})
        yield client


def test_every_address_has_the_headers_of_safety_also_where_it_refuses(
    app: FastAPI, client: TestClient
) -> None:
    asked = addresses(app)
    assert {
        ("POST", "/vraag"),
        ("GET", "/inloggen"),
        ("GET", "/medewerkers/"),
        ("GET", "/static/"),
        ("POST", "/redactie/zin/zonder"),
        ("GET", "/lees/akkoord-2026"),
    } <= set(asked)
    for method, path in [*asked, ("GET", "/bestaat-niet"), ("POST", "/"), ("GET", "/static/page.css")]:
        answer = client.request(method, path)
        for name, value in COMMON_HEADERS.items():
            assert answer.headers[name] == value, (method, path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy, (method, path)
        assert "unsafe-eval" not in policy, (method, path)
        assert "frame-ancestors 'none'" in policy, (method, path)
        assert answer.headers["strict-transport-security"] == "max-age=31536000", (method, path)
        assert "cache-control" in answer.headers, (method, path)
        assert "server" not in answer.headers, (method, path)


@pytest.mark.parametrize("path", ["/redactie", "/inloggen", "/medewerkers/"])
def test_pages_for_staff_are_kept_by_no_browser(client: TestClient, path: str) -> None:
    assert client.get(path).headers["cache-control"] == "no-store"


def test_what_may_be_kept_sets_no_cookie(client: TestClient) -> None:
    assert "set-cookie" not in client.get("/static/page.css").headers
    assert "set-cookie" not in client.get("/lees/akkoord-2026").headers


def test_http_is_not_told_to_become_https(app: FastAPI) -> None:
    answer = TestClient(app, base_url="http://gewonetaal.example").get("/")
    assert "strict-transport-security" not in answer.headers


@pytest.mark.parametrize("path", ["/redactie/", "/inloggen/", "/lees/", "/static"])
@pytest.mark.parametrize("host", ["elders.example", "elders.example:8443", "", "elders.example/@x"])
def test_no_answer_leads_to_the_host_that_somebody_wrote_in_the_request(
    client: TestClient, path: str, host: str
) -> None:
    for query in ("", "?a=//elders.example&b=%20c"):
        led = client.get(path + query, headers={"host": host})
        assert led.status_code == 307
        other = path.removesuffix("/") if path.endswith("/") else f"{path}/"
        assert led.headers["location"] == other + query
