"""What is saved in the review reaches every page of a running server, without a restart."""

from __future__ import annotations

import gc
import html
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from langchain_core.embeddings import Embeddings
from reload_builders import NEWS
from town import NEW, OLD, PLAIN, QUESTION, SOURCE, TEXT, Town, town_in

from assistant.current import CurrentAssistant
from assistant.library import Library
from assistant.plain import APPROVED
from assistant.plain_reload import ReloadProblem
from assistant.settings import Settings
from assistant.web import reload_texts
from assistant.web.pages import Pages


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("town")


@pytest.fixture(scope="module")
def running(
    folder: Path, settings: Settings, library: Library, hand_embeddings: Embeddings
) -> Iterator[Town]:
    """One application for the file; `library` has analysed the words."""
    with town_in(folder, settings, hand_embeddings) as town:
        yield town


@pytest.fixture
def town(running: Town) -> Iterator[Town]:
    """The application with the texts of the start, which are put back after the test."""
    before = running.file.read_bytes()
    yield running
    running.file.write_bytes(before)
    running.look()
    assert running.reload.state.failure is None


def test_a_saved_text_reaches_every_page_without_a_restart(town: Town) -> None:
    reading = f"/lees/{NEWS}"
    tag = town.client.get(reading).headers["etag"]
    assert OLD in town.answer()
    town.save(NEW)
    assert OLD in town.answer() and OLD in town.page(f"/balie?vraag={QUESTION}")
    town.look()
    assert NEW in town.answer() and OLD not in town.answer()
    assert NEW in town.page(f"/balie?vraag={QUESTION}")
    other = town.client.get(reading, headers={"if-none-match": tag})
    assert other.status_code == 304  # the core is not on the page that is read


def test_a_text_that_is_taken_away_is_gone_from_every_page_and_comes_back(town: Town) -> None:
    reading = f"/lees/{NEWS}"
    assert OLD in town.answer() and PLAIN in town.page(reading)
    town.send({"knop": "weghalen", "weg-reden": "Dit plan gaat niet door."})
    town.look()
    answer, desk = town.answer(), town.page(f"/balie?vraag={QUESTION}")
    assert OLD not in answer and OLD not in desk
    assert SOURCE in answer and SOURCE in desk
    assert PLAIN not in town.page(reading) and SOURCE in town.page(reading)
    assert reload_texts.GONE_HERE.partition("{")[2].partition("}")[2] in town.page(TEXT)
    town.send({"knop": "terugzetten"})
    town.look()
    assert OLD in town.answer() and PLAIN in town.page(reading)


def test_the_page_to_read_shows_another_plain_text_and_the_others_stay(town: Town) -> None:
    reading = f"/lees/{NEWS}"
    tag = town.client.get(reading).headers["etag"]
    town.file.write_text(
        town.file.read_text(encoding="utf-8").replace("Werk voor Heerlen", "Werk in Heerlen"),
        encoding="utf-8",
    )
    town.look()
    page = town.client.get(reading, headers={"if-none-match": tag})
    assert page.status_code == 200
    assert "Werk in Heerlen" in html.unescape(page.text)


def test_the_review_says_what_waits_and_what_was_taken_over(town: Town) -> None:
    assert reload_texts.WHEN_VISIBLE in town.page("/redactie/leeslaag")
    town.save(NEW)
    assert reload_texts.WAITING_ONE in town.page("/redactie/leeslaag")
    assert reload_texts.WAITING_HERE in town.page(TEXT)
    town.look()
    listing, text = town.page("/redactie/leeslaag"), town.page(TEXT)
    assert reload_texts.WAITING_ONE not in listing and reload_texts.WAITING_HERE not in text
    assert reload_texts.TAKEN.partition("{")[0] in listing
    assert reload_texts.TAKEN_HERE.partition("{")[0] in text


def test_approval_alone_is_no_other_text(town: Town) -> None:
    used = town.reload.editions.current
    town.save(OLD_CORE, "goedkeuren")
    assert f'"{APPROVED}"' in town.file.read_text(encoding="utf-8")
    town.look()
    assert town.reload.editions.current is used
    assert reload_texts.WAITING_HERE not in town.page(TEXT)


OLD_CORE = (
    "De gemeente gaat basisbanen organiseren voor wie nuttig kan zijn, maar vanuit een traject (nog) niet naar "
    "gewoon werk kan."
)


def test_a_file_that_fails_leaves_the_old_answer_and_is_told(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.save(NEW)
    town.file.write_bytes(town.file.read_bytes()[:-50])
    town.look()
    assert OLD in town.answer()
    problem = reload_texts.REASONS[ReloadProblem.FAULTY]
    page = town.page("/beheer")
    assert problem in page
    assert reload_texts.FAILED.partition("{")[0] in page
    assert reload_texts.WAITING_HERE_FAILED in town.page(TEXT)
    assert problem in town.page("/redactie/leeslaag")
    assert f"{NEWS}.jsonl line" in caplog.text and "basisbanen" not in caplog.text


def test_the_management_page_says_since_when_the_texts_are_in_use(town: Town) -> None:
    assert reload_texts.BY_ITSELF in town.page("/beheer")
    town.save(NEW)
    town.look()
    page = town.page("/beheer")
    assert reload_texts.LAST_TAKEN.partition("{")[0] in page
    assert reload_texts.BY_ITSELF in page


def test_an_answer_under_way_ends_as_it_began(town: Town) -> None:
    service = CurrentAssistant(town.reload.editions)
    with town.reload.editions.one():
        before = service.answer(QUESTION)
        town.save(NEW)
        town.look()
        again = service.answer(QUESTION)
    assert again.text == before.text
    assert NEW in service.answer(QUESTION).text


def test_it_looks_by_itself_while_visitors_ask(town: Town) -> None:
    town.reload._rests_until = 0.0
    town.reload.start(0.05)
    town.save(NEW)
    deadline = time.monotonic() + 60
    while NEW not in town.answer():
        assert time.monotonic() < deadline, "the saved text did not come within 60 seconds"
    town.reload.stop()


def test_an_edition_leaves_memory_when_it_is_used_no_more(town: Town) -> None:
    """Without waiting for the collector, which in a large process comes after hours."""
    town.answer(), town.page(f"/balie?vraag={QUESTION}"), town.page(f"/lees/{NEWS}?zoek=basisbanen")
    town.client.post("/vraag", json={"question": "makkelijker", "conversation": conversation(town)})
    edition = town.reload.editions.current
    gone = [weakref.ref(part) for part in (edition, edition.assistant, edition.room, edition.desk)]
    gone.append(weakref.ref(edition.assistant.library.retriever))
    del edition
    town.save(NEW)
    gc.disable()
    try:
        town.look()
        assert [part() for part in gone] == [None] * len(gone)
    finally:
        gc.enable()


def conversation(town: Town) -> str:
    """The conversation of a page on which one question was answered."""
    sealed: str = town.client.post("/vraag", json={"question": QUESTION}).json()["conversation"]
    return sealed


def test_pages_are_laid_out_before_visitors_come_for_them(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind_proxy = TestClient(town.client.app, root_path="/plannen")
    for client in (town.client, behind_proxy):
        client.get(f"/lees/{NEWS}")
    content = town.file.read_text(encoding="utf-8")
    town.file.write_text(content.replace("Werk voor Heerlen", "Werk in Heerlen"), encoding="utf-8")
    town.look()
    laid_out: list[str] = []
    render = Pages.render

    def count(self: Pages, template: str, **values: object) -> str:
        laid_out.append(template)
        return render(self, template, **values)

    monkeypatch.setattr(Pages, "render", count)
    for client in (town.client, behind_proxy):
        assert "Werk in Heerlen" in html.unescape(client.get(f"/lees/{NEWS}").text)
    assert laid_out == []
