"""The thumbs without a browser: the form of the page, and what its script sends."""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from feedback_builders import Clock, MemoryStore
from web_fakes import POOL, FakeAssistant, WritingAssistant

from assistant import messages
from assistant.feedback import LONGEST_REMARK, FeedbackDesk, Verdict
from assistant.model import Answer, AnswerStatus, Turn
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.conversation import MAX_EXCHANGES, ConversationSeal, extended
from assistant.web.feedback_token import FeedbackTokens
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings

QUESTION = "Komt er een zwembad?"
KEY = b"a key for tests"
ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def desk(store: MemoryStore) -> FeedbackDesk:
    return FeedbackDesk(store, 90, 100, Clock())


def client_of(desk: FeedbackDesk | None, key: bytes | None = KEY, service: Any = None) -> TestClient:
    settings = WebSettings(staff_page=False, conversation_key=key)
    app = create_app(service or FakeAssistant(), settings, feedback=desk)
    return TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def client(desk: FeedbackDesk) -> TestClient:
    return client_of(desk)


class Form:
    """The form of a page as a browser without a script sends it."""

    def __init__(self, client: TestClient, page: str) -> None:
        self.client, self.page = client, page

    @property
    def fields(self) -> dict[str, Any]:
        inputs = re.findall(r"<input type=\"hidden\"[^>]*>", self.page)
        found: dict[str, Any] = {"given": []}
        for tag in inputs:
            name, value = (re.search(rf'{key}="([^"]*)"', tag) for key in ("name", "value"))
            assert name
            assert value
            if name[1] == "given":
                found["given"].append(html.unescape(value[1]))
            else:
                found[name[1]] = html.unescape(value[1])
        for attributes, value in re.findall(r"<textarea([^>]*)>\n?(.*?)</textarea>", self.page, re.DOTALL):
            name = re.search(r'name="([^"]*)"', attributes)
            assert name
            found[name[1]] = html.unescape(value)
        for name in re.findall(r'<input type="checkbox"[^>]*name="([^"]*)"[^>]* checked', self.page):
            found[name] = "1"
        return found

    def thumb(self, verdict: str, number: int = 1) -> str:
        match = re.search(rf'name="verdict" value="(vraag-{number}:{verdict}:[^"]*)"', self.page)
        assert match
        return match[1]

    def press(self, verdict: str, number: int = 1, status: int = 200, **typed: str) -> Form:
        return self.post("/mening", status, verdict=self.thumb(verdict, number), **typed)

    def send(self, remark: str, keep: bool = False, number: int = 1, status: int = 200) -> Form:
        match = re.search(rf'name="send" value="(vraag-{number}:[^"]*)"', self.page)
        assert match
        ticked = {f"keep-vraag-{number}": "1"} if keep else {}
        return self.post("/mening", status, send=match[1], **{f"remark-vraag-{number}": remark}, **ticked)

    def ask(self, question: str, **typed: str) -> Form:
        return self.post("/", 200, question=question, **typed)

    def post(self, path: str, status: int, **pressed: str) -> Form:
        response = self.client.post(path, data={**self.fields, **pressed})
        assert response.status_code == status, response.text
        return Form(self.client, response.text)

    def section(self, number: int = 1) -> str:
        match = re.search(
            rf'<section class="feedback" id="vraag-{number}-mening".*?</section>', self.page, re.DOTALL
        )
        assert match
        return match[0]


class OneAnswer(FakeAssistant):
    """Gives the same answer to every question."""

    def __init__(self, given: Answer) -> None:
        super().__init__()
        self.given = given

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        return self.given


def asked(client: TestClient, question: str = QUESTION) -> Form:
    return Form(client, client.post("/", data={"question": question}).text)


def pressed(section: str) -> list[str]:
    return re.findall(r'value="[^"]*:(\w+):[^"]*" aria-pressed="true"', section)


class Script:
    """What the script of the page sends."""

    def __init__(self, client: TestClient, question: str = QUESTION) -> None:
        self.client = client
        reply = client.post("/vraag", json={"question": question}).json()
        self.conversation = reply["conversation"]
        match = re.search(r'name="verdict" value="(vraag-1):helpful:([^"]*)"', reply["html"])
        assert match
        self.answer, self.token = match[1], match[2]

    def body(self, **changes: object) -> dict[str, object]:
        body = {"conversation": self.conversation, "answer": self.answer, "verdict": "helpful"}
        return {**body, "token": self.token, **changes}

    def send(self, **changes: object) -> Any:
        return self.client.post("/mening", json=self.body(**changes))


# Where the thumbs are


@pytest.mark.parametrize("question", [QUESTION, "rijbewijs"], ids=["answered", "not-found"])
@pytest.mark.parametrize("way", ["form", "script"])
def test_every_answer_has_thumbs_that_say_which_answer(client: TestClient, question: str, way: str) -> None:
    if way == "form":
        page = asked(client, question).section()
    else:
        page = client.post("/vraag", json={"question": question}).json()["html"]
    assert texts.FEEDBACK_QUESTION in page
    for _, word, meaning in texts.FEEDBACK_CHOICES:
        told = html.escape(meaning.format(question=question))
        assert re.search(rf'{word} <span class="only-heard">{re.escape(told)}', page)
    # The thumbs; the whole answer of the script has the picture of its theme too.
    pictures = 2 if way == "form" else 3
    assert page.count("<svg") == page.count('aria-hidden="true" focusable="false"') == pictures
    assert 'aria-pressed="true"' not in page


@pytest.mark.parametrize(
    ("status", "text", "asks"),
    [
        pytest.param(AnswerStatus.REFUSED, messages.EMERGENCY, False, id="emergency"),
        pytest.param(AnswerStatus.REFUSED, messages.SUICIDE, False, id="suicide"),
        pytest.param(AnswerStatus.REFUSED, messages.VIOLENCE, False, id="violence-at-home"),
        pytest.param(AnswerStatus.REFUSED, messages.CHILD, False, id="child"),
        pytest.param(AnswerStatus.REFUSED, messages.MEDICAL, False, id="medical"),
        pytest.param(AnswerStatus.REFUSED, messages.OPINION, True, id="refusal-without-a-number"),
        pytest.param(
            AnswerStatus.NOT_FOUND,
            f"{messages.NOT_FOUND} {messages.NEED_TO_TALK}",
            True,
            id="number-beside-what-was-not-found",
        ),
    ],
)
def test_nobody_who_is_given_a_number_for_help_is_asked_for_an_opinion(
    desk: FeedbackDesk, status: AnswerStatus, text: str, asks: bool
) -> None:
    client = client_of(desk, service=OneAnswer(Answer(status, text)))
    by_script = client.post("/vraag", json={"question": QUESTION}).json()["html"]
    for page in (asked(client).page, by_script):
        assert (texts.FEEDBACK_QUESTION in page) is asks


def test_without_a_desk_there_are_no_thumbs() -> None:
    client = client_of(None)
    page = asked(client).page
    for sign in (texts.FEEDBACK_QUESTION, "feedback.js", "feedback.css", "/mening", "Drukt u"):
        assert sign not in page
    assert client.post("/mening", json={}).status_code in {404, 405}


def test_an_answer_that_is_still_being_written_has_none(desk: FeedbackDesk) -> None:
    assistant = WritingAssistant()
    assistant.let(10)
    client = client_of(desk, service=assistant)
    reply = client.post("/vraag", json={"question": QUESTION}, headers={"Accept": "application/x-ndjson"})
    records = [json.loads(line) for line in reply.text.splitlines()]
    assert texts.FEEDBACK_QUESTION not in records[0]["start"]
    assert texts.FEEDBACK_QUESTION in records[-1]["rest"]


def test_each_of_several_answers_has_thumbs_of_its_own(client: TestClient) -> None:
    form = asked(client).ask("rijbewijs")
    assert form.thumb("helpful", 1) != form.thumb("helpful", 2)
    ids = re.findall(r'\sid="([^"]+)"', form.press("helpful", 1).press("not_helpful", 2).page)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("days", "said"), [(90, "90 dagen"), (1, "1 dag.")], ids=["many-days", "one-day"])
def test_the_page_says_what_is_kept_and_how_long(store: MemoryStore, days: int, said: str) -> None:
    client = client_of(FeedbackDesk(store, days, 100, Clock()))
    assert said in client.get("/").text
    assert "Na " + said.strip(".") in asked(client).press("helpful").section()


def test_page_below_a_path_of_a_proxy_keeps_that_path(desk: FeedbackDesk) -> None:
    app = create_app(FakeAssistant(), WebSettings(staff_page=False), feedback=desk)
    page = TestClient(app, root_path="/assistent").post("/assistent/", data={"question": QUESTION}).text
    assert 'formaction="/assistent/mening#vraag-1-mening"' in page
    assert 'data-address="/assistent/mening"' in page


# The form


def test_a_thumb_is_kept_at_once_and_asks_for_a_remark(client: TestClient, store: MemoryStore) -> None:
    section = asked(client).press("not_helpful").section()
    (kept,) = store.kept.values()
    assert (kept.verdict, kept.status, kept.themes) == (Verdict.NOT_HELPFUL, "answered", POOL.themes)
    assert kept.passages == tuple(citation.passage for citation in POOL.citations)
    assert (kept.remark, kept.question, kept.answer) == (None, None, None)
    assert pressed(section) == ["not_helpful"]
    for said in (
        texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL],
        texts.FEEDBACK_REMARK_LABEL,
        texts.FEEDBACK_REMARK_HINT,
        texts.FEEDBACK_KEEP_TEXTS,
        texts.FEEDBACK_SEND,
    ):
        assert said in section
    assert " checked" not in section


@pytest.mark.parametrize("keep", [False, True], ids=["remark-alone", "with-question-and-answer"])
def test_a_remark_is_kept_and_thanked_for(client: TestClient, store: MemoryStore, keep: bool) -> None:
    section = asked(client).press("helpful").send("Heel duidelijk!", keep).section()
    (kept,) = store.kept.values()
    assert kept.remark == "Heel duidelijk!"
    assert (kept.question, kept.answer) == ((QUESTION, POOL.text) if keep else (None, None))
    assert texts.FEEDBACK_SENT in section
    assert "<textarea" not in section
    assert pressed(section) == ["helpful"]


def test_question_and_answer_can_be_sent_without_a_remark(client: TestClient, store: MemoryStore) -> None:
    asked(client).press("helpful").send("", keep=True)
    (kept,) = store.kept.values()
    assert (kept.remark, kept.question) == (None, QUESTION)


def test_one_may_change_ones_mind_and_what_is_typed_stays(client: TestClient, store: MemoryStore) -> None:
    form = asked(client).press("helpful")
    form = form.press("not_helpful", **{"remark-vraag-1": "half getypt", "keep-vraag-1": "1"})
    (kept,) = store.kept.values()
    assert (kept.verdict, kept.remark) == (Verdict.NOT_HELPFUL, None)
    assert pressed(form.section()) == ["not_helpful"]
    assert form.fields["remark-vraag-1"] == "half getypt"
    assert form.fields["keep-vraag-1"] == "1"


def test_one_may_change_ones_mind_after_the_remark(client: TestClient, store: MemoryStore) -> None:
    form = asked(client).press("helpful").send("Goed").press("not_helpful")
    (kept,) = store.kept.values()
    assert (kept.verdict, kept.remark) == (Verdict.NOT_HELPFUL, "Goed")
    assert "<textarea" not in form.section()
    assert texts.FEEDBACK_THANKS[Verdict.NOT_HELPFUL] in form.section()


def test_question_box_and_conversation_stay(client: TestClient) -> None:
    form = asked(client).ask("rijbewijs").press("helpful", 1, question="half getypt")
    assert form.fields["question"] == "half getypt"
    assert form.page.count("<article") == 2
    assert pressed(form.section(2)) == []
    assert form.ask("nog een vraag").page.count("<article") == 3


def test_the_next_question_keeps_what_was_pressed_and_typed(client: TestClient, store: MemoryStore) -> None:
    form = asked(client).press("helpful").ask("rijbewijs", **{"remark-vraag-1": "half getypt"})
    assert pressed(form.section(1)) == ["helpful"]
    assert form.fields["remark-vraag-1"] == "half getypt"
    form.send("klaar", number=1)
    assert [item.remark for item in store.kept.values()] == ["klaar"]


def test_ten_answers_with_remarks_half_typed_still_fit_in_the_form(client: TestClient) -> None:
    form = asked(client)
    for number in range(1, MAX_EXCHANGES + 1):
        typed = {f"remark-vraag-{n}": "half" for n in range(1, number + 1)}
        form = form.press("helpful", number, **typed)
        form = form.ask(f"vraag {number}", **typed, **{f"keep-vraag-{n}": "1" for n in range(1, number + 1)})
    assert form.page.count("<article") == MAX_EXCHANGES
    assert pressed(form.section(MAX_EXCHANGES)) == ["helpful"]


def test_the_same_form_sent_twice_is_one_opinion(client: TestClient, store: MemoryStore) -> None:
    form = asked(client)
    form.press("helpful")
    form.press("helpful")
    assert len(store.kept) == 1


def test_reopening_the_address_leads_to_the_first_page(client: TestClient) -> None:
    response = client.get("/mening", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/")


def test_no_page_is_kept_by_caches(client: TestClient) -> None:
    form = asked(client)
    response = client.post("/mening", data={**form.fields, "verdict": form.thumb("helpful")})
    assert response.headers["cache-control"] == "no-store"
    assert Script(client).send().headers["cache-control"] == "no-store"


# The script


def test_script_gets_the_same_html_as_the_form(client: TestClient, store: MemoryStore) -> None:
    script = Script(client)
    reply = script.send()
    assert reply.status_code == 200
    shown = asked(client).press("helpful").section()
    without_token = re.compile(r"(?<=helpful:)[\w.-]+")
    assert without_token.sub("", reply.json()["html"]).split() == without_token.sub("", shown).split()
    sent = script.send(remark="Duidelijk", keep=True).json()["html"]
    assert texts.FEEDBACK_SENT in sent
    assert [item.question for item in store.kept.values()] == [QUESTION, None]


# What is refused or cannot be kept

Send = Callable[[Script], Any]
BAD = [
    pytest.param({"verdict": "geweldig"}, id="unknown-verdict"),
    pytest.param({"remark": 3}, id="wrong-type"),
    pytest.param({"meer": "x"}, id="unknown-field"),
    pytest.param({"conversation": None}, id="no-conversation"),
]


@pytest.mark.parametrize("changes", BAD)
def test_unreadable_body(client: TestClient, store: MemoryStore, changes: dict[str, object]) -> None:
    response = Script(client).send(**changes)
    assert (response.status_code, response.json()["error"]) == (422, texts.UNREADABLE_REQUEST)
    assert store.kept == {}


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        pytest.param(b"{", "application/json", 422, id="broken-json"),
        pytest.param(b"\xff", "application/json", 422, id="no-utf-8"),
        pytest.param(b"[]", "application/json", 422, id="no-object"),
        pytest.param(b"{}", "text/plain", 415, id="no-json"),
        pytest.param(b"{}", "", 415, id="no-type"),
    ],
)
def test_unreadable_request(client: TestClient, content: bytes, kind: str, status: int) -> None:
    response = client.post("/mening", content=content, headers={"Content-Type": kind})
    assert (response.status_code, response.json()["error"]) == (status, texts.UNREADABLE_REQUEST)


@pytest.mark.parametrize(
    "fields",
    [{}, {"verdict": "rommel"}, {"send": "vraag-1:prima:x"}],
    ids=["nothing", "rubbish", "no-verdict"],
)
def test_form_without_a_button_of_ours(client: TestClient, fields: dict[str, str]) -> None:
    response = client.post("/mening", data={"question": "x", **fields})
    assert response.status_code == 422
    assert texts.UNREADABLE_REQUEST in response.text


def test_form_with_a_file_in_it(client: TestClient) -> None:
    assert client.post("/mening", files={"verdict": ("a.txt", b"x")}).status_code == 400


@pytest.mark.parametrize("way", ["form", "script"])
def test_request_that_is_far_too_large(client: TestClient, store: MemoryStore, way: str) -> None:
    remark = "a" * MAX_BODY_BYTES
    if way == "script":
        response = Script(client).send(remark=remark)
        assert response.json()["error"] == texts.FEEDBACK_FAR_TOO_LONG
    else:
        form = asked(client)
        response = client.post("/mening", data={"verdict": form.thumb("helpful"), "remark-vraag-1": remark})
    assert response.status_code == 413
    assert store.kept == {}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("way", ["form", "script"])
def test_another_website_cannot_send_an_opinion(
    client: TestClient, store: MemoryStore, way: str, site: str
) -> None:
    form, script = asked(client), Script(client)
    sent: dict[str, Any] = (
        {"json": script.body()}
        if way == "script"
        else {"data": {**form.fields, "verdict": form.thumb("helpful")}}
    )
    response = client.post("/mening", headers={"Sec-Fetch-Site": site}, **sent)
    assert response.status_code == 403
    assert texts.FOREIGN_FORM in response.text
    assert store.kept == {}


@pytest.mark.parametrize(
    "remark", ["a" * (LONGEST_REMARK + 1), "é" * 5000], ids=["one-too-many", "many-too-many"]
)
@pytest.mark.parametrize("way", ["form", "script"])
def test_a_remark_that_is_too_long_is_not_lost(
    client: TestClient, store: MemoryStore, way: str, remark: str
) -> None:
    error = texts.FEEDBACK_TOO_LONG.format(limit=LONGEST_REMARK, length=len(remark))
    if way == "script":
        response = Script(client).send(remark=remark)
        assert (response.status_code, response.json()["error"]) == (422, error)
        return
    form = asked(client).press("helpful").send(remark, keep=True, status=422)
    assert error in form.section()
    assert "aria-invalid=true" in form.section()
    assert (form.fields["remark-vraag-1"], form.fields["keep-vraag-1"]) == (remark, "1")
    assert [item.remark for item in store.kept.values()] == [None]
    form.send(remark[:LONGEST_REMARK])
    assert [item.remark for item in store.kept.values()] == [remark[:LONGEST_REMARK]]


def test_line_ends_of_forms_do_not_count_twice(client: TestClient, store: MemoryStore) -> None:
    remark = "a\r\n" * (LONGEST_REMARK // 2)
    asked(client).press("helpful").send(remark)
    (kept,) = store.kept.values()
    assert kept.remark == remark.replace("\r\n", "\n").strip()


def test_a_remark_with_half_a_character_in_it_is_kept(client: TestClient, store: MemoryStore) -> None:
    body = json.dumps(Script(client).body(remark="goed \ud83d zo"))
    response = client.post("/mening", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 200
    assert [item.remark for item in store.kept.values()] == ["goed  zo"]


@pytest.mark.parametrize("sent", ["[" * 100_000, '{"keep": ' + "9" * 5000 + "}", '{"a": NaN}', "\xff"])
def test_what_is_no_json_is_refused(client: TestClient, sent: str) -> None:
    content = sent.encode("latin-1")
    response = client.post("/mening", content=content, headers={"Content-Type": "application/json"})
    assert (response.status_code, response.json()) == (422, {"error": texts.UNREADABLE_REQUEST})


@pytest.mark.parametrize("remark", ["", " \n\t ", "\x00"], ids=["nothing", "white", "control-sign"])
def test_an_empty_remark_is_told(client: TestClient, remark: str) -> None:
    assert texts.FEEDBACK_NOTHING_TYPED in asked(client).press("helpful").send(remark, status=422).section()
    response = Script(client).send(remark=remark)
    assert (response.status_code, response.json()["error"]) == (422, texts.FEEDBACK_NOTHING_TYPED)


def test_a_full_day_is_told_and_nothing_is_kept(store: MemoryStore) -> None:
    client = client_of(FeedbackDesk(store, 90, 1, Clock()))
    form = asked(client).press("helpful").ask("rijbewijs")
    full = form.press("not_helpful", 2, status=429)
    assert texts.FEEDBACK_FULL in full.section(2)
    assert pressed(full.section(2)) == []
    assert texts.FEEDBACK_REMARK_LABEL not in full.section(2)
    response = Script(client).send()
    assert (response.status_code, response.json()["error"]) == (429, texts.FEEDBACK_FULL)
    assert len(store.kept) == 1
    full.send("dit kan nog", number=1)


def test_a_store_that_fails_is_told_and_what_was_typed_stays(
    client: TestClient, store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    form = asked(client).press("helpful")
    store.broken = True
    with caplog.at_level(logging.DEBUG):
        failed = form.send("mijn geheim", keep=True, status=503)
        turned = failed.press("not_helpful", status=503)
        response = Script(client).send(remark="mijn geheim")
    assert texts.FEEDBACK_NOT_KEPT in failed.section()
    assert (failed.fields["remark-vraag-1"], failed.fields["keep-vraag-1"]) == ("mijn geheim", "1")
    assert pressed(turned.section()) == ["helpful"], "what was kept before"
    assert (response.status_code, response.json()["error"]) == (503, texts.FEEDBACK_NOT_KEPT)
    assert "it is broken" in caplog.text
    for text in ("geheim", QUESTION, "Nog niet."):
        assert text not in caplog.text
    store.broken = False
    turned.send("mijn geheim")
    assert [item.remark for item in store.kept.values()] == ["mijn geheim"]


# What cannot be made up


@pytest.mark.parametrize("way", ["form", "script"])
def test_after_a_restart_the_conversation_is_gone_and_nothing_is_kept(
    client: TestClient, desk: FeedbackDesk, store: MemoryStore, way: str
) -> None:
    form, script = asked(client), Script(client)
    restarted = client_of(desk, key=None)
    if way == "script":
        script.client = restarted
        response = script.send()
        assert (response.status_code, response.json()["error"]) == (410, texts.FEEDBACK_CONVERSATION_GONE)
    else:
        page = Form(restarted, form.page).press("helpful", status=410, question="half getypt")
        assert texts.FEEDBACK_CONVERSATION_GONE in page.page
        assert page.fields["question"] == "half getypt"
        assert "<article" not in page.page
    assert store.kept == {}


def test_thumbs_of_before_a_restart_are_not_taken_for_those_of_a_newer_answer(
    client: TestClient, desk: FeedbackDesk, store: MemoryStore
) -> None:
    old = Script(client)
    restarted = client_of(desk, key=None)
    new = Script(restarted, "rijbewijs")
    response = new.send(token=old.token)
    assert (response.status_code, response.json()["error"]) == (410, texts.FEEDBACK_CONVERSATION_GONE)
    assert store.kept == {}


def test_what_was_pressed_before_a_restart_is_not_shown_at_a_newer_answer(
    client: TestClient, desk: FeedbackDesk
) -> None:
    form = asked(client).press("helpful")
    after = Form(client_of(desk, key=None), form.page).ask("rijbewijs")
    assert texts.LOST_CONVERSATION in after.page
    assert pressed(after.section(1)) == []


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        pytest.param({"answer": "vraag-2"}, texts.FEEDBACK_CONVERSATION_GONE, id="token-of-another-answer"),
        pytest.param(
            {"token": "A" * 22 + "." + "0" * 32}, texts.FEEDBACK_CONVERSATION_GONE, id="made-up-token"
        ),
        pytest.param({"token": ""}, texts.FEEDBACK_CONVERSATION_GONE, id="no-token"),
        pytest.param({"token": "é" * 50}, texts.FEEDBACK_CONVERSATION_GONE, id="strange-token"),
        pytest.param({"conversation": ""}, texts.FEEDBACK_ANSWER_GONE, id="no-conversation"),
        pytest.param({"conversation": "AAAA"}, texts.FEEDBACK_CONVERSATION_GONE, id="broken-seal"),
    ],
)
def test_an_answer_that_was_never_given_cannot_be_judged(
    client: TestClient, store: MemoryStore, changes: dict[str, object], error: str
) -> None:
    response = Script(client).send(**changes)
    assert (response.status_code, response.json()["error"]) == (410, error)
    assert store.kept == {}


def test_an_answer_that_does_not_travel_any_more_is_told(client: TestClient, store: MemoryStore) -> None:
    conversation = ()
    for number in range(MAX_EXCHANGES + 1):
        conversation = extended(conversation, f"vraag {number}", POOL)  # type: ignore[assignment]
    sealed = ConversationSeal(KEY).close(conversation)
    token = FeedbackTokens(KEY).make("vraag-1")
    response = Script(client).send(conversation=sealed, token=token)
    assert (response.status_code, response.json()["error"]) == (410, texts.FEEDBACK_ANSWER_GONE)
    assert store.kept == {}


def test_state_that_is_made_up_is_not_shown(client: TestClient) -> None:
    form = asked(client)
    for given in ("vraag-1:helpful:zelf-bedacht", f"vraag-1:{ATTACK}:x", ATTACK, "vraag-9:helpful:x:sent"):
        page = client.post("/", data={**form.fields, "question": "rijbewijs", "given": [given]}).text
        assert 'aria-pressed="true"' not in page
        assert "<script>alert" not in page


def test_what_is_typed_is_escaped(client: TestClient) -> None:
    form = asked(client, ATTACK).press("helpful", **{"remark-vraag-1": f"</textarea>{ATTACK}"})
    form = form.press("not_helpful", **{"remark-vraag-1": f"</textarea>{ATTACK}"})
    assert "<script>alert" not in form.page
    assert "<img" not in form.page
    assert form.fields["remark-vraag-1"] == f"</textarea>{ATTACK}"


def test_no_inline_script_or_style(client: TestClient) -> None:
    page = asked(client).press("helpful").page
    assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
    assert re.findall(r'\s(?:style|on\w+)="', page) == []


def test_a_refused_question_can_be_judged(desk: FeedbackDesk, store: MemoryStore) -> None:
    service = FakeAssistant()
    refused = replace(POOL, status=AnswerStatus.REFUSED, citations=(), themes=())
    service.answer = lambda question, history=(): refused  # type: ignore[method-assign]
    asked(client_of(desk, service=service)).press("not_helpful")
    assert [item.status for item in store.kept.values()] == ["refused"]


def test_many_visitors_at_once_each_keep_their_own(desk: FeedbackDesk, store: MemoryStore) -> None:
    with client_of(desk) as client, ThreadPoolExecutor(20) as visitors:

        def visit(number: int) -> int:
            script = Script(client, f"vraag van bezoeker {number}")
            return int(script.send(remark=f"opmerking {number}", keep=True).status_code)

        assert list(visitors.map(visit, range(40))) == [200] * 40
    kept = sorted((item.question or "", item.remark or "") for item in store.kept.values())
    assert kept == sorted((f"vraag van bezoeker {n}", f"opmerking {n}") for n in range(40))


def test_a_form_of_a_visit_that_ended_shows_no_answer_again(client: TestClient) -> None:
    page = asked(client)
    assert page.press("helpful").fields["visit"] == page.fields["visit"]
    client.post("/opnieuw", data={"visit": page.fields["visit"]})
    cleared = page.press("helpful").page
    assert texts.CLEARED in cleared
    assert QUESTION not in cleared[: cleared.index('id="mens"')].partition("</form>")[0]
    assert 'class="exchange' not in cleared
