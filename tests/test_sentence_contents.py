"""What a sentence holds, and which sentences are remembered."""

from __future__ import annotations

import pytest

from assistant import sentence_contents
from assistant.dutch.lemmas import Lemmatizer
from assistant.evidence import Evidence
from assistant.library import Library
from assistant.sentence_contents import SentenceReader

SENTENCE = "We bouwen in 2027 een zwembad."


def test_a_sentence_holds_words_facts_and_a_plan(library: Library) -> None:
    contents = SentenceReader(library.lemmatizer).read(SENTENCE)
    assert {"bouwen", "2027", "zwembad"} <= set(contents.terms)
    assert Evidence.DATE in contents.evidence
    assert contents.plans


def test_a_sentence_without_a_plan_says_none(library: Library) -> None:
    assert not SentenceReader(library.lemmatizer).read("Heerlen is een stad.").plans


def test_only_sentences_of_our_own_are_remembered(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str, lemmatizer: Lemmatizer) -> list[object]:
        read.append(text)
        return []

    monkeypatch.setattr(sentence_contents, "search_terms", counted)
    reader = SentenceReader(library.lemmatizer)
    for _ in range(2):
        reader.read("van een bewoner")
        reader.read_ours("van de gemeente")
    assert read == ["van een bewoner", "van de gemeente", "van een bewoner"]
