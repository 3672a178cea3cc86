from __future__ import annotations

import html
import json
import logging
import re
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from web_fakes import LONG_QUOTE, NOT_FOUND, POOL, FakeAssistant

from assistant import messages
from assistant.model import DocumentStatus, Strength, Turn
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.conversation import Exchange
from assistant.web.security import MAX_BODY_BYTES
from assistant.web.settings import WebSettings
from assistant.web.view import exchange_view

ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


def client_of(assistant: FakeAssistant, **settings: object) -> TestClient:
    return TestClient(
        create_app(assistant, WebSettings(**{"staff_page": False, **settings})),  # type: ignore[arg-type]
        raise_server_exceptions=False,
    )


@pytest.fixture
def client(assistant: FakeAssistant) -> TestClient:
    return client_of(assistant)


def sealed_in(page: str) -> str:
    match = re.search(r'name="conversation"[^>]*value="([^"]*)"', page)
    assert match
    return match[1]


def text_box(page: str) -> str:
    match = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", page, re.DOTALL)
    assert match
    return html.unescape(match[1])


def answer_html(page: str) -> str:
    return page[page.index('id="antwoorden"') : page.index("</main>")]


class TestEmptyPage:
    def test_is_dutch_and_says_what_it_is(self, client: TestClient) -> None:
        response = client.get("/")
        assert response.status_code == 200
        assert '<html lang="nl">' in response.text
        for sentence in (texts.COMPUTER_WARNING, texts.PRIVACY_WARNING, texts.TAGLINE):
            assert html.escape(sentence) in response.text
        assert "<title>Heerlen in gewone taal</title>" in response.text

    def test_refers_to_its_own_origin_only(self, client: TestClient) -> None:
        addresses = re.findall(r'(?:src|href|action)="([^"]*)"', client.get("/").text)
        assert addresses
        assert [address for address in addresses if not address.startswith(("/", "#"))] == []

    @pytest.mark.parametrize("vectors_ready", [True, False], ids=["ready", "starting"])
    def test_says_when_only_words_are_searched(self, vectors_ready: bool) -> None:
        page = client_of(FakeAssistant(vectors_ready=vectors_ready)).get("/").text
        assert (messages.STARTING_NOTICE in page) is not vectors_ready

    def test_sets_no_cookie(self, client: TestClient) -> None:
        client.post("/", data={"question": "Komt er een zwembad?"})
        assert not client.cookies

    def test_has_no_inline_script_or_style(self, client: TestClient) -> None:
        page = client.post("/", data={"question": "Komt er een zwembad?"}).text
        assert re.findall(r"<script(?![^>]*\bsrc=)", page) == []
        assert "<style" not in page
        assert re.findall(r'\s(?:style|on\w+)="', page) == []


class TestAnswerWithoutScript:
    def test_shows_answer_notices_strength_terms_and_sources(self, client: TestClient) -> None:
        page = answer_html(client.post("/", data={"question": "Komt er een zwembad?"}).text)
        for shown in (
            "Maar eerst komt er een pauze.",
            *POOL.notices,
            messages.STRENGTH_LABELS[Strength.WISHES],
            POOL.citations[0].title,
            POOL.citations[0].section,
            "2018-2022",
            "geldt nu",
            "verlopen",
            POOL.terms[0].explanation,
            POOL.citations[0].other_sources[0].quote,
        ):
            assert html.escape(shown) in page

    def test_markers_lead_to_source_cards(self, client: TestClient) -> None:
        page = client.post("/", data={"question": "Komt er een zwembad?"}).text
        targets = set(re.findall(r'class="marker" href="#([^"]+)"', page))
        assert targets == {"vraag-1-bron-1", "vraag-1-bron-2"}
        assert all(f'id="{target}"' in page for target in targets)

    def test_quotes_lose_their_marks_and_long_ones_fold(self, client: TestClient) -> None:
        page = client.post("/", data={"question": "Komt er een zwembad?"}).text
        assert "doelgroepenbad vast, met minder CO2." in page
        assert len(LONG_QUOTE) > 280
        folded = page[page.index("vraag-1-bron-2") :]
        assert folded.index("<details>") < folded.index("De ambitie voor een doelgroepenbad blijft staan.")

    def test_earlier_answers_stay_newest_first_with_ids_of_their_own(
        self, client: TestClient, assistant: FakeAssistant
    ) -> None:
        first = client.post("/", data={"question": "Komt er een zwembad?"}).text
        second = client.post(
            "/", data={"question": "En mijn rijbewijs?", "conversation": sealed_in(first)}
        ).text
        assert second.index("En mijn rijbewijs?") < second.index("Komt er een zwembad?</span></h2>")
        ids = re.findall(r'\sid="([^"]+)"', second)
        assert len(ids) == len(set(ids))
        assert assistant.asked[-1] == (
            "En mijn rijbewijs?",
            (Turn("user", "Komt er een zwembad?"), Turn("assistant", POOL.text)),
        )

    def test_example_is_a_question_and_keeps_what_was_typed(
        self, client: TestClient, assistant: FakeAssistant
    ) -> None:
        page = client.post("/", data={"question": "half getypt", "example": "Komt er gym?"}).text
        assert assistant.asked[0][0] == "Komt er gym?"
        assert text_box(page) == "half getypt"

    def test_what_others_ask_are_buttons_that_ask_it(self, client: TestClient) -> None:
        shown = answer_html(client.post("/", data={"question": "Komt er een zwembad?"}).text)
        assert texts.RELATED_HEADING in shown
        assert [html.unescape(value) for value in re.findall(r'name="example" value="([^"]*)"', shown)] == [
            *POOL.related
        ]
        assert texts.RELATED_HEADING not in client.post("/", data={"question": "rijbewijs"}).text

    def test_text_box_is_empty_after_an_answer(self, client: TestClient) -> None:
        assert text_box(client.post("/", data={"question": "Komt er een zwembad?"}).text) == ""

    def test_title_does_not_tell_what_was_asked(self, client: TestClient) -> None:
        page = client.post("/", data={"question": "Komt er een zwembad?"}).text
        assert f"<title>{texts.ANSWER_TITLE} – Heerlen in gewone taal</title>" in page

    def test_who_we_are_is_said_where_it_is_the_municipality(self) -> None:
        current, old = POOL.citations
        ours = replace(POOL, text="We bouwen. [1]", citations=(current,))
        assert exchange_view(Exchange(1, "?", ours)).says_we
        assert not exchange_view(Exchange(1, "?", replace(ours, text="Ze bouwen. [1]"))).says_we
        assert not exchange_view(Exchange(1, "?", replace(ours, citations=(old,)))).says_we

    def test_strength_is_past_when_every_source_is_past(self) -> None:
        expired = replace(POOL, citations=(POOL.citations[1],), text="Toen wel. [2]")
        assistant = FakeAssistant()
        assistant.answer = lambda question, history=(): expired  # type: ignore[method-assign]
        page = client_of(assistant).post("/", data={"question": "Wat was het plan?"}).text
        assert texts.STRENGTH_THEN in page
        assert expired.citations[0].document_status is DocumentStatus.EXPIRED

    def test_conversation_of_another_server_is_dropped_with_a_word(self, client: TestClient) -> None:
        other = client_of(FakeAssistant()).post("/", data={"question": "Komt er een zwembad?"}).text
        page = client.post("/", data={"question": "rijbewijs", "conversation": sealed_in(other)}).text
        assert texts.LOST_CONVERSATION in page
        assert html.escape(NOT_FOUND.text) in page
        assert "Maar eerst komt er een pauze" not in page

    def test_end_of_a_line_is_one_character_as_for_a_script(
        self, client: TestClient, assistant: FakeAssistant
    ) -> None:
        client.post("/", data={"question": "een\r\ntwee"})
        assert assistant.asked[0][0] == "een\ntwee"

    def test_page_below_a_path_of_a_proxy_keeps_that_path(self, assistant: FakeAssistant) -> None:
        app = create_app(assistant, WebSettings(staff_page=False))
        page = TestClient(app, root_path="/assistent").get("/assistent/").text
        assert 'action="/assistent/#resultaat"' in page
        assert 'src="/assistent/static/page.js' in page


BAD_QUESTIONS = [
    pytest.param("", 422, texts.EMPTY_QUESTION, id="empty"),
    pytest.param("  \n ", 422, texts.EMPTY_QUESTION, id="blank"),
    pytest.param("a" * 1001, 422, texts.TOO_LONG.format(limit=1000, length=1001), id="one-too-many"),
    pytest.param("é" * 10_000, 422, texts.TOO_LONG.format(limit=1000, length=10_000), id="ten-thousand"),
    pytest.param("kapot", 500, texts.SERVER_ERROR, id="service-raises"),
    pytest.param("fout", 500, "Het zoeken lukt nu niet.", id="service-says-error"),
]


class TestErrors:
    @pytest.mark.parametrize(("question", "status", "message"), BAD_QUESTIONS)
    def test_form_says_so_and_loses_nothing(
        self, client: TestClient, question: str, status: int, message: str
    ) -> None:
        before = client.post("/", data={"question": "Komt er een zwembad?"}).text
        response = client.post("/", data={"question": question, "conversation": sealed_in(before)})
        assert response.status_code == status
        assert message in html.unescape(response.text)
        assert text_box(response.text).strip() == question.strip()
        assert "Maar eerst komt er een pauze" in response.text
        assert "Traceback" not in response.text

    @pytest.mark.parametrize(("question", "status", "message"), BAD_QUESTIONS)
    def test_script_gets_the_same_sentence(
        self, client: TestClient, question: str, status: int, message: str
    ) -> None:
        response = client.post("/vraag", json={"question": question})
        assert (response.status_code, response.json()["error"]) == (status, message)

    def test_longest_question_is_answered(self, client: TestClient) -> None:
        assert client.post("/vraag", json={"question": "a" * 1000}).status_code == 200

    def test_assistant_that_has_not_started(self) -> None:
        client = client_of(FakeAssistant(ready=False))
        response = client.post("/", data={"question": "Komt er een zwembad?"})
        assert response.status_code == 503
        assert texts.NOT_STARTED in response.text
        assert text_box(response.text) == "Komt er een zwembad?"

    def test_answer_that_takes_too_long(self) -> None:
        assistant = FakeAssistant()
        assistant.go.clear()
        client = client_of(assistant, timeout_seconds=0.05)
        response = client.post("/vraag", json={"question": "Komt er een zwembad?"})
        assistant.go.set()
        assert (response.status_code, response.json()["error"]) == (504, texts.TOO_SLOW)

    def test_question_is_not_logged(self, client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.DEBUG):
            client.post("/vraag", json={"question": "kapot 123456782"})
        assert "RuntimeError" in caplog.text
        assert "123456782" not in caplog.text

    @pytest.mark.parametrize(
        ("content", "content_type", "status"),
        [
            pytest.param(b"{", "application/json", 422, id="broken-json"),
            pytest.param(b"\xff", "application/json", 422, id="no-utf-8"),
            pytest.param(b"[]", "application/json", 422, id="no-object"),
            pytest.param(b'{"vraag": "x"}', "application/json", 422, id="unknown-field"),
            pytest.param(b'{"question": 1}', "application/json", 422, id="wrong-type"),
            pytest.param(b'{"question": "x"}', "text/plain", 415, id="no-json"),
        ],
    )
    def test_unreadable_request(
        self, client: TestClient, content: bytes, content_type: str, status: int
    ) -> None:
        response = client.post("/vraag", content=content, headers={"Content-Type": content_type})
        assert (response.status_code, response.json()["error"]) == (status, texts.UNREADABLE_REQUEST)

    @pytest.mark.parametrize("path", ["/", "/vraag"])
    def test_request_that_is_too_large(self, client: TestClient, path: str) -> None:
        response = client.post(
            path,
            content=b"question=" + b"a" * MAX_BODY_BYTES,
            headers={
                "Content-Type": "application/json"
                if path == "/vraag"
                else "application/x-www-form-urlencoded"
            },
        )
        assert response.status_code == 413
        assert texts.REQUEST_TOO_LARGE in json.loads(f'"{json.dumps(response.text)[1:-1]}"')

    def test_form_with_a_file_in_it(self, client: TestClient) -> None:
        response = client.post("/", files={"question": ("a.txt", b"tekst")})
        assert response.status_code == 400
        assert texts.PROBLEM_TITLE in response.text

    def test_unknown_page_is_dutch(self, client: TestClient) -> None:
        response = client.get("/bestaat-niet")
        assert response.status_code == 404
        assert texts.PAGE_NOT_FOUND_TITLE in response.text

    @pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
    def test_documentation_pages_of_fastapi_are_off(self, client: TestClient, path: str) -> None:
        assert client.get(path).status_code == 404


class TestSafety:
    def test_question_is_escaped(self, client: TestClient) -> None:
        for page in (
            client.post("/", data={"question": ATTACK}).text,
            client.post("/", data={"question": ATTACK + "kapot"}).text,
            client.post("/vraag", json={"question": ATTACK}).json()["html"],
        ):
            assert "<script>alert" not in page
            assert "<img" not in page
            assert "&lt;script&gt;alert(1)" in page

    def test_text_box_cannot_be_closed(self, client: TestClient) -> None:
        question = "kapot</textarea><b>"
        page = client.post("/", data={"question": question}).text
        assert "</textarea><b>" not in page
        assert text_box(page) == question

    def test_every_field_of_an_answer_is_escaped(self) -> None:
        citation = replace(
            POOL.citations[0], title=ATTACK, section=ATTACK, quote=ATTACK, period=ATTACK, passage=ATTACK
        )
        other = replace(citation.other_sources[0], title=ATTACK, quote=ATTACK)
        answer = replace(
            POOL,
            text=f"{ATTACK} [1]\n- {ATTACK}\nhttps://a.nl/{ATTACK}",
            notices=(ATTACK,),
            related=(ATTACK,),
            terms=(replace(POOL.terms[0], term=ATTACK, explanation=ATTACK),),
            citations=(replace(citation, other_sources=(other,)),),
        )
        assistant = FakeAssistant()
        assistant.answer = lambda question, history=(): answer  # type: ignore[method-assign]
        page = client_of(assistant).post("/vraag", json={"question": "?"}).json()["html"]
        assert "<script" not in page
        assert "<img" not in page
        shown = re.sub(r'data-copy="[^"]*"', "", page)
        assert shown.count("&lt;script") == 13

    @pytest.mark.parametrize("path", ["/", "/bestaat-niet", "/static/page.js", "/health/live"])
    def test_headers(self, client: TestClient, path: str) -> None:
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"

    def test_pages_are_not_kept_by_caches(self, client: TestClient) -> None:
        assert client.post("/", data={"question": "zwembad"}).headers["cache-control"] == "no-store"

    @pytest.mark.parametrize("path", ["/", "/vraag"])
    @pytest.mark.parametrize("site", ["cross-site", "same-site"])
    def test_form_of_another_website_is_refused(
        self, client: TestClient, assistant: FakeAssistant, path: str, site: str
    ) -> None:
        sent = {"json" if path == "/vraag" else "data": {"question": "Bel dit nummer"}}
        response = client.post(path, headers={"Sec-Fetch-Site": site}, **sent)  # type: ignore[arg-type]
        assert response.status_code == 403
        assert texts.FOREIGN_FORM in response.text
        assert "Bel dit nummer" not in response.text
        assert assistant.asked == []


class TestServer:
    @pytest.mark.parametrize("ready", [True, False])
    def test_health(self, ready: bool) -> None:
        client = client_of(FakeAssistant(ready=ready, vectors_ready=False))
        assert client.get("/health/live").json() == {"status": "ok"}
        response = client.get("/health/ready")
        assert response.status_code == (200 if ready else 503)
        assert response.json() == {
            "ready": ready,
            "vectors_ready": False,
            "index": "starting",
            "store": "none",
        }

    def test_sixty_visitors_at_once_all_get_an_answer(self) -> None:
        with (
            client_of(FakeAssistant(seconds=0.01)) as client,
            ThreadPoolExecutor(60) as visitors,
        ):
            statuses = list(
                visitors.map(
                    lambda _: client.post("/vraag", json={"question": "zwembad"}).status_code, range(60)
                )
            )
        assert statuses == [200] * 60

    def test_more_visitors_than_may_wait_are_told_so(self) -> None:
        assistant = FakeAssistant()
        assistant.go.clear()
        with client_of(assistant, workers=1, waiting=1) as client, ThreadPoolExecutor(6) as visitors:
            asking = [visitors.submit(client.post, "/vraag", json={"question": "zwembad"}) for _ in range(6)]
            replies = as_completed(asking, timeout=60)
            # One is at work and one waits; the others are told at once.
            refused = [next(replies).result() for _ in range(4)]
            assistant.go.set()
            answered = [reply.result() for reply in replies]
        assert [(reply.status_code, reply.json()["error"]) for reply in refused] == [
            (503, texts.TOO_BUSY)
        ] * 4
        assert [reply.status_code for reply in answered] == [200, 200]

    @pytest.mark.parametrize(
        "path", ["/static/page.css", "/static/page.js", "/static/icon.svg", "/favicon.ico"]
    )
    def test_static_files_are_there(self, client: TestClient, path: str) -> None:
        assert client.get(path).status_code == 200

    def test_page_is_small(self, client: TestClient) -> None:
        """Page, style and script together stay below 50 kB."""
        parts = [client.get(path).content for path in ("/", "/static/page.css", "/static/page.js")]
        assert sum(map(len, parts)) < 50_000
