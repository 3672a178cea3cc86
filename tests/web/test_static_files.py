from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from web_fakes import FakeAssistant

from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.static_files import STATIC_FOLDER, static_version


@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False)))


def test_files_of_the_page_are_kept_for_as_long_as_they_are_the_same(client: TestClient) -> None:
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get("/").text)
    assert len(addresses) >= 5
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200
        assert response.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("query", ["", "?v=", "?v=000000000000", "?w=1"])
def test_any_other_address_of_a_file_is_asked_for_again(client: TestClient, query: str) -> None:
    assert client.get(f"/static/page.css{query}").headers["cache-control"] == "no-cache"


def test_files_are_compressed_for_who_can_read_that(client: TestClient) -> None:
    packed = client.get("/static/page.css", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/static/page.css", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.content == plain.content == (STATIC_FOLDER / "page.css").read_bytes()


def test_pages_themselves_are_kept_by_nobody(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-store"


def test_file_that_is_not_there_is_a_page_in_dutch(client: TestClient) -> None:
    response = client.get("/static/bestaat-niet.js")
    assert response.status_code == 404
    assert response.headers["cache-control"] == "no-store"


def test_version_is_short_and_the_same_for_the_same_files() -> None:
    assert static_version() == static_version()
    assert re.fullmatch(r"[0-9a-f]{12}", static_version())
