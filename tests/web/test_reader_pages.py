from __future__ import annotations

import gzip
import html
import re
import threading

import pytest
from fastapi.testclient import TestClient
from reader_corpus import HUB, NEW, SmallRoom
from web_fakes import FakeAssistant

from assistant import messages
from assistant.library import Library
from assistant.model import DocumentStatus, Strength
from assistant.reading_room import ReadingRoom
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.reader_pages import LONGEST_SEARCH
from assistant.web.settings import WebSettings

PAGE = f"/lees/{NEW.id}"
# What the issue asks of the longest document.
LARGEST_PAGE = 1_000_000


def client_of(room: object, **settings: object) -> TestClient:
    values = {"staff_page": False, **settings}
    return TestClient(
        create_app(FakeAssistant(), WebSettings(**values), room),  # type: ignore[arg-type]
        raise_server_exceptions=False,
    )


@pytest.fixture
def room() -> SmallRoom:
    return SmallRoom()


@pytest.fixture
def client(room: SmallRoom) -> TestClient:
    return client_of(room)


def words_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


class TestShelf:
    def test_every_document_is_there_with_what_it_is_worth(self, client: TestClient) -> None:
        page = client.get("/lees").text
        shown = words_of(page)
        for part in (texts.READER_TITLE, NEW.short_title, "geldt nu", NEW.period_text, "Dit is het akkoord."):
            assert part in shown
        assert f'href="{PAGE}"' in page

    def test_the_chat_and_the_reading_pages_lead_to_each_other(self, client: TestClient) -> None:
        for path in ("/", "/lees", PAGE):
            page = client.get(path).text
            assert 'href="/lees"' in page
            assert 'href="/"' in page

    def test_a_source_of_an_answer_leads_to_its_passage(self, client: TestClient) -> None:
        shown = client.post("/vraag", json={"question": "Komt er een zwembad?"}).json()["html"]
        assert shown.count(texts.READ_IN_PLACE) == 2
        assert 'href="/lees/coalitieakkoord-2018-2022#p-' in shown

    def test_without_documents_nothing_leads_there(self) -> None:
        client = client_of(None)
        assert client.get("/lees").status_code == 404
        page = client.get("/").text + client.post("/vraag", json={"question": "zwembad"}).json()["html"]
        assert "/lees" not in page


class TestDocument:
    def test_titles_and_texts_stand_in_order_with_their_levels(self, client: TestClient) -> None:
        page = client.get(PAGE).text
        headings = re.findall(r'<h(\d)(?: id="([^"]+)")?>([^<]+)</h', page)
        assert [(level, anchor, html.unescape(text)) for level, anchor, text in headings] == [
            ("1", "", "Akkoord 2026"),
            ("2", "inhoud-kop", texts.READER_CONTENTS),
            ("2", "deel-1-verkeer", "1 Auto's en fietsen"),
            ("2", "deel-2-fietsen", "2 Fietsen"),
            ("3", "deel-2-1-paden", "2.1 Paden"),
            ("4", "deel-2-1-1-rood", "2.1.1 Rood"),
            ("5", "deel-acties", "Wat gaan wij doen?"),
            ("2", "", texts.READER_WORDS),
            ("2", "", texts.READER_STRENGTHS),
        ]

    def test_a_passage_has_its_plain_text_source_strength_and_place(self, client: TestClient) -> None:
        page = client.get(PAGE).text
        passage = page[page.index('id="p-1a"') : page.index('id="deel-2-fietsen"')]
        assert "<li>met bussen</li>" in passage
        shown = words_of(passage)
        for part in (
            "Dat kan alleen als er geld is.",
            messages.STRENGTH_LABELS[Strength.WISHES],
            texts.READER_SOURCE,
            "Wij streven naar een hub:",
            "1 Verkeer, bladzijde 7",
        ):
            assert part in shown

    def test_a_passage_without_plain_text_says_so_and_shows_its_source(self, client: TestClient) -> None:
        shown = words_of(client.get(PAGE).text)
        assert f"{texts.READER_NOT_PLAIN} Fietsen mag. Overal." in shown

    def test_an_explained_word_leads_to_its_explanation(self, client: TestClient) -> None:
        page = client.get(PAGE).text
        button = re.search(r'<button[^>]*popovertarget="(woord-1)"[^>]*>hub</button>', page)
        assert button
        assert re.search(rf'<div id="{button[1]}" popover', page)
        assert html.escape(HUB.explanation) in page
        assert "<overstappen>" not in page

    def test_the_contents_lead_to_the_titles_but_not_to_the_deepest(self, client: TestClient) -> None:
        page = client.get(PAGE).text
        contents = page[page.index('id="inhoudsopgave"') : page.index('id="tekst"')]
        assert re.findall(r'<a href="#(deel-[^"]+)">', contents) == [
            "deel-1-verkeer",
            "deel-2-fietsen",
            "deel-2-1-paden",
            "deel-2-1-1-rood",
        ]

    def test_the_other_end_of_a_pair_is_quoted_with_a_link(self, client: TestClient) -> None:
        page = client.get(PAGE).text
        assert "Hub. Eerder stond er in het akkoord van 2018: We onderzoeken een hub." in words_of(page)
        assert 'href="/lees/akkoord-2018#p-2"' in page

    @pytest.mark.parametrize(
        ("status", "label", "worth"),
        [
            (DocumentStatus.IN_FORCE, "Een wens", None),
            (DocumentStatus.EXPIRED, "Toen: een wens", texts.READER_WORTH[DocumentStatus.EXPIRED]),
            (DocumentStatus.BACKGROUND, "Toen: een wens", texts.READER_WORTH[DocumentStatus.BACKGROUND]),
            (DocumentStatus.PROGRAMME, "Een wens", texts.READER_WORTH[DocumentStatus.PROGRAMME]),
        ],
    )
    def test_what_is_old_says_so(self, status: DocumentStatus, label: str, worth: str | None) -> None:
        shown = words_of(client_of(SmallRoom(status)).get(PAGE).text)
        assert messages.STATUS_LABELS[status] in shown
        assert f"{label} " in shown
        assert all((text in shown) is (text == worth) for text in texts.READER_WORTH.values())

    @pytest.mark.parametrize("path", ["/lees/bestaat-niet", "/lees/bestaat-niet?zoek=hub", "/lees/../geheim"])
    def test_another_document_does_not_exist(self, client: TestClient, path: str) -> None:
        response = client.get(path)
        assert response.status_code == 404
        assert texts.PAGE_NOT_FOUND_TITLE in response.text

    def test_below_the_path_of_a_proxy_every_link_keeps_it(self, room: SmallRoom) -> None:
        app = create_app(FakeAssistant(), WebSettings(staff_page=False), room)  # type: ignore[arg-type]
        page = TestClient(app, root_path="/wijk").get(PAGE).text
        addresses = re.findall(r'\s(?:src|href|action)="([^"]*)"', page)
        assert [a for a in addresses if not a.startswith(("/wijk/", "#"))] == []


class TestSearch:
    def test_what_is_found_is_marked_with_the_titles_above_it(self, client: TestClient) -> None:
        page = client.get(PAGE, params={"zoek": " hub "}).text
        assert "<mark>hub</mark>" in page
        shown = words_of(page)
        assert texts.READER_FOUND_ONE.format(asked="hub") in shown
        assert "1 Auto's en fietsen" in shown
        assert f'href="{PAGE}#p-1a"' in page
        assert "2.1.1 Rood" not in shown

    @pytest.mark.parametrize(
        ("asked", "message"),
        [
            ("bus", texts.READER_NEAR.format(asked="bus")),
            ("niets", texts.READER_NOTHING.format(asked="niets")),
            ("de", texts.READER_NO_WORD),
            ("x" * (LONGEST_SEARCH + 1), texts.READER_TOO_LONG),
        ],
        ids=["near", "nothing", "no word", "too long"],
    )
    def test_what_else_can_come_of_it_is_told(self, client: TestClient, asked: str, message: str) -> None:
        response = client.get(PAGE, params={"zoek": asked})
        assert response.status_code == 200
        assert message in words_of(response.text)

    def test_a_search_for_nothing_is_the_document(self, client: TestClient, room: SmallRoom) -> None:
        assert client.get(PAGE, params={"zoek": "  "}).text == client.get(PAGE).text
        assert room.searched == []

    def test_what_was_searched_for_is_escaped(self, client: TestClient) -> None:
        page = client.get(PAGE, params={"zoek": '"><script>alert(1)</script>'}).text
        assert "<script>alert" not in page


class TestDelivery:
    def test_the_page_is_sent_compressed_where_the_browser_takes_that(self, client: TestClient) -> None:
        plain = client.get(PAGE, headers={"accept-encoding": "identity"})
        packed = client.get(PAGE, headers={"accept-encoding": "gzip"})
        assert "content-encoding" not in plain.headers
        assert packed.headers["content-encoding"] == "gzip"
        assert packed.text == plain.text
        assert "accept-encoding" in plain.headers["vary"].lower()

    def test_a_page_that_is_still_the_same_is_not_sent_again(self, client: TestClient) -> None:
        first = client.get(PAGE)
        again = client.get(PAGE, headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert client.get(PAGE, headers={"if-none-match": '"other"'}).status_code == 200

    def test_it_keeps_the_rules_of_the_other_pages(self, client: TestClient) -> None:
        for path in ("/lees", PAGE, f"{PAGE}?zoek=hub"):
            response = client.get(path)
            assert "default-src 'none'" in response.headers["content-security-policy"]
            assert not client.cookies
            assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\s(?:style|on\w+)=\"", response.text) == []

    def test_many_readers_at_once_get_the_same_page(self, client: TestClient) -> None:
        pages: list[str] = []
        threads = [threading.Thread(target=lambda: pages.append(client.get(PAGE).text)) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=30)
        assert len(pages) == 12
        assert len(set(pages)) == 1


class TestRealDocuments:
    @pytest.fixture(scope="class")
    def pages(self, library: Library) -> dict[str, str]:
        room = ReadingRoom(library)
        client = client_of(room)
        return {document_id: client.get(f"/lees/{document_id}").text for document_id in room.document_ids}

    def test_every_page_is_small_enough(self, pages: dict[str, str]) -> None:
        for document_id, page in pages.items():
            assert len(page.encode("utf-8")) < LARGEST_PAGE, document_id
            assert len(gzip.compress(page.encode("utf-8"))) < LARGEST_PAGE / 4, document_id

    def test_every_passage_can_be_linked_to(self, pages: dict[str, str], library: Library) -> None:
        for passage in library.shelf.passages:
            assert f'id="p-{passage.id.partition("/")[2]}"' in pages[passage.document]

    def test_every_link_within_and_between_the_pages_leads_somewhere(self, pages: dict[str, str]) -> None:
        anchors = {key: set(re.findall(r'\sid="([^"]+)"', page)) for key, page in pages.items()}
        for key, page in pages.items():
            ids = re.findall(r'\sid="([^"]+)"', page)
            assert len(ids) == len(set(ids)), key
            for target in re.findall(r'href="#([^"]+)"|popovertarget="([^"]+)"', page):
                assert set(target) & anchors[key], (key, target)
            for document_id, anchor in re.findall(r'href="/lees/([^"#]+)#([^"]+)"', page):
                assert anchor in anchors[document_id], (key, document_id, anchor)

    def test_headings_skip_no_level(self, pages: dict[str, str]) -> None:
        for key, page in pages.items():
            levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
            assert levels[0] == 1, key
            assert levels.count(1) == 1, key
            assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), key
