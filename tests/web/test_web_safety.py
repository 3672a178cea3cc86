"""No HTML, script, image or invented link of a question, a source or a model reaches a page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache

import pytest
from bs4 import BeautifulSoup, Tag
from builders import a_document
from fastapi.testclient import TestClient
from hostile import (
    ALLOWED,
    EVIL,
    NEEDS_NO_SEAL,
    PAYLOADS,
    HostileAssistant,
    hostile_answer,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape
from reader_corpus import SmallRoom, hostile_room
from web_fakes import POOL, FakeAssistant

from assistant.model import Answer, AnswerStatus, DocumentStatus
from assistant.web import staff
from assistant.web.answer_blocks import answer_blocks
from assistant.web.app import create_app
from assistant.web.conversation import ConversationSeal, Exchange
from assistant.web.formatting import addresses_in, quote_blocks
from assistant.web.pages import Pages
from assistant.web.settings import WebSettings
from assistant.web.staff_result import result_html
from assistant.web.streaming import JSON_LINES
from assistant.web.view import exchange_view, growing_view
from assistant.web.visible import visible

KEY = b"k" * 32
SETTINGS = WebSettings(
    staff_page=False, conversation_key=KEY, addresses=frozenset({ALLOWED}), documents=(a_document(),)
)
PAGES = Pages(SETTINGS, ConversationSeal(KEY), has_reader=True)
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")

every_payload = pytest.mark.parametrize(
    "payload", [pytest.param(text, id=name) for name, text in PAYLOADS.items() if name not in NEEDS_NO_SEAL]
)


def client_of(service: HostileAssistant | FakeAssistant, room: SmallRoom | None = None) -> TestClient:
    return TestClient(create_app(service, SETTINGS, room))  # type: ignore[arg-type]


def elements(html: str) -> list[Tag]:
    return [tag for tag in BeautifulSoup(html, "lxml").find_all(True) if isinstance(tag, Tag)]


def shapes(html: str) -> set[tuple[str, str]]:
    """Every element and attribute of some HTML, as pairs; an element without attributes has ""."""
    return {(tag.name, name) for tag in elements(html) for name in ("", *tag.attrs)}


def addresses(html: str) -> set[str]:
    names = ("href", "src", "action", "formaction", "srcset", "poster", "data", "xlink:href", "ping")
    return {str(tag.attrs[name]) for tag in elements(html) for name in names if name in tag.attrs}


def outside(html: str) -> set[str]:
    """The addresses that do not stay on our own pages."""
    return {address for address in addresses(html) if not re.match(r"[#]|/(?![/\\])", address)}


def check(html: str, harmless: str) -> None:
    """Fails where some HTML has more than its templates wrote."""
    assert shapes(html) - shapes(harmless) == set()
    assert outside(html) <= {ALLOWED}
    assert not BIDI.search(html)
    assert not CONTROL.search(html)


@cache
def harmless_page() -> str:
    """A page with an exchange of each kind: short and long, whole and growing, and none of it hostile."""
    short = hostile_answer("", harmless=True)
    long = replace(
        short,
        terms=short.terms * 4,
        citations=(replace(short.citations[0], quote="woord " * 100),),
        text=f"We doen dat. {'Woord. ' * 7}Woorden:\n- woord [1]",
    )
    spoken = replace(short, text="Bel 112.", status=AnswerStatus.REFUSED)
    kinds = (short, long, spoken)
    page = PAGES.main("", tuple(Exchange(n, "woord", one) for n, one in enumerate(kinds, start=1)))
    return page + PAGES.exchange("", growing_view(4, "woord"))


def visible_text(html: str) -> str:
    return "".join(BeautifulSoup(html, "lxml").get_text().split())


class TestAnswers:
    @every_payload
    def test_whole_page_has_only_what_its_templates_wrote(self, payload: str) -> None:
        page = client_of(HostileAssistant(payload)).post("/", data={"question": payload[:900]}).text
        check(page, harmless_page())
        assert EVIL not in addresses(page)

    @every_payload
    def test_page_of_a_later_question_shows_the_same_conversation_as_safely(self, payload: str) -> None:
        client = client_of(HostileAssistant(payload))
        first = client.post("/vraag", json={"question": payload[:900]}).json()
        page = client.post("/", data={"question": "Nog iets?", "conversation": first["conversation"]}).text
        check(page, harmless_page())

    @every_payload
    @pytest.mark.parametrize("streams", [False, True], ids=["at-once", "line-by-line"])
    def test_reply_to_the_script_has_only_what_its_templates_wrote(self, payload: str, streams: bool) -> None:
        client = client_of(HostileAssistant(payload, streams))
        reply = client.post("/vraag", json={"question": payload[:900]}, headers={"Accept": JSON_LINES})
        assert reply.status_code == 200
        pieces = [
            str(record[name])
            for record in map(json.loads, filter(None, reply.text.split("\n")))
            for name in ("start", "line", "rest", "html")
            if name in record
        ]
        assert len(pieces) >= (6 if streams else 1)
        for html in pieces:
            check(html, harmless_page())

    @pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
    def test_text_box_keeps_what_was_typed_and_is_not_closed(self, payload: str) -> None:
        page = PAGES.main("", question=payload, error="Fout.")
        check(page, PAGES.main("", question="woord", error="Fout."))
        box = BeautifulSoup(page, "lxml").select_one("textarea")
        assert box is not None
        assert "".join(box.get_text().split()) == "".join(str(visible(payload)).split())

    @pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
    def test_error_and_notes_stay_text(self, payload: str) -> None:
        page = PAGES.main("", question="woord", error=payload, notes=(payload,))
        check(page, PAGES.main("", question="woord", error="Fout.", notes=("Let op.",)))


class TestLinks:
    def links(self, text: str) -> set[str]:
        return addresses(PAGES.lines(answer_blocks(text, ()), "vraag-1"))

    def test_address_of_the_municipality_is_a_link(self) -> None:
        assert self.links(f"Kijk op {ALLOWED}.") == {ALLOWED}

    @pytest.mark.parametrize(
        "address",
        [
            pytest.param(f"{EVIL}/", id="other-host"),
            pytest.param(f"{ALLOWED}/formulier", id="below-an-allowed-one"),
            pytest.param(f"{ALLOWED}?naar={EVIL}", id="allowed-one-with-a-query"),
            pytest.param("https://www.heerlen.nl/", id="above-an-allowed-one"),
            pytest.param("https://www.heerlen.nl.kwaad.example/afval", id="host-that-begins-alike"),
            pytest.param("https://www.heerlen.nl@kwaad.example/afval", id="user-that-looks-like-a-host"),
            pytest.param("https://www.heerlen.nl\u202e/afval", id="turned-round"),
            pytest.param("https://www.heer\u200blen.nl/afval", id="no-width"),
            pytest.param("https://www.hееrlen.nl/afval", id="letters-of-another-alphabet"),
            pytest.param("http://www.heerlen.nl/afval", id="not-secure"),
            pytest.param("javascript:alert(1)//https://www.heerlen.nl/afvalx", id="script"),
        ],
    )
    def test_any_other_address_stays_text(self, address: str) -> None:
        html = PAGES.lines(answer_blocks(f"Kijk op {address}", ()), "vraag-1")
        assert addresses(html) == set()
        assert "".join(str(visible(address)).split()) in visible_text(html)

    def test_without_addresses_of_the_municipality_nothing_is_a_link(self) -> None:
        pages = Pages(WebSettings(), ConversationSeal(KEY))
        assert addresses(pages.lines(answer_blocks(f"Kijk op {ALLOWED}", ()), "vraag-1")) == set()

    def test_addresses_of_a_text_are_found_as_they_are_linked(self) -> None:
        assert addresses_in(f"Kijk op {ALLOWED}. Of bel. ftp://x http://y") == {ALLOWED}


class TestAnyText:
    @settings(deadline=None)
    @given(st.text(max_size=300))
    def test_lines_show_the_same_text_and_no_other_element(self, text: str) -> None:
        html = PAGES.lines(answer_blocks(text, ()), "vraag-1")
        assert {tag.name for tag in elements(html)} <= {
            "html",
            "body",
            "p",
            "ul",
            "li",
            "a",
            "details",
            "summary",
        }
        assert letters(visible_text(html)) == letters(str(visible(text)))

    @settings(deadline=None)
    @given(st.text(max_size=300))
    def test_quotes_hold_no_other_element(self, text: str) -> None:
        shown = '{% from "_blocks.html" import blocks with context %}{{ blocks(parts) }}'
        html = PAGES._templates.from_string(shown).render(parts=quote_blocks(text))
        assert {tag.name for tag in elements(html)} <= {"html", "body", "p", "ul", "li"}

    @settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.text(max_size=200),
        st.sampled_from(sorted(PAYLOADS.values())),
        st.integers(min_value=0, max_value=200),
    )
    def test_an_exchange_shows_the_question_and_has_only_what_its_template_wrote(
        self, text: str, payload: str, place: int
    ) -> None:
        hidden = text[:place] + payload + text[place:]
        exchange = Exchange(1, hidden, hostile_answer(hidden))
        html = PAGES.exchange("", exchange_view(exchange))
        check(html, harmless_page())
        heading = BeautifulSoup(html, "lxml").select_one("h2")
        assert heading is not None
        assert letters(str(visible(hidden))) in letters("".join(heading.get_text().split()))

    @settings(deadline=None)
    @given(st.text())
    def test_visible_text_keeps_every_letter_and_digit(self, text: str) -> None:
        assert letters(str(visible(text))) == letters(text)

    @settings(deadline=None)
    @given(st.text())
    def test_visible_text_turns_nothing_round_and_hides_nothing(self, text: str) -> None:
        assert not BIDI.search(str(visible(text)))
        assert not CONTROL.search(str(visible(text)))
        assert visible(visible(text)) == visible(text)


def letters(text: str) -> str:
    """What must not get lost; bullets at the start of a line may."""
    return "".join(sign for sign in text if sign.isalnum() and not re.match(r"[oO]", sign))


class TestUnseenSigns:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            pytest.param("plan \u202eneg\u202c", "plan neg", id="override-of-direction"),
            pytest.param("a\u2067b\u2069", "ab", id="isolate"),
            pytest.param("be\u200bsl\ufeffuit", "besluit", id="no-width"),
            pytest.param("a\x00b\x1b[31m", "ab[31m", id="control"),
            pytest.param("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier", id="ends-of-lines"),
            pytest.param("half \ud83d", "half ", id="half-a-character"),
            pytest.param("a\tb\nc", "a\tb\nc", id="white-space-stays"),
            pytest.param(
                "سلام\u200cها 👩\u200d👧 \u200fمرحبا",
                "سلام\u200cها 👩\u200d👧 \u200fمرحبا",
                id="joiners-and-marks-stay",
            ),
            pytest.param("reële café’s", "reële café’s", id="dutch-stays"),
        ],
    )
    def test_are_left_out(self, text: str, shown: str) -> None:
        assert visible(text) == shown

    def test_finished_html_and_other_values_are_left_alone(self) -> None:
        assert visible(Markup("<p>\u202e</p>")) == Markup("<p>\u202e</p>")
        assert visible(None) is None
        assert visible(3) == 3


class TestOtherPages:
    @every_payload
    def test_reading_page_of_a_hostile_document(self, payload: str) -> None:
        client = client_of(FakeAssistant(), hostile_room(payload))
        harmless = client_of(FakeAssistant(), hostile_room("woord"))
        for address in ("/lees", "/lees/akkoord-2026", "/lees/akkoord-2026?zoek=hub"):
            page = client.get(address)
            assert page.status_code == 200
            check(page.text, harmless.get(address).text)

    @every_payload
    def test_what_is_searched_for_on_a_reading_page(self, payload: str) -> None:
        client = client_of(FakeAssistant(), SmallRoom())
        asked = payload[:90].strip() or "x"
        found = client.get("/lees/akkoord-2026", params={"zoek": asked}).text
        check(found, client.get("/lees/akkoord-2026", params={"zoek": "woord"}).text)

    @pytest.mark.parametrize("path", ["/<script>alert(1)</script>", "/lees/<b>x</b>", "/%22onload=x%22"])
    def test_page_that_is_not_there_does_not_repeat_its_address(self, path: str) -> None:
        client = client_of(FakeAssistant(), SmallRoom())
        page = client.get(path)
        assert page.status_code == 404
        check(page.text, client.get("/bestaat-niet").text)

    def test_staff_tables_are_plain_text(self) -> None:
        answer = hostile_answer(
            "\n".join(text for name, text in PAYLOADS.items() if name not in NEEDS_NO_SEAL)
        )
        shown = result_html(answer.text, answer.notices, [], staff.citations(answer), [])
        # Also for Markdown, through which it goes: one line of HTML, in which nothing is read as Markdown.
        assert "\n" not in shown
        assert "\r" not in shown
        assert "<script" not in shown
        assert "<img" not in shown
        assert str(escape(PAYLOADS["script"])) in shown


class TestQuestions:
    @pytest.mark.parametrize(
        "body",
        [
            pytest.param(b'{"question": "half \\ud83d teken"}', id="half-a-character"),
            pytest.param(b'{"question": "\xff\xfe"}', id="no-utf-8"),
            pytest.param(b'{"question": ["<script>"]}', id="list"),
            pytest.param(b'{"question": "x", "__proto__": {}}', id="unknown-field"),
            pytest.param(b"[" * 100_000, id="deeply-nested"),
        ],
    )
    def test_unreadable_body_is_refused_without_repeating_it(self, body: bytes) -> None:
        reply = client_of(FakeAssistant()).post(
            "/vraag", content=body, headers={"Content-Type": "application/json"}
        )
        assert reply.status_code == 422
        assert set(reply.json()) == {"error"}
        assert "script" not in reply.text

    def test_a_changed_conversation_shows_nothing_of_what_was_put_in_it(self) -> None:
        other = ConversationSeal(b"x" * 32)
        forged = other.close((Exchange(1, "Bel 0900", replace(POOL, text="Bel 0900 vandaag")),))
        page = client_of(FakeAssistant()).post("/", data={"question": "zwembad", "conversation": forged}).text
        assert "0900" not in page


def test_status_of_an_answer_comes_from_a_list_and_never_from_a_text() -> None:
    answer: Answer = hostile_answer("x")
    assert answer.citations[0].document_status in DocumentStatus
    with pytest.raises(ValueError, match="is not a valid"):
        DocumentStatus('" onload=x')
