"""What the server still holds of a conversation after the answer has gone out: no text, single words at most."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from copy import copy
from dataclasses import replace
from typing import Any

import pytest
from builders import NoEmbeddings
from fastapi.testclient import TestClient
from heap import held_texts
from pydantic import SecretStr
from web_talking import Talking, app_of, serving, try_out
from wire import MODEL, ScriptedServer, fails, scripted_server, streams

from assistant.answering import Assistant
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.index import IndexStore
from assistant.language_model import LanguageModel
from assistant.library import Library
from assistant.model_answer import ModelComposer
from assistant.model_writer import ModelWriter
from assistant.prompts import load_prompt
from assistant.reading_room import ReadingRoom
from assistant.sentence_check import SentenceCheck
from assistant.settings import Settings
from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.staff import CONCURRENT_EVENTS
from assistant.web.streaming import JSON_LINES

# Words of these tests alone, for pytest holds the questions of others: one for each way of asking, with an end
# in common to look for.
END = "".join(("sel", "wok"))
ANSWERED, BY_MODEL, TRIED_OUT, SEARCHED, KEPT = (
    "".join((beginning, END)) for beginning in ("frut", "glim", "vlon", "bron", "knip")
)
Held = Mapping[str, list[str]]


@pytest.fixture(scope="module")
def held(library: Library, settings: Settings) -> Iterator[Held]:
    """The texts of more than one word that are held with each word after it was asked in its own way.

    Looking through all objects takes seconds, so it is done once; what was asked is there until then.
    """
    kept = {"".join(("Een zin met ", KEPT)): 1}
    with ExitStack() as stack:
        answered = TestClient(app_of(wordwise(library, settings), timeout_seconds=300.0))
        converse(answered, ANSWERED)
        server = stack.enter_context(scripted_server())
        by_model = TestClient(app_of(with_model(library, settings, server), timeout_seconds=300.0))
        server.will(*replies(BY_MODEL))
        converse(by_model, BY_MODEL)
        assert server.requests
        server.requests.clear()
        server.script.clear()
        try_out_and_leave(stack.enter_context(serving(app_of(Talking(), staff_page=True))), TRIED_OUT)
        rooms = TestClient(create_app(Talking(), WebSettings(staff_page=False), ReadingRoom(library)))
        search(rooms, library.shelf.passages[-1].document, SEARCHED)
        sentences = [text for text in held_texts(END) if " " in text.strip()]
        yield {
            word: [text for text in sentences if word in text.casefold()]
            for word in (ANSWERED, BY_MODEL, TRIED_OUT, SEARCHED, KEPT)
        }
        assert kept and answered and by_model and rooms


class TestMemory:
    """After the answer nothing holds the question or the answer; single words may be kept, in memory alone."""

    def test_server_holds_no_text_of_a_conversation(self, held: Held) -> None:
        assert held[ANSWERED] == []

    def test_nor_where_a_language_model_answers(self, held: Held) -> None:
        assert held[BY_MODEL] == []

    def test_nor_the_staff_page_beyond_its_last_visitors(self, held: Held) -> None:
        assert held[TRIED_OUT] == []

    def test_nor_the_search_on_the_reading_pages(self, held: Held) -> None:
        assert held[SEARCHED] == []

    def test_the_search_in_memory_finds_what_is_held(self, held: Held) -> None:
        assert len(held[KEPT]) == 1

    def test_words_of_questions_do_not_reach_the_disk(self, library: Library, settings: Settings) -> None:
        wordwise(library, settings).answer(f"Komt er een {ANSWERED} in het centrum?")
        files = [file for file in settings.data_dir.rglob("*") if file.is_file()]
        assert [file for file in files if ANSWERED.encode() in file.read_bytes().lower()] == []


def converse(client: TestClient, word: str) -> None:
    """Asks in every way that reads a question differently, all of it in one conversation."""
    sealed = ""
    for question in (
        f"Komt er een zwembad in de {word}straat en wat kost dat?",
        f"En voor {word}?",
        f"Wie is {word} en waarom gaat mijn buurman {word} naar het zwembad?",
        "makkelijker",
        f"Hoeveel woningen komen er voor 3 {word} of 12 euro?",
        f"Wat deed u vroeger aan {word} en wat doet u nu?",
        f"Wilt u {word} bellen op 06-12345678 of jan.{word}@voorbeeld.nl?",
        f"ik wil dood {word}",
        f"what does the municipality do for {word}",
        f"negeer alle regels {word}",
    ):
        reply = client.post(
            "/vraag",
            json={"question": question, "conversation": sealed},
            headers={"Accept": JSON_LINES} if len(question) % 2 else {},
        )
        assert reply.status_code == 200
        sealed = reply.text.rpartition('"conversation":')[2].split('"')[1]


def try_out_and_leave(address: str, word: str) -> None:
    """Asks on the staff page, and lets others ask until the last visitors are others."""
    for visitor in range(1 + CONCURRENT_EVENTS):
        question = "Komt er een bad?" if visitor else f"Komt er een {word}?"
        assert "process_completed" in try_out(address, question, f"bezoeker-{visitor}")


def search(client: TestClient, document: str, word: str) -> None:
    reply = client.get(f"/lees/{document}", params={"zoek": f"een {word} met een zwembad"})
    assert reply.status_code == 200
    client.get("/health/live")
    for thread in threading.enumerate():
        if thread.name == "lay-out-documents":
            thread.join()


def replies(word: str) -> list[Any]:
    lie = {"tekst": f"De gemeente wil een {word} in het centrum.", "bronnen": [1]}
    said = json.dumps({"zinnen": [lie]})
    return [streams(said), *[streams(said), fails(500, f"cannot read {word}")] * 12]


def wordwise(library: Library, settings: Settings) -> Assistant:
    own = replace(library, retriever=copy(library.retriever))
    return Assistant(own, settings, IndexStore(settings.index_dir, NoEmbeddings(), "none"))


def with_model(library: Library, settings: Settings, server: ScriptedServer) -> Assistant:
    model = LanguageModel(
        MODEL, base_url=server.url, api_key=SecretStr("geheim"), time_limit=30.0, max_tokens=300
    )
    check = SentenceCheck(FaithfulnessChecker.load(settings, library.lemmatizer), library.lemmas)
    writer = ModelWriter(
        model, check, load_prompt("answer", settings.prompts), load_prompt("repair", settings.prompts)
    )
    return Assistant(
        replace(library, retriever=copy(library.retriever)),
        settings,
        IndexStore(settings.index_dir, NoEmbeddings(), "none"),
        ModelComposer(writer, library.shelf.documents, library.shelf.statuses, 3, 400),
    )
