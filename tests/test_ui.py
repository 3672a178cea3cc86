"""The whole application on the real corpus: every template, `ui.create_app`, and `ui.serve` itself."""

from __future__ import annotations

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from door_builders import PASSWORD, accounts_in, addresses, guarded
from fastapi import FastAPI
from fastapi.testclient import TestClient
from free_ports import free_port
from jinja2 import Environment, PackageLoader, meta, nodes
from markupsafe import escape
from starlette.routing import Mount

import ui
from assistant import messages
from assistant.accounts import Role
from assistant.answering import Assistant
from assistant.api_keys import ApiKeys
from assistant.asked import AskedLog, Entrance
from assistant.cli import main
from assistant.errors import ConfigurationError, InputError
from assistant.settings import MUNICIPALITY_TIME, Settings
from assistant.store import DATABASE_FILE, AskedTable, FeedbackTable, open_database
from assistant.web import health, login_texts, texts
from assistant.web.app import create_app
from assistant.web.conversation import Conversation, ConversationSeal, Exchange
from assistant.web.pages import Pages
from assistant.web.settings import WebSettings
from assistant.web.topics import TopicView, topic_views
from assistant.web.view import exchange_view

# Wholly answered, in part, not at all, refused, from the past, two documents, a list.
QUESTIONS = (
    "komt er een fietsenstalling bij het station?",
    "wie is de burgemeester?",
    "hoe verleng ik mijn rijbewijs?",
    "ik wil dood",
    "What will the city build for young people?",
    "wat wilde de vorige coalitie met het centrumbad?",
    "Wat stond er vroeger over het zwembad en wat nu?",
    "welke wethouders zijn er?",
)
SEAL = ConversationSeal(b"a key for tests")


@pytest.fixture(scope="module")
def conversation(assistant: Assistant) -> Conversation:
    answers = [assistant.answer(question) for question in QUESTIONS]
    return tuple(
        Exchange(number, question, answer)
        for number, (question, answer) in enumerate(zip(QUESTIONS, answers, strict=True), start=1)
    )


@pytest.fixture
def web_settings(assistant: Assistant) -> WebSettings:
    """What `ui.create_app` makes of the real corpus, without the page for staff, which loads for seconds."""
    shelf = assistant.library.shelf
    documents = tuple(replace(d, status=shelf.statuses[d.id]) for d in shelf.documents.values())
    return WebSettings(
        title=assistant.settings.title,
        documents=documents,
        topics=topic_views(assistant.library.themes.all),
        staff_page=False,
    )


@pytest.fixture
def client(assistant: Assistant, web_settings: WebSettings) -> TestClient:
    return TestClient(create_app(assistant, web_settings))


# Templates

REVIEW = {"root", "account", "here", "path", "wanted", "words", "ItemState"}
REVIEWED = {"item", "check", "measures"}
REVIEW_TEXT = REVIEWED | {
    *("shown", "document", "before", "after", "place", "count", "source_before", "source_after", "base"),
    *("explained", "questions", "strengths", "themes", "can_write", "cannot_write", "in_use", "history"),
    *("approved", "can_take_away", "standing"),
}
REVIEW_TEMPLATES = {
    "review_list.html": {
        *("rows", "first", "last", "count", "page", "page_count", "document_rows", "notices", "progress"),
        "when_visible",
    },
    "review_text.html": REVIEW_TEXT,
    "_review_text.html": REVIEW_TEXT,
    "_review_check.html": REVIEWED,
    "_review_source.html": REVIEWED,
    "_review_macros.html": set[str](),
    "review_problem.html": {"problem_title", "explanation"},
}
# Names that the code gives to each template, beside the globals of the environment.
MANAGEMENT = {"root", "words", "topic_words", "can_try"}
GIVEN = {
    "page.html": {
        "help_while_off",
        "root",
        "exchanges",
        "sealed",
        "question",
        "error",
        "notes",
        "topics",
        "can_try_again",
        "visit",
        "cleared",
        "closed",
    },
    "_contact.html": set(),
    "editor.html": {"root", "account", "here", "words", "has_model", "script"},
    "login.html": {"root", "account", "here", "words", "shown", "state"},
    "already.html": {"root", "account", "here", "words"},
    "not_allowed.html": {"root", "account", "here", "words", "explanation"},
    "send_again.html": {"root", "words", "address", "fields", "page_heading", "explanation", "login"},
    "_editor_form.html": {"root", "words", "has_model"},
    "_editor_result.html": {"root", "words"},
    "_editor_row.html": {"words"},
    "api_docs.html": {"root", "introduction", "operations", "errors", "limits", "body_kib", "origins"},
    "problem.html": {"root", "problem_title", "explanation"},
    "_exchange.html": {"root", "exchange"},
    "_feedback.html": {"root", "exchange"},
    "reader.html": {"root", "document", "asked", "hits"},
    "reader_shelf.html": {"root", "items"},
    "management.html": MANAGEMENT | {"account", "here", "page", "done", "error", "trial"},
    "management_switch.html": MANAGEMENT | {"account", "here", "form"},
    "_management_switches.html": MANAGEMENT | {"page"},
    "_management_trial.html": MANAGEMENT | {"page", "trial"},
    "_management_reports.html": {"root", "words", "page"},
    "_management_table.html": set(),
    "desk.html": {
        "root",
        "account",
        "here",
        "base",
        "words",
        "script",
        "typed",
        "limit_of_question",
        "view",
        "error",
        "starting",
        "draft",
        "report_id",
    },
    "_desk_start.html": {"root", "words", "starting"},
    "_desk_result.html": {"root", "words", "view", "starting", "draft", "report_id"},
    "_desk_reports.html": {"root", "words", "view", "draft", "report_id"},
    "_desk_hit.html": {"root", "words"},
    # What all pages give.
    "base.html": {"root"},
    "staff_base.html": {"root", "account", "here"},
    "_blocks.html": set(),
    "_answer.html": set(),
    "_lines.html": {"blocks", "anchor"},
    "_topics.html": {"topics"},
    "_pictogram.html": set(),
    "_pictograms.html": set(),
    **{name: REVIEW | more for name, more in REVIEW_TEMPLATES.items()},
}


def test_every_template_is_tested() -> None:
    folder = resources.files("assistant.web") / "templates"
    assert {file.name for file in folder.iterdir()} == set(GIVEN)


@pytest.mark.parametrize("name", GIVEN)
def test_a_template_uses_no_name_that_nobody_gives(web_settings: WebSettings, name: str) -> None:
    environment = Environment(loader=PackageLoader("assistant.web"), autoescape=True)
    source = (resources.files("assistant.web") / "templates" / name).read_text(encoding="utf-8")
    parsed = environment.parse(source)
    used = meta.find_undeclared_variables(parsed)
    own = {macro.name for macro in parsed.find_all(nodes.Macro)}
    assert used - own - GIVEN[name] - set(Pages(web_settings, SEAL)._templates.globals) == set()


@pytest.mark.parametrize("error", [None, texts.SERVER_ERROR], ids=["no-error", "error"])
@pytest.mark.parametrize("root", ["", "/onder/een/pad"], ids=["at-the-root", "behind-a-proxy"])
def test_the_page_renders_with_every_kind_of_answer(
    web_settings: WebSettings, conversation: Conversation, root: str, error: str | None
) -> None:
    pages = Pages(web_settings, SEAL)
    page = pages.main(root, conversation, "nog een vraag", error, (messages.STARTING_NOTICE,))
    for exchange in conversation:
        assert f'id="vraag-{exchange.number}"' in page
        assert pages.exchange(root, exchange_view(exchange)).strip()
    assert (texts.SERVER_ERROR in page.partition("<textarea")[0].partition('id="fout"')[2]) is (
        error is not None
    )
    assert "None" not in re.sub(r"<[^>]*>", " ", page)


def test_the_page_of_a_problem_renders(web_settings: WebSettings) -> None:
    page = Pages(web_settings, SEAL).problem("", texts.PAGE_NOT_FOUND_TITLE, texts.PAGE_NOT_FOUND)
    assert texts.PAGE_NOT_FOUND in page


@pytest.mark.parametrize("documents", ["none", "all"])
def test_the_front_page_names_every_document_with_its_status(
    assistant: Assistant, web_settings: WebSettings, documents: str
) -> None:
    named = web_settings.documents if documents == "all" else ()
    answer = TestClient(create_app(assistant, replace(web_settings, documents=named))).get("/")
    assert answer.status_code == 200
    assert answer.text.count('class="state ') == len(named)
    assert (texts.DOCUMENTS_HEADING in answer.text) is bool(named)
    for document in named:
        assert re.search(
            rf"<li>{re.escape(document.short_title)} <span[^>]*>{messages.STATUS_LABELS[document.status]}<",
            answer.text,
        )


@pytest.mark.parametrize("path", ["/", "/bestaat-niet", "/health/live", "/health/ready", "/favicon.ico"])
def test_no_page_breaks(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == (404 if path == "/bestaat-niet" else 200)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_page_answers_as_the_assistant_does(
    client: TestClient, conversation: Conversation, question: str
) -> None:
    told = next(exchange.answer for exchange in conversation if exchange.question == question)
    by_script = client.post("/vraag", json={"question": question}).json()
    assert by_script["status"] == told.status
    page = client.post("/", data={"question": question})
    assert page.status_code == 200
    assert page.text.count('class="marker"') == 0 or told.citations
    for citation in told.citations:
        assert f"bron-{citation.marker.strip('[]')}" in page.text


# Personal data

PERSONAL = {
    "phone": "06-12345678",
    "email": "jan@voorbeeld.nl",
    # 9*1+8*1+7*1+6*2+5*2+4*2+3*3+2*3-1*3 = 66 = 6*11
    "bsn": "111222333",
    "iban": "NL91ABNA0417164300",
}


@pytest.mark.parametrize("personal", PERSONAL.values(), ids=PERSONAL)
@pytest.mark.parametrize("way", ["form", "script"])
def test_personal_data_is_in_nothing_that_the_page_keeps(
    assistant: Assistant, web_settings: WebSettings, way: str, personal: str
) -> None:
    settings = replace(web_settings, conversation_key=b"a key for tests")
    client = TestClient(create_app(assistant, settings))
    question = f"Mijn gegevens zijn {personal}, komt er een fietsenstalling bij het station?"
    if way == "script":
        body = client.post("/vraag", json={"question": question}).json()
        shown, sealed = body["html"], body["conversation"]
    else:
        shown = client.post("/", data={"question": question}).text
        found = re.search(r'name="conversation"[^>]*value="([^"]*)"', shown)
        assert found
        sealed = found[1]
    assert personal not in shown
    (exchange,) = SEAL.open(sealed)
    assert personal not in repr(exchange)
    assert "fietsenstalling" in exchange.question
    assert messages.PERSONAL_DATA_NOTICE in exchange.answer.notices
    followed = client.post("/vraag", json={"question": "en wanneer?", "conversation": sealed}).json()
    assert personal not in repr(SEAL.open(followed["conversation"]))


# The application of the environment


@pytest.fixture
def loads_quickly(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Assistant:
    """`Assistant.load` gives the assistant of the tests, whose vectors never come."""
    return load_quickly(assistant, monkeypatch)


def load_quickly(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Assistant:
    own = copy(assistant)
    monkeypatch.setattr(
        own, "load_vectors_in_background", lambda progress=None, tell=None: Thread(), raising=False
    )
    monkeypatch.setattr(ui, "_get_ready", lambda assistant, vectors, topics, simplifier: None)
    monkeypatch.setattr(Assistant, "load", lambda settings=None: own)
    return own


@pytest.mark.parametrize("has_model", [False, True], ids=["without-a-model", "with-a-model"])
def test_examples_are_answered_before_rewriting_is_loaded(has_model: bool) -> None:
    done: list[str] = []

    class Getting:
        composer = object() if has_model else None

        def answer(self, question: str) -> None:
            done.append(question)

        def load(self) -> None:
            done.append("rewriting")

    vectors = Thread(target=done.append, args=("vectors",))
    vectors.start()
    topics = [TopicView("bad", "Bad", ("Komt er een bad?", "Wanneer?"))]
    ui._get_ready(Getting(), vectors, topics, Getting())  # type: ignore[arg-type]
    # A model would be asked for nobody.
    asked = [] if has_model else ["Komt er een bad?", "Wanneer?"]
    assert done == ["vectors", *asked, "rewriting"]


def test_the_application_of_the_environment_serves_every_page(loads_quickly: Assistant) -> None:
    client = TestClient(ui.create_app())
    page = client.get("/")
    assert page.status_code == 200
    assert loads_quickly.settings.title in page.text
    statuses = loads_quickly.library.shelf.statuses
    assert page.text.count('class="state ') == len(statuses)
    assert messages.STATUS_LABELS[statuses["heerlens-akkoord-2026-2030"]] in page.text
    assert messages.STARTING_NOTICE in page.text
    themes = loads_quickly.library.themes.all
    assert page.text.count('<details class="topic">') == len(themes)
    for theme in themes:
        assert theme.examples
        assert all(str(escape(example)) in page.text for example in theme.examples)
    assert client.get("/medewerkers/", follow_redirects=False).headers["location"].startswith("/inloggen")
    assert login_texts.NO_ACCOUNTS_TITLE in client.get("/inloggen").text


def test_a_question_may_be_as_long_as_the_setting_says(loads_quickly: Assistant) -> None:
    limit = loads_quickly.settings.max_question_length
    client = TestClient(ui.create_app())
    assert client.post("/vraag", json={"question": "x" * limit}).status_code == 200
    assert client.post("/vraag", json={"question": "x" * (limit + 1)}).status_code == 422


def test_the_application_keeps_what_visitors_think_of_answers(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        loads_quickly, "settings", loads_quickly.settings.model_copy(update={"data_dir": tmp_path})
    )
    client = TestClient(ui.create_app())
    page = client.post("/vraag", json={"question": QUESTIONS[0]}).json()
    thumb = re.search(r'name="verdict" value="(vraag-1):(helpful):([^"]*)"', page["html"])
    assert thumb
    body = {"answer": thumb[1], "verdict": thumb[2], "token": thumb[3], "conversation": page["conversation"]}
    assert client.post("/mening", json=body).status_code == 200
    database = open_database(loads_quickly.settings)
    (kept,) = FeedbackTable(database).since(datetime(2000, 1, 1, tzinfo=UTC))
    assert kept.passages
    database.close()


def test_the_application_answers_programs_and_counts_what_they_ask(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = loads_quickly.settings.model_copy(update={"data_dir": tmp_path})
    monkeypatch.setattr(loads_quickly, "settings", settings)
    monkeypatch.setattr(health, "_STORE_SECONDS", 60.0)
    headers = {"Authorization": f"Bearer {ApiKeys(settings.keys_path).add('website')}"}
    with TestClient(ui.create_app(), headers=headers) as client:
        answer = client.post("/api/v1/ask", json={"question": QUESTIONS[0]})
        found = client.post("/api/v1/search", json={"question": QUESTIONS[0], "k": 2, "year": 2027})
        assert client.post("/api/v1/ask", json={}, headers={"Authorization": "Bearer gt_"}).status_code == 401
        assert client.get("/health/ready").json()["store"] == "ok"
    assert answer.json()["citations"]
    assert [passage["document"] for passage in found.json()["passages"]] == ["heerlens-akkoord-2026-2030"] * 2
    database = open_database(settings)
    today = datetime.now(MUNICIPALITY_TIME).date()
    totals = AskedLog(AskedTable(database), settings.desk_days).totals(today - timedelta(days=1), today)
    assert [(total.entrance, total.how_many) for total in totals] == [(Entrance.API, 1)]
    database.close()


# Whose the addresses below each of these are; an address for staff that is not below one must get a line here.
ROLES = {
    "/balie": {Role.BALIE},
    "/redactie": {Role.REDACTIE},
    "/beheer": {Role.BEHEER},
    "/medewerkers": set(Role),
}
# What everybody gets, one by one, so that nobody makes something open by giving it an address below another.
OPEN_TO_ALL = {
    *(("GET", path) for path in ("/", "/lees", "/lees/akkoord-2026", "/mening", "/static/", "/favicon.ico")),
    *(("GET", path) for path in ("/inloggen", "/uitloggen", "/health/live", "/health/ready", "/api/")),
    *(("HEAD", path) for path in ("/health/live", "/health/ready")),
    *(("POST", path) for path in ("/", "/vraag", "/opnieuw", "/mening", "/inloggen", "/uitloggen")),
}
OPEN_OF_API = {("GET", "/v1/openapi.json"), ("GET", "/v1/docs")}


@pytest.fixture(scope="module")
def whole(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The whole application with an account for each role, and without a limit to requests."""
    folder = tmp_path_factory.mktemp("geheel")
    accounts_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        own = load_quickly(assistant, patch)
        changed = {"data_dir": folder, "requests_per_minute": 100_000, "requests_per_minute_total": 1_000_000}
        patch.setattr(own, "settings", own.settings.model_copy(update=changed))
        return ui.create_app()


def signed_in(app: FastAPI, name: str = "") -> TestClient:
    client = TestClient(app, base_url="https://gewonetaal.example", follow_redirects=False)
    if name:
        assert client.post("/inloggen", data={"naam": name, "wachtwoord": PASSWORD}).status_code == 303
    return client


def roles_for(path: str) -> set[Role]:
    return next(roles for start, roles in ROLES.items() if f"{path}/".startswith(f"{start}/"))


def test_nobody_gets_anything_but_what_is_for_residents(whole: FastAPI) -> None:
    """An address that somebody adds and forgets to guard is found here."""
    client = signed_in(whole)
    asked = guarded(whole)
    paths = {path for _, path in asked}
    assert {
        "/balie",
        "/redactie",
        "/redactie/document",
        "/redactie/leeslaag",
        "/beheer",
        "/medewerkers/",
    } <= paths
    for method, path in asked:
        assert client.request(method, path).status_code in {303, 401}, (method, path)


def test_each_address_for_staff_opens_to_its_roles_alone(whole: FastAPI) -> None:
    asked = guarded(whole)
    for role in Role:
        client = signed_in(whole, f"{role}-1")
        for method, path in asked:
            answer = client.request(method, path)
            is_led_away = answer.headers.get("location", "").startswith("/inloggen")
            assert (answer.status_code in {401, 403} or is_led_away) == (role not in roles_for(path)), (
                role,
                method,
                path,
            )


def test_no_other_method_gets_past_the_door(whole: FastAPI) -> None:
    nobody = signed_in(whole)
    for path in sorted({path for _, path in guarded(whole)}):
        for method in ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE"):
            assert nobody.request(method, path).status_code in {303, 401, 405}, (method, path)


def test_what_is_open_to_all_is_written_here_one_by_one(whole: FastAPI) -> None:
    assert set(addresses(whole)) - set(guarded(whole)) == OPEN_TO_ALL
    api = next(route for route in whole.routes if isinstance(route, Mount) and route.path == "/api")
    nobody, found = signed_in(whole), set()
    for method, path in addresses(api.app):
        if method != "HEAD" and nobody.request(method, f"/api{path}").status_code != 401:
            found.add((method, path))
    assert found == OPEN_OF_API


def test_another_website_changes_nothing_for_who_is_signed_in(whole: FastAPI) -> None:
    client = signed_in(whole, "alles-1")
    for sent_by in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elders.example"}):
        for method, path in addresses(whole):
            # Starting again ends the visit of which the form has the random number, which nobody else knows.
            if method not in ("GET", "HEAD") and path != "/opnieuw":
                assert client.request(method, path, headers=sent_by).status_code == 403, (method, path)
    assert client.get("/balie").status_code == 200


def test_a_conversation_outlives_a_restart(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        loads_quickly, "settings", loads_quickly.settings.model_copy(update={"data_dir": tmp_path})
    )
    before = TestClient(ui.create_app()).post("/vraag", json={"question": QUESTIONS[0]}).json()
    body = {"question": "Wanneer?", "conversation": before["conversation"]}
    after = TestClient(ui.create_app()).post("/vraag", json=body).json()
    assert 'id="vraag-2"' in after["html"]
    assert texts.LOST_CONVERSATION not in after["notes"]


def test_where_no_store_can_be_made_there_are_answers_and_the_log_says_why(
    loads_quickly: Assistant,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(
        loads_quickly, "settings", loads_quickly.settings.model_copy(update={"data_dir": tmp_path / "file"})
    )
    with TestClient(ui.create_app()) as client:
        assert client.post("/vraag", json={"question": QUESTIONS[0]}).status_code == 200
    assert "questions wait to be counted: cannot use the database" in caplog.text


def test_a_store_that_was_never_readable_closes_the_chat_and_leaves_the_plans(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / DATABASE_FILE).write_text("dit is geen database " * 100, encoding="utf-8")
    monkeypatch.setattr(
        loads_quickly, "settings", loads_quickly.settings.model_copy(update={"data_dir": tmp_path})
    )
    client = TestClient(ui.create_app())
    assert messages.SWITCHES_UNKNOWN in client.get("/").text
    refused = client.post("/vraag", json={"question": QUESTIONS[0]})
    assert (refused.status_code, refused.json()["error"]) == (503, messages.SWITCHES_UNKNOWN)
    assert client.get("/lees").status_code == 200


def test_questions_are_counted_by_the_time_that_the_server_has_stopped(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        loads_quickly, "settings", loads_quickly.settings.model_copy(update={"data_dir": tmp_path})
    )
    with TestClient(ui.create_app()) as client:
        for question in QUESTIONS[:2]:
            assert client.post("/vraag", json={"question": question}).status_code == 200
    with closing(sqlite3.connect(tmp_path / DATABASE_FILE)) as kept:
        counted = kept.execute("SELECT entrance, sum(how_many) FROM asked GROUP BY entrance").fetchall()
    assert counted == [("inwoners", 2)]
    said = [
        file for file in tmp_path.rglob("*") if file.is_file() and b"fietsenstalling" in file.read_bytes()
    ]
    assert said == []


# Serving


@pytest.fixture
def taken_port() -> Iterator[int]:
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen(1)
        yield taken.getsockname()[1]


@pytest.fixture
def loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(settings: object = None) -> Assistant:
        raise AssertionError("a port in use is told before anything is loaded")

    monkeypatch.setattr(Assistant, "load", load)


def test_a_port_in_use_is_an_error_that_names_it(taken_port: int, loads_nothing: None) -> None:
    with pytest.raises(ConfigurationError, match=rf"port {taken_port}\b.*--port") as caught:
        ui.serve(Settings(host="127.0.0.1", port=taken_port))
    assert "'127.0.0.1'" in str(caught.value)


def test_an_address_of_another_machine_is_an_error_that_names_it(loads_nothing: None) -> None:
    # 192.0.2.0/24 is kept for examples (RFC 5737): no machine has it.
    with pytest.raises(ConfigurationError, match=r"'192\.0\.2\.1'"):
        ui.serve(Settings(host="192.0.2.1", port=7860))


def test_the_command_tells_a_port_in_use_without_a_stack_trace(
    taken_port: int, loads_nothing: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--host", "127.0.0.1", "--port", str(taken_port)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(rf"gewonetaal: cannot listen on .* port {taken_port}: .*\n", captured.err)


def test_who_comes_while_the_documents_are_read_is_refused_and_does_not_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So that a load balancer goes to another process."""
    port = free_port()
    refused: list[bool] = []

    def load(settings: object = None) -> Assistant:
        with closing(socket.socket()) as visitor:
            refused.append(visitor.connect_ex(("127.0.0.1", port)) != 0)
        raise InputError("far enough")

    monkeypatch.setattr(Assistant, "load", load)
    with pytest.raises(InputError, match="far enough"):
        ui.serve(Settings(host="127.0.0.1", port=port))
    assert refused == [True]


def test_of_two_that_start_at_the_same_instant_the_second_says_that_the_port_is_in_use(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    first = ui._bound("127.0.0.1", port)
    with closing(first):
        make = ui.create_app

        def meanwhile(settings: Settings) -> object:
            first.listen(1)
            return make(settings)

        monkeypatch.setattr(ui, "create_app", meanwhile)
        with pytest.raises(ConfigurationError, match=rf"port {port}\b.*--port"):
            ui.serve(Settings(host="127.0.0.1", port=port))


def test_serving_answers_on_the_socket_that_was_bound_first(
    loads_quickly: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[tuple[str, int, object]] = []

    def run(self: uvicorn.Server, sockets: list[socket.socket] | None = None) -> None:
        assert sockets is not None
        (listening,) = sockets
        with closing(listening):
            host, port = listening.getsockname()[:2]
            with closing(socket.create_connection((host, port), timeout=5)):
                seen.append((host, port, self.config.app))

    monkeypatch.setattr(uvicorn.Server, "run", run)
    port = free_port()
    assert ui.serve(Settings(host="127.0.0.1", port=port)) == 0
    ((host, served_port, app),) = seen
    assert (host, served_port) == ("127.0.0.1", port)
    assert TestClient(app).get("/").status_code == 200
    assert f"http://127.0.0.1:{port}" in capsys.readouterr().err
