"""The staff page, and every trap of Gradio that it has to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

import pytest
from builders import a_document
from door_builders import open_door
from fastapi.testclient import TestClient
from web_fakes import AGREEMENT, POOL, FakeAssistant

from assistant.model import Answer, AnswerStatus, Retrieved, Turn
from assistant.web import staff, texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.staff import Names
from assistant.web.topics import TopicView


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(create_app(FakeAssistant(), WebSettings(), door=open_door())) as client:
        yield client


@pytest.fixture(scope="module")
def config(client: TestClient) -> dict[str, object]:
    found = client.get("/medewerkers/config").json()
    assert isinstance(found, dict)
    return found


def test_path_without_slash_redirects(client: TestClient) -> None:
    response = client.get("/medewerkers", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (307, "/medewerkers/")


def test_mount_leaves_the_residents_page_alone(client: TestClient) -> None:
    assert texts.COMPUTER_WARNING in client.get("/").text
    assert client.get("/health/live").status_code == 200
    assert client.get("/static/page.css").status_code == 200


def test_page_is_served_as_dutch(client: TestClient) -> None:
    page = client.get("/medewerkers/").text
    assert 'lang="nl"' in page[:100]
    assert 'lang="en"' not in page[:100]


def test_run_history_is_off(config: dict[str, object]) -> None:
    assert config["run_history"] is False


def test_footer_is_empty(config: dict[str, object]) -> None:
    assert config["footer_links"] == []


def test_errors_are_not_shown(config: dict[str, object]) -> None:
    assert config["show_error"] is False


def test_telemetry_is_off(config: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    from gradio.analytics import analytics_enabled

    assert config["analytics_enabled"] is False
    assert analytics_enabled() is False


def test_events_are_private(client: TestClient, config: dict[str, object]) -> None:
    dependencies = config["dependencies"]
    assert isinstance(dependencies, list)
    assert {event["api_visibility"] for event in dependencies} == {"private"}
    described = client.get("/medewerkers/gradio_api/info").json()
    assert described == {"named_endpoints": {}, "unnamed_endpoints": {}}


def test_several_events_run_at_once() -> None:
    blocks = staff._blocks(FakeAssistant(), Names(), nullcontext)
    assert {function.concurrency_limit for function in blocks.fns.values()} == {staff.CONCURRENT_EVENTS}


def test_answer_and_passages_come_from_one_state_of_the_texts() -> None:
    told: list[str] = []

    class Service(FakeAssistant):
        def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
            told.append("answer")
            return super().answer(question, history)

        def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
            told.append("passages")
            return super().retrieve(question, k)

    @contextmanager
    def hold() -> Iterator[None]:
        told.append("begin")
        yield
        told.append("end")

    function = next(iter(staff._blocks(Service(), Names(), hold).fns.values())).fn
    assert function is not None
    assert len(list(function("Komt er een zwembad?", 3))) == 2
    assert told == ["begin", "answer", "passages", "end"]


def test_fonts_are_those_of_the_system(client: TestClient) -> None:
    sheet = client.get("/medewerkers/theme.css").text
    assert "@import" not in sheet
    assert "@font-face" not in sheet
    assert "system-ui" in sheet


def test_theme_and_style_reach_the_page(config: dict[str, object]) -> None:
    assert ".gradio-container" in str(config["css"])
    assert "staff.js" in str(config["head"])


def test_policy_allows_no_inline_script_without_nonce(client: TestClient) -> None:
    response = client.get("/medewerkers/")
    policy = response.headers["content-security-policy"]
    script = re.search(r"script-src ([^;]*)", policy)
    assert script
    assert "unsafe" not in script[1]
    nonce = re.search(r"'nonce-([^']+)'", script[1])
    assert nonce
    assert len(re.findall(r"<script", response.text)) == response.text.count(f'<script nonce="{nonce[1]}"')


def test_nonce_is_new_each_time(client: TestClient) -> None:
    policies = {client.get("/medewerkers/").headers["content-security-policy"] for _ in range(3)}
    assert len(policies) == 3


@pytest.mark.parametrize(
    "path",
    [
        "gradio_api/upload",
        "gradio_api/file=/etc/passwd",
        "gradio_api/proxy=https://huggingface.co",
        "gradio_api/runs",
        "gradio_api/vibe-code/",
        "gradio_api/deep_link",
        "gradio_api/api/predict",
        "gradio_api/call/ask",
        "gradio_api/component_server",
        "monitoring",
        "openapi.json",
        "docs",
        "login",
        "bestaat-niet",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_paths_that_the_page_does_not_need_are_closed(client: TestClient, path: str, method: str) -> None:
    response = client.request(method, f"/medewerkers/{path}")
    assert (response.status_code, response.text) == (404, "Niet gevonden")


def test_path_with_dots_does_not_pass_the_guard(client: TestClient) -> None:
    assert client.get("/medewerkers/assets/%2e%2e/gradio_api/upload").status_code in {403, 404}


def test_facts_name_unknown_measures() -> None:
    rows = dict(staff.facts(Answer(AnswerStatus.NOT_FOUND, "Nee."), Names()))
    assert rows["Status"] == "niet gevonden"
    assert rows["Woorden per zin"] == texts.UNKNOWN_VALUE


def test_facts_use_the_dutch_comma() -> None:
    assert dict(staff.facts(POOL, Names()))["Woorden per zin"] == "8,3"


def test_rows_of_citations_and_passages() -> None:
    assert staff.citations(POOL)[1][3] == "verlopen"
    first, second = staff.passages(FakeAssistant().retrieve("zwembad", 2), Names())
    assert (first[0], first[1], second[1]) == ("1", "1,000", "0,500")


def test_themes_and_documents_go_by_their_titles() -> None:
    topic = TopicView("sport-en-cultuur", "Sport, bewegen en cultuur", ("Komt er een zwembad?",))
    names = Names.of(
        WebSettings(documents=(a_document(AGREEMENT, short_title="Het akkoord"),), topics=(topic,))
    )
    assert dict(staff.facts(POOL, names))["Onderwerpen"] == topic.title
    (row,) = staff.passages(FakeAssistant().retrieve("zwembad", 1), names)
    assert row[2] == "Het akkoord"


def test_what_has_no_title_goes_by_its_id() -> None:
    assert dict(staff.facts(POOL, Names()))["Onderwerpen"] == "sport-en-cultuur"
    (row,) = staff.passages(FakeAssistant().retrieve("zwembad", 1), Names())
    assert row[2] == AGREEMENT
