"""Where the login may lead to: pages of ours, and nothing else."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from assistant.web.paths import LONGEST_WAY, own_way, path_of, root_of, way_back


def request(path: str, query: str = "", root: str = "", **more: object) -> Request:
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": []}
    return Request({**scope, "root_path": root, **more})


@pytest.mark.parametrize(
    ("way", "root"),
    [
        ("/", ""),
        ("/balie", ""),
        ("/redactie/leeslaag?document=a&b=%2F%2Fx#deel", ""),
        ("/balie?vraag=komt%20er%20een%20bad%3F", ""),
        ("/gt/balie", "/gt"),
        ("/a//b", ""),
        ("/balie?naar=https://elders.example", ""),
        ("/@elders.example", ""),
        ("/%2f%2felders.example", ""),
        ("/%5celders.example", ""),
        ("/inloggen-over", ""),
        ("/lees/a..b/.c?x=../..", ""),
    ],
)
def test_a_page_of_ours_is_gone_to(way: str, root: str) -> None:
    assert own_way(way, root) == way


@pytest.mark.parametrize(
    ("way", "root"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("balie", "", id="no path"),
        pytest.param("//elders.example", "", id="two slashes"),
        pytest.param("///elders.example", "", id="three slashes"),
        pytest.param("/\\elders.example", "", id="a backslash"),
        pytest.param("\\/elders.example", "", id="a backslash first"),
        pytest.param("/balie\\..\\x", "", id="a backslash later"),
        pytest.param("https://elders.example", "", id="an address"),
        pytest.param("https:elders.example", "", id="an address without slashes"),
        pytest.param("javascript:alert(1)", "", id="a script"),
        pytest.param("/\t/elders.example", "", id="a tab, which browsers leave out"),
        pytest.param("/\n/elders.example", "", id="a line end"),
        pytest.param("/\r\nSet-Cookie: a=b", "", id="a header"),
        pytest.param("/balie\x00", "", id="a zero"),
        pytest.param("/ /elders.example", "", id="a space"),
        pytest.param("\u00a0/balie", "", id="a wide space"),
        pytest.param("/\u202ebalie", "", id="a sign that turns text round"),
        pytest.param("/" + "a" * LONGEST_WAY, "", id="too long"),
        pytest.param("/inloggen", "", id="the login"),
        pytest.param("/inloggen?verder=/balie", "", id="the login with more"),
        pytest.param("/uitloggen", "", id="logging out"),
        pytest.param("/inloggen/", "", id="the login with a slash"),
        pytest.param("/gt/../elders", "/gt", id="a step up"),
        pytest.param("/gt/..//elders.example", "/gt", id="a step up and another host"),
        pytest.param("/gt/%2E%2e/elders", "/gt", id="a step up, written otherwise"),
        pytest.param("/.//elders.example", "", id="a step that is none"),
        pytest.param("/gt/inloggen", "/gt", id="the login behind a proxy"),
        pytest.param("/balie", "/gt", id="beside our pages"),
        pytest.param("/gtx/balie", "/gt", id="a neighbour with a longer name"),
    ],
)
def test_anything_else_is_not(way: str, root: str) -> None:
    assert own_way(way, root) is None


@pytest.mark.parametrize(
    ("asked", "way"),
    [
        (request("/balie"), "/balie"),
        (request("/balie", "vraag=zwem+bad&k=3"), "/balie?vraag=zwem+bad&k=3"),
        (request("/gt/balie", root="/gt"), "/gt/balie"),
        (
            request("/gt/medewerkers/config", root="/gt/medewerkers", app_root_path="/gt"),
            "/gt/medewerkers/config",
        ),
        (request("/een pad/é"), "/een%20pad/%C3%A9"),
    ],
    ids=["a page", "with a question", "behind a proxy", "within a mount", "signs of all kinds"],
)
def test_the_way_back_is_the_address_that_was_asked_for(asked: Request, way: str) -> None:
    assert way_back(asked) == way
    assert own_way(way, root_of(asked)) == way


def test_the_path_is_that_of_our_own() -> None:
    assert path_of(request("/gt/balie", root="/gt").scope) == "/balie"
    assert path_of(request("/balie").scope) == "/balie"
