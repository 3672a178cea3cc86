from __future__ import annotations

import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from api_fakes import KEY, OTHER_KEY, FakeDesk
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from web_fakes import AGREEMENT, NOT_FOUND, POOL, FakeAssistant, WritingAssistant

from assistant.contract import answer_json
from assistant.contract_schema import ErrorResponse
from assistant.errors import AccessFileError, StoreError
from assistant.model import Answer, AnswerStatus, Turn
from assistant.strict_json import decode_json
from assistant.web.api_desk import ApiLimits
from assistant.web.api_requests import LONGEST_QUESTION, LONGEST_TEXT, MOST_TURNS
from assistant.web.app import create_app
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings

QUESTION = {"question": "Komt er een zwembad?"}
REQUESTS: dict[str, dict[str, Any]] = {
    "ask": QUESTION,
    "search": QUESTION,
    "check": {"source": "We onderzoeken een zwembad.", "claim": "Er komt een zwembad."},
    "simplify": {"text": "Het verzoek is thans afgewezen."},
    "score": {"text": "Het verzoek is thans afgewezen."},
}
EACH = pytest.mark.parametrize("name", REQUESTS)


@pytest.fixture
def fake() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def client(fake: FakeDesk) -> TestClient:
    return fake.client()


def error_of(response: Any, status: int) -> str:
    """The message of a reply that must be an error of this status, in the form of the contract."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    return ErrorResponse.model_validate_json(response.content).error


class TestWhatComesBack:
    def test_an_answer_is_the_object_of_the_command_line(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json={"id": "a", **QUESTION})
        assert response.status_code == 200
        assert response.json() == answer_json(POOL, "a")

    @EACH
    @pytest.mark.parametrize("request_id", ["vraag-1", 7, 0, None, "🏊"], ids=repr)
    def test_the_id_comes_back(self, client: TestClient, name: str, request_id: object) -> None:
        response = client.post(f"/api/v1/{name}", json={"id": request_id, **REQUESTS[name]})
        assert response.status_code == 200
        assert response.json()["id"] == request_id

    @EACH
    def test_no_id_is_null(self, client: TestClient, name: str) -> None:
        assert client.post(f"/api/v1/{name}", json=REQUESTS[name]).json()["id"] is None

    def test_the_history_goes_along(self, fake: FakeDesk, client: TestClient) -> None:
        history = [{"role": "user", "content": "Eerder?"}, {"role": "assistant", "content": "Ja."}]
        client.post("/api/v1/ask", json={**QUESTION, "history": history, "level": "A2"})
        turns = (Turn("user", "Eerder?"), Turn("assistant", "Ja."))
        assert fake.assistant.asked == [(QUESTION["question"], turns)]

    def test_a_question_without_an_answer_is_no_error(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json={"question": "Mijn rijbewijs is weg"})
        assert (response.status_code, response.json()["answer"]) == (200, NOT_FOUND.text)

    def test_a_search_is_limited_as_asked(self, fake: FakeDesk, client: TestClient) -> None:
        found = client.post(
            "/api/v1/search", json={**QUESTION, "k": 3, "documents": [AGREEMENT], "year": 2027}
        )
        assert [passage["rank"] for passage in found.json()["passages"]] == [1, 2, 3]
        ((_, k, filters),) = fake.searching.asked
        assert filters is not None
        assert (k, filters.documents, filters.year) == (3, frozenset({AGREEMENT}), 2027)

    @pytest.mark.parametrize("coverage", [True, False], ids=["with", "without"])
    def test_coverage_is_told_where_it_is_asked_for(self, client: TestClient, coverage: bool) -> None:
        told = client.post("/api/v1/check", json={**REQUESTS["check"], "coverage": coverage}).json()
        assert ("complete" in told) is coverage

    def test_dutch_letters_come_as_they_are(self, client: TestClient) -> None:
        text = "Coördinatie van één plan."
        assert text in client.post("/api/v1/simplify", json={"text": text}).content.decode("utf-8")

    def test_answers_are_counted_and_nothing_else(self, fake: FakeDesk, client: TestClient) -> None:
        for name, request in REQUESTS.items():
            client.post(f"/api/v1/{name}", json=request)
        assert fake.counted == [POOL]


class TestKeys:
    @EACH
    def test_no_key_no_answer(self, fake: FakeDesk, name: str) -> None:
        response = fake.client(key=None).post(f"/api/v1/{name}", json=REQUESTS[name])
        assert "gewonetaal key add" in error_of(response, 401)
        assert response.headers["www-authenticate"].startswith("Bearer ")
        assert fake.assistant.asked == []

    @pytest.mark.parametrize(
        "header",
        [
            pytest.param("Bearer gt_onbekend", id="a key that is not known"),
            pytest.param("Bearer", id="no key behind the word"),
            pytest.param("Bearer ", id="a space for a key"),
            pytest.param(KEY, id="a key without the word"),
            pytest.param(f"Basic {KEY}", id="another scheme"),
            pytest.param(f"Bearer {KEY} {KEY}", id="two keys"),
            pytest.param(f"Bearer {KEY},", id="a comma behind it"),
            pytest.param(f"Bearer {KEY.upper()}", id="in capitals"),
            pytest.param(f"Bearer {'x' * 100_000}", id="far too long"),
            pytest.param("Bearer gt_\xe9\xff", id="letters that no key has"),
        ],
    )
    def test_a_wrong_key_is_refused(self, fake: FakeDesk, header: str) -> None:
        client = fake.client(key=None)
        raw = {"Authorization": header.encode("latin-1")}
        response = client.post("/api/v1/ask", json=QUESTION, headers=raw)  # type: ignore[arg-type]
        error_of(response, 401)
        assert 'error="invalid_token"' in response.headers["www-authenticate"]
        assert fake.assistant.asked == []

    @pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
    def test_the_scheme_may_be_written_in_any_case(self, fake: FakeDesk, scheme: str) -> None:
        headers = {"Authorization": f"{scheme} {KEY}"}
        assert fake.client(key=None).post("/api/v1/ask", json=QUESTION, headers=headers).status_code == 200

    def test_two_headers_are_none(self, fake: FakeDesk) -> None:
        headers = [("Authorization", f"Bearer {KEY}"), ("Authorization", f"Bearer {OTHER_KEY}")]
        error_of(fake.client(key=None).post("/api/v1/ask", json=QUESTION, headers=headers), 401)

    def test_a_key_in_the_address_is_no_key(self, fake: FakeDesk) -> None:
        response = fake.client(key=None).post(f"/api/v1/ask?key={KEY}&access_token={KEY}", json=QUESTION)
        error_of(response, 401)
        assert fake.keys.asked == []

    def test_the_key_comes_before_the_body(self, fake: FakeDesk) -> None:
        response = fake.client(key=None).post("/api/v1/ask", content=b"x" * (MAX_BODY_BYTES + 1))
        error_of(response, 401)

    def test_keys_that_cannot_be_read_let_nobody_in(self, fake: FakeDesk) -> None:
        fake.keys.failure = AccessFileError("cannot read '/geheim/api_keys.json'")
        response = fake.client().post("/api/v1/ask", json=QUESTION)
        assert "/geheim" not in error_of(response, 503)
        assert fake.assistant.asked == []

    def test_no_key_and_no_question_is_logged(self, fake: FakeDesk, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.DEBUG):
            client = fake.client()
            client.post("/api/v1/ask", json={"question": "Mijn fiets is kapot"})
            client.post("/api/v1/ask", json={"vraag": "Mijn fiets is kapot"})
            fake.client(key="gt_onbekend").post("/api/v1/ask", json=QUESTION)
        assert "kapot" not in caplog.text
        assert "gt_" not in caplog.text


BAD_BODIES = {
    "no JSON": (b"vraag", 400),
    "nothing": (b"", 400),
    "half an object": (b'{"question": "a', 400),
    "two objects": (b'{"question": "a"} {}', 400),
    "a list": (b"[]", 400),
    "a text": (b'"vraag"', 400),
    "null": (b"null", 400),
    "no number": (b'{"question": NaN}', 400),
    "without end": (b'{"question": "a", "id": -Infinity}', 400),
    "the same name twice": (b'{"question": "a", "question": "b"}', 400),
    "the same name twice inside": (b'{"question": "a", "history": [{"role": "user", "role": "user"}]}', 400),
    "very deep": (b'{"question":' + b"[" * 200_000, 400),
    "a number of thousands of digits": (b'{"id": ' + b"9" * 5000 + b', "question": "a"}', 400),
    "latin-1": ('{"question": "één"}'.encode("latin-1"), 400),
    "UTF-16": ('{"question": "a"}'.encode("utf-16"), 400),
    "a control character": (b'{"question": "a\x00b"}', 400),
    "half a sign": (b'{"question": "\\ud83c"}', 422),
    "a field too many": (b'{"question": "a", "vraag": "b"}', 422),
    "no question": (b"{}", 422),
    "a number for a question": (b'{"question": 5}', 422),
    "a large number for an id": (b'{"question": "a", "id": 9007199254740992}', 422),
    "a fraction for an id": (b'{"question": "a", "id": 1.5}', 422),
    "a truth for an id": (b'{"question": "a", "id": true}', 422),
    "an infinite number": (b'{"question": "a", "id": 1e999}', 422),
}


class TestBodies:
    @pytest.mark.parametrize(("body", "status"), BAD_BODIES.values(), ids=BAD_BODIES)
    def test_what_is_no_request_is_refused(
        self, fake: FakeDesk, client: TestClient, body: bytes, status: int
    ) -> None:
        response = client.post("/api/v1/ask", content=body, headers={"Content-Type": "application/json"})
        error_of(response, status)
        assert fake.assistant.asked == []

    @pytest.mark.parametrize(
        ("name", "value", "field"),
        [
            pytest.param("ask", {"question": None}, "question", id="null"),
            pytest.param("ask", {**QUESTION, "level": "C1"}, "level", id="an unknown level"),
            pytest.param(
                "ask", {"question": "a" * (LONGEST_QUESTION + 1)}, "question", id="a question too long"
            ),
            pytest.param(
                "ask",
                {**QUESTION, "history": [{"role": "user", "content": "a"}] * (MOST_TURNS + 1)},
                "history",
                id="too many turns",
            ),
            pytest.param(
                "ask",
                {**QUESTION, "history": [{"role": "chef", "content": "a"}]},
                "history.0.role",
                id="an unknown role",
            ),
            pytest.param("ask", {**QUESTION, "id": "a" * 201}, "id", id="an id too long"),
            pytest.param("search", {**QUESTION, "k": 101}, "k", id="too many passages"),
            pytest.param("search", {**QUESTION, "k": "10"}, "k", id="digits for a number"),
            pytest.param("search", {**QUESTION, "k": True}, "k", id="a truth for a number"),
            pytest.param("search", {**QUESTION, "documents": ["geheim"]}, "geheim", id="an unknown document"),
            pytest.param(
                "check", {**REQUESTS["check"], "coverage": "yes"}, "coverage", id="a word for a truth"
            ),
            pytest.param("simplify", {"text": "a" * (LONGEST_TEXT + 1)}, "text", id="a text too long"),
            pytest.param("score", {}, "text", id="no text"),
        ],
    )
    def test_a_field_that_is_wrong_is_named(
        self, client: TestClient, name: str, value: dict[str, Any], field: str
    ) -> None:
        assert field in error_of(client.post(f"/api/v1/{name}", json=value), 422)

    @pytest.mark.parametrize("request_id", ["a", 0, 10.0])
    def test_the_id_of_a_wrong_request_comes_back(self, client: TestClient, request_id: object) -> None:
        assert client.post("/api/v1/ask", json={"id": request_id}).json()["id"] == request_id

    @pytest.mark.parametrize(
        "wrong", [[1], {}, 1.5, True, "a" * 201, 2**60], ids=lambda value: str(value)[:9]
    )
    def test_what_is_no_id_does_not(self, client: TestClient, wrong: object) -> None:
        response = client.post("/api/v1/ask", json={"id": wrong})
        error_of(response, 422)
        assert response.json()["id"] is None

    def test_what_was_sent_is_not_in_the_message(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json={"question": ["06-12345678"]})
        assert "12345678" not in error_of(response, 422)

    def test_a_message_is_short_whatever_was_sent(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json={**QUESTION, **{"x" * 500 + str(i): 1 for i in range(50)}})
        assert len(error_of(response, 422)) <= 2000

    @pytest.mark.parametrize(
        ("content_type", "status"),
        [
            ("application/json", 200),
            ("application/json; charset=utf-8", 200),
            ('Application/JSON;charset="UTF-8"', 200),
            ("application/json; charset=latin-1", 415),
            ("text/plain", 415),
            ("application/x-www-form-urlencoded", 415),
            ("multipart/form-data; boundary=x", 415),
            ("application/jsonp", 415),
            ("", 415),
        ],
    )
    def test_only_json_is_read(self, client: TestClient, content_type: str, status: int) -> None:
        body = json.dumps(QUESTION)
        response = client.post("/api/v1/ask", content=body, headers={"Content-Type": content_type})
        assert response.status_code == status

    def test_nothing_compressed_is_read(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Content-Encoding": "gzip"})
        error_of(response, 415)

    def test_a_byte_order_mark_does_no_harm(self, client: TestClient) -> None:
        body = b"\xef\xbb\xbf" + json.dumps(QUESTION).encode()
        headers = {"Content-Type": "application/json"}
        assert client.post("/api/v1/ask", content=body, headers=headers).status_code == 200

    @pytest.mark.parametrize("announced", [True, False], ids=["announced", "in pieces"])
    def test_a_body_that_is_too_large_is_not_read(self, client: TestClient, announced: bool) -> None:
        body = b" " * (MAX_BODY_BYTES + 1)
        content = body if announced else iter([body[:1000], body[1000:]])
        headers = {"Content-Type": "application/json"}
        message = error_of(client.post("/api/v1/ask", content=content, headers=headers), 413)
        assert str(MAX_BODY_BYTES) in message


FUZZ = settings(max_examples=150, deadline=None, database=None)
SIGNS = '{}[]",:\\ud83cquestionidhistoryrole 0123456789eE+-.truefalsn'


class TestAnything:
    CLIENT = FakeDesk().client()
    NO_KEY = FakeDesk().client(key=None)

    @FUZZ
    @given(
        st.binary(max_size=80).map(lambda raw: b"Bearer " + raw)
        | st.binary(max_size=80)
        | st.text(alphabet="gt_abc ,Bearer=\t", max_size=60).map(str.encode)
    )
    def test_any_authorization_is_a_key_or_refused(self, header: bytes) -> None:
        raw = [(b"Authorization", header), (b"Content-Type", b"application/json")]
        response = self.NO_KEY.post("/api/v1/score", content=b"{}", headers=raw)  # type: ignore[arg-type]
        error_of(response, 401)

    @FUZZ
    @given(
        st.sampled_from(list(REQUESTS)), st.binary(max_size=80) | st.text(SIGNS, max_size=60).map(str.encode)
    )
    def test_any_body_gets_an_object_of_the_contract(self, name: str, body: bytes) -> None:
        headers = {"Content-Type": "application/json"}
        response = self.CLIENT.post(f"/api/v1/{name}", content=body, headers=headers)
        assert error_of(response, 400 if response.status_code == 400 else 422)

    @FUZZ
    @given(
        st.sampled_from(list(REQUESTS)),
        st.dictionaries(
            st.sampled_from(
                ["id", "question", "history", "level", "k", "year", "documents", "text", "\ud800"]
            ),
            st.recursive(
                st.none()
                | st.booleans()
                | st.integers()
                | st.floats()
                | st.text(st.characters(), max_size=9),
                lambda inner: (
                    st.lists(inner, max_size=3)
                    | st.dictionaries(st.sampled_from(["role", "content", "x"]), inner, max_size=3)
                ),
                max_leaves=6,
            ),
            max_size=5,
        ),
    )
    def test_any_fields_get_an_object_that_can_be_read(self, name: str, fields: dict[str, Any]) -> None:
        body = json.dumps(fields).encode()
        headers = {"Content-Type": "application/json"}
        response = self.CLIENT.post(f"/api/v1/{name}", content=body, headers=headers)
        assert response.status_code in {200, 400, 422}
        assert decode_json(response.content) == response.json()

    @FUZZ
    @given(st.text(st.characters(), max_size=60))
    def test_any_content_type_is_json_or_refused(self, value: str) -> None:
        headers = {"Content-Type": value.encode("utf-8", "replace")}
        response = self.CLIENT.post("/api/v1/score", content=b"{}", headers=headers)  # type: ignore[arg-type]
        error_of(response, 415)


class TestAddresses:
    @pytest.mark.parametrize("path", ["/api/v1/weg", "/api/v2/ask", "/api/", "/api/v1/", "/api/v1/ASK"])
    def test_what_is_not_there_is_told_in_json(self, client: TestClient, path: str) -> None:
        assert "/api/v1/docs" in error_of(client.post(path, json=QUESTION), 404)

    @pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
    def test_another_method_is_told_which_there_is(self, client: TestClient, method: str) -> None:
        response = client.request(method, "/api/v1/ask")
        error_of(response, 405)
        assert response.headers["allow"] == "POST"

    def test_without_a_desk_there_is_no_api(self) -> None:
        client = TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False)))
        assert client.post("/api/v1/ask", json=QUESTION).status_code == 404

    def test_every_reply_has_the_security_headers(self, client: TestClient) -> None:
        for response in (client.post("/api/v1/ask", json=QUESTION), client.get("/api/v1/weg")):
            assert response.headers["x-content-type-options"] == "nosniff"
            assert response.headers["cache-control"] == "no-store"


class TestLimits:
    def test_a_key_may_send_so_many_and_no_more(self, fake: FakeDesk) -> None:
        client = fake.limited(requests_per_minute=3).client()
        replies = [client.post("/api/v1/score", json=REQUESTS["score"]) for _ in range(5)]
        assert [reply.status_code for reply in replies] == [200, 200, 200, 429, 429]
        error_of(replies[3], 429)
        # One comes free every 20 seconds.
        assert 1 <= int(replies[3].headers["retry-after"]) <= 20

    def test_each_key_has_its_own(self, fake: FakeDesk) -> None:
        client = fake.limited(requests_per_minute=1).client()
        other = {"Authorization": f"Bearer {OTHER_KEY}"}
        codes = [client.post("/api/v1/score", json=REQUESTS["score"]).status_code for _ in range(2)]
        codes.append(client.post("/api/v1/score", json=REQUESTS["score"], headers=other).status_code)
        assert codes == [200, 429, 200]

    def test_a_wrong_key_uses_up_nothing(self, fake: FakeDesk) -> None:
        client = fake.limited(requests_per_minute=1).client()
        for _ in range(5):
            client.post("/api/v1/ask", json=QUESTION, headers={"Authorization": "Bearer gt_x"})
        assert client.post("/api/v1/ask", json=QUESTION).status_code == 200

    @pytest.mark.parametrize("name", ["ask", "search"])
    def test_before_the_documents_are_read_it_says_so(self, fake: FakeDesk, name: str) -> None:
        fake.assistant.ready = False
        response = fake.client().post(f"/api/v1/{name}", json=QUESTION)
        assert "starting" in error_of(response, 503)
        assert int(response.headers["retry-after"]) > 0

    def test_who_comes_when_all_places_are_taken_is_told_to_wait(self, fake: FakeDesk) -> None:
        fake.simplifying.let = threading.Semaphore(0)
        busy = fake.limited(text_workers=1, waiting=0)
        with busy.client() as client, ThreadPoolExecutor(1) as pool:
            first = pool.submit(client.post, "/api/v1/simplify", json=REQUESTS["simplify"])
            assert fake.simplifying.at_work.wait(30)
            second = client.post("/api/v1/score", json=REQUESTS["score"])
            # Texts do not hold up answers.
            answer = client.post("/api/v1/ask", json=QUESTION)
            fake.simplifying.let.release(10)
            assert first.result(30).status_code == 200
        assert "try again" in error_of(second, 503)
        assert "retry-after" in second.headers
        assert answer.status_code == 200

    @pytest.mark.parametrize("name", ["check", "simplify", "score"])
    def test_what_takes_too_long_ends(self, fake: FakeDesk, name: str) -> None:
        work = fake.texts[name]
        work.let, work.pieces = threading.Semaphore(0), 1000
        with fake.limited(text_seconds=0.2).client() as client:
            # On a busy machine time may be up before the work on it has begun.
            while not work.at_work.is_set():
                response = client.post(f"/api/v1/{name}", json={"id": "a", **REQUESTS[name]})
                assert "send a shorter text" in error_of(response, 504)
                assert response.json()["id"] == "a"
            work.let.release(1000)
            # The piece at work is finished, and no other is begun.
            assert work.closed.wait(30)
        assert work.made == 1

    def test_an_answer_that_nobody_waits_for_ends(self) -> None:
        fake = FakeDesk(assistant=WritingAssistant())
        writing = fake.assistant
        assert isinstance(writing, WritingAssistant)
        with fake.limited(answer_seconds=1).client() as client:
            error_of(client.post("/api/v1/ask", json=QUESTION), 504)
            writing.let(1)
            assert writing.closed.wait(30)

    def test_the_defaults_leave_room_for_residents(self) -> None:
        limits = ApiLimits()
        assert limits.workers + limits.text_workers < WebSettings().workers


class TestFailures:
    def test_one_that_nobody_foresaw_is_told_without_its_message(
        self, fake: FakeDesk, caplog: pytest.LogCaptureFixture
    ) -> None:
        response = fake.client().post("/api/v1/ask", json={"id": 3, "question": "Mijn fiets is kapot"})
        assert "kapot" not in error_of(response, 500)
        assert response.json()["id"] == 3
        assert "RuntimeError" in caplog.text
        assert "kapot" not in caplog.text

    def test_a_part_that_does_not_work_is_told(self, fake: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*arguments: object) -> None:
            raise StoreError("cannot use the database 'postgresql://geheim'")

        monkeypatch.setattr(fake.searching, "retrieve", fail)
        response = fake.client().post("/api/v1/search", json=QUESTION)
        assert "geheim" not in error_of(response, 503)
        assert "retry-after" in response.headers

    def test_an_answer_that_is_an_error_is_one(self, fake: FakeDesk) -> None:
        response = fake.client().post("/api/v1/ask", json={"question": "Een fout"})
        assert error_of(response, 500) == "Het zoeken lukt nu niet."

    def test_a_refusal_of_the_service_comes_through(
        self, fake: FakeDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refusal = Answer(AnswerStatus.REFUSED, "De chat staat uit.")
        monkeypatch.setattr(fake.assistant, "answer", lambda question, history=(): refusal)
        told = fake.client().post("/api/v1/ask", json=QUESTION)
        assert (told.status_code, told.json()["status"], told.json()["answer"]) == (
            200,
            "refused",
            "De chat staat uit.",
        )


ORIGIN = "https://www.heerlen.nl"
PREFLIGHT = {"Origin": ORIGIN, "Access-Control-Request-Method": "POST"}
ASKS_FOR_HEADERS = {**PREFLIGHT, "Access-Control-Request-Headers": "authorization, content-type"}


def cross_origin(headers: Any) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.startswith("access-control-")}


class TestOtherWebsites:
    def test_none_may_call_unless_it_is_named(self, client: TestClient) -> None:
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": ORIGIN})
        assert cross_origin(response.headers) == {}
        preflight = client.options("/api/v1/ask", headers=ASKS_FOR_HEADERS)
        assert (preflight.status_code, cross_origin(preflight.headers)) == (405, {})

    def test_one_that_is_named_may(self) -> None:
        client = FakeDesk(origins=(ORIGIN,)).client()
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": ORIGIN})
        assert response.status_code == 200
        assert response.headers["access-control-allow-origin"] == ORIGIN
        assert "origin" in response.headers["vary"].lower()
        assert "access-control-allow-credentials" not in response.headers

    def test_a_browser_is_told_before_it_sends_a_key(self) -> None:
        fake = FakeDesk(origins=(ORIGIN,))
        preflight = fake.client(key=None).options("/api/v1/ask", headers=ASKS_FOR_HEADERS)
        assert preflight.status_code == 200
        assert preflight.headers["access-control-allow-origin"] == ORIGIN
        assert "POST" in preflight.headers["access-control-allow-methods"]
        assert "authorization" in preflight.headers["access-control-allow-headers"].lower()
        assert fake.keys.asked == []

    @pytest.mark.parametrize(
        "origin", ["https://www.heerlen.nl.evil.nl", "http://www.heerlen.nl", "null", "https://heerlen.nl"]
    )
    def test_another_one_may_not(self, origin: str) -> None:
        client = FakeDesk(origins=(ORIGIN,)).client()
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": origin})
        assert "access-control-allow-origin" not in response.headers
        preflight = client.options("/api/v1/ask", headers={**ASKS_FOR_HEADERS, "Origin": origin})
        assert preflight.status_code == 400

    @pytest.mark.parametrize("key", [None, "gt_onbekend"], ids=["no key", "a wrong key"])
    def test_its_script_can_read_why_it_is_refused(self, key: str | None) -> None:
        client = FakeDesk(origins=(ORIGIN,)).client(key=key)
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": ORIGIN})
        error_of(response, 401)
        assert response.headers["access-control-allow-origin"] == ORIGIN

    def test_every_website_only_where_that_is_said(self) -> None:
        client = FakeDesk(origins=("*",)).client()
        response = client.post("/api/v1/ask", json=QUESTION, headers={"Origin": "https://evil.nl"})
        assert cross_origin(response.headers)["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in response.headers

    def test_the_pages_of_residents_stay_closed(self) -> None:
        client = FakeDesk(origins=("*",)).client()
        assert cross_origin(client.get("/", headers={"Origin": ORIGIN}).headers) == {}


def test_residents_at_the_same_address_are_not_held_up_by_a_program() -> None:
    fake = FakeDesk()
    limited = WebSettings(staff_page=False, requests_per_minute=3, requests_per_minute_total=3)
    client = TestClient(create_app(fake.assistant, limited, api=fake.desk()))
    headers = {"Authorization": f"Bearer {KEY}"}
    calls = [client.post("/api/v1/ask", json=QUESTION, headers=headers).status_code for _ in range(10)]
    residents = [client.post("/vraag", json={**QUESTION}).status_code for _ in range(4)]
    assert (calls, residents) == ([200] * 10, [200, 200, 200, 429])
