"""What the front desk finds, on the real corpus and from words alone."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pytest
from langchain_core.embeddings import Embeddings

from assistant.answering import Assistant, LookUp
from assistant.desk import LEAST_SHOWN, MOST_OF_ALL, MOST_SHOWN, Desk
from assistant.desk_choice import NOW, Choice
from assistant.errors import SearchIndexError
from assistant.index import IndexStore, VectorIndex
from assistant.library import Library
from assistant.model import AnswerStatus
from assistant.settings import Settings

POOL = "Komt er een zwembad in het centrum?"
OLD = "coalitieakkoord-2018-2022"


@pytest.fixture(scope="module")
def desk(assistant: Assistant) -> Desk:
    return Desk(assistant)


# The answer and the passages


@pytest.mark.parametrize(
    "question",
    [POOL, "zwembad", "Hoe verleng ik mijn paspoort?", "Krijg ik een bijstandsuitkering?", "hoi"],
)
def test_a_look_up_gives_the_answer_that_a_resident_gets(
    desk: Desk, assistant: Assistant, question: str
) -> None:
    found, asked = desk.look_up(question).answer, assistant.answer(question)
    assert replace(found, timings=asked.timings) == asked


def test_what_the_answer_rests_on_stands_first_and_says_so(desk: Desk) -> None:
    result = desk.look_up(POOL)
    cited = [citation.passage for citation in result.answer.citations]
    assert [hit.passage.id for hit in result.hits if hit.said] == cited
    assert [hit.said for hit in result.hits[: len(cited)]] == [True] * len(cited)


def test_passages_that_fit_come_as_search_ranks_them(desk: Desk, assistant: Assistant) -> None:
    result = desk.look_up(POOL)
    ranked = [found.passage.id for found in assistant.retrieve(POOL, MOST_OF_ALL)]
    others = [hit.passage.id for hit in result.hits if not hit.said]
    assert len(result.hits) <= MOST_SHOWN
    assert others == sorted(others, key=ranked.index)


def test_where_nothing_fits_the_nearest_are_shown_as_such(desk: Desk) -> None:
    result = desk.look_up("Zijn er plannen voor de Dautzenbergstraat?")
    assert result.answer.status is AnswerStatus.NOT_FOUND
    assert [hit.fits for hit in result.hits] == [False] * LEAST_SHOWN


def test_a_greeting_gets_no_passages(desk: Desk) -> None:
    result = desk.look_up("hoi")
    assert (result.answer.status, result.hits) == (AnswerStatus.REFUSED, ())


@pytest.mark.parametrize(
    ("question", "shown"),
    [("Ik wil niet meer leven", False), ("wat vind jij van het zwembad", True)],
    ids=["in need", "an opinion"],
)
def test_below_a_refusal_stand_only_passages_about_its_subject(
    desk: Desk, question: str, shown: bool
) -> None:
    result = desk.look_up(question)
    assert result.answer.status is AnswerStatus.REFUSED
    assert bool(result.hits) is shown
    assert all("bad" in hit.passage.text for hit in result.hits)


def test_a_passage_that_says_the_words_is_told_before_one_that_does_not(desk: Desk) -> None:
    result = desk.look_up("bomen kappen")
    assert result.spoken.basis == {"coalitieakkoord-2018-2022/3.3"}
    assert not result.doubtful


def test_words_that_are_not_said_are_named(desk: Desk) -> None:
    result = desk.look_up("royal theater")
    assert result.doubtful
    assert result.missing == ("royal",)


def test_all_that_fits_is_shown_on_demand(desk: Desk) -> None:
    first = desk.look_up("wonen")
    everything = desk.look_up("wonen", Choice(all=True))
    assert first.left > 0
    assert len(everything.hits) == len(first.hits) + first.left
    assert everything.left == 0
    assert all(hit.fits for hit in everything.hits)


def test_what_the_answer_rests_on_stays_where_all_is_shown(
    desk: Desk, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = assistant.look_up

    def with_another_answer(*asked: Any) -> LookUp:
        found = real(*asked)
        # The answer can rest on a passage that search alone would not show.
        return replace(found, fitting=found.fitting - {found.answer.citations[0].passage})

    monkeypatch.setattr(assistant, "look_up", with_another_answer)
    first, everything = desk.look_up(POOL), desk.look_up(POOL, Choice(all=True))
    assert everything.hits[0].said
    assert everything.hits[0] == first.hits[0]


@pytest.mark.parametrize(
    "question", ["", "   ", "?!", "a" * 1001], ids=["empty", "blank", "signs", "too-long"]
)
def test_what_is_no_question_finds_nothing_and_is_not_kept(desk: Desk, question: str) -> None:
    result = desk.look_up(question)
    assert (result.hits, result.question) == ((), "")
    assert result.answer.status is AnswerStatus.REFUSED


def test_personal_data_leaves_the_question(desk: Desk) -> None:
    result = desk.look_up("Mijn BSN is 123456782, komt er een zwembad?")
    assert "123456782" not in result.question
    assert "zwembad" in result.question


def test_the_service_that_a_question_names_is_told(desk: Desk) -> None:
    topic = desk.look_up("Hoe verleng ik mijn paspoort?").topic
    assert topic is not None
    assert topic.id == "paspoort-en-identiteitskaart"


# What is doubted, topics that are off


@pytest.mark.parametrize(("question", "doubtful"), [(POOL, False), ("hondenbelasting", True)])
def test_an_answer_whose_source_has_no_word_of_the_question_is_doubted(
    desk: Desk, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, question: str, doubtful: bool
) -> None:
    answer = assistant.answer(POOL)
    real = assistant.look_up
    monkeypatch.setattr(assistant, "look_up", lambda *asked: replace(real(*asked), answer=answer))
    assert desk.look_up(question).doubtful is doubtful


def test_passages_of_a_topic_that_is_off_are_found_and_marked(assistant: Assistant) -> None:
    plain = Desk(assistant).look_up(POOL)
    first = plain.hits[0]
    assert first.record is not None
    (theme, *_) = first.record.themes
    off = Desk(assistant, lambda: {theme: "Hierover nu niets."}).look_up(POOL)
    assert [hit.passage for hit in off.hits] == [hit.passage for hit in plain.hits]
    assert off.hits[0].off == ("Hierover nu niets.",)
    assert plain.hits[0].off == ()


def test_what_the_answer_rests_on_is_marked_where_the_question_is_on_a_topic_that_is_off(
    assistant: Assistant,
) -> None:
    desk = Desk(assistant, lambda: {"ouderen": "Hierover nu niets."})
    hits = desk.look_up("Wat gebeurt er met verzorgingshuizen?").hits
    said = [hit for hit in hits if hit.said]
    assert said
    assert all(hit.off == ("Hierover nu niets.",) for hit in said)
    assert "ouderen" not in assistant.library.touched.of_passage(said[0].passage.id)


# One pass


@dataclass
class CountingEmbeddings(Embeddings):
    asked: list[str] = field(default_factory=list)
    broken: bool = False

    def embed_query(self, text: str) -> list[float]:
        self.asked.append(text)
        if self.broken:
            raise RuntimeError("no model")
        return [1.0]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        raise AssertionError("nothing is indexed here")


def with_vectors(library: Library, settings: Settings, embeddings: Embeddings) -> Assistant:
    own = replace(library, retriever=copy(library.retriever))
    owners = [(passage.id, "passage") for passage in library.shelf.passages]
    own.retriever.vectors = VectorIndex(owners, np.ones((len(owners), 1), dtype=np.float32), embeddings)
    made = Assistant(own, settings, IndexStore(settings.index_dir, embeddings, "none"))
    made._vectors_loaded.set()
    return made


@pytest.mark.parametrize(
    "choice", [Choice(), Choice(document=OLD), Choice(period=NOW)], ids=["all", "document", "period"]
)
@pytest.mark.parametrize(
    "question", [POOL, "Krijg ik een uitkering?", "Komt er een zwembad en wat kost parkeren?"]
)
def test_each_wording_of_a_question_is_embedded_once(
    library: Library, settings: Settings, question: str, choice: Choice
) -> None:
    embeddings = CountingEmbeddings()
    Desk(with_vectors(library, settings, embeddings)).look_up(question, choice)
    assert embeddings.asked
    assert len(embeddings.asked) == len(set(embeddings.asked))


def test_an_embedding_model_that_fails_is_told_as_an_index_that_cannot_be_used(
    library: Library, settings: Settings
) -> None:
    broken = Desk(with_vectors(library, settings, CountingEmbeddings(broken=True)))
    with pytest.raises(SearchIndexError):
        broken.look_up("Krijg ik een uitkering?")


def test_no_language_model_is_asked(assistant: Assistant) -> None:
    class Talking:
        def __getattr__(self, name: str) -> Any:
            raise AssertionError("somebody waits at the counter")

    own = Assistant(assistant.library, assistant.settings, assistant.store, Talking())  # type: ignore[arg-type]
    assert Desk(own).look_up(POOL).answer.mode == "offline"
