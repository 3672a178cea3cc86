"""Properties over the real documents: what holds for every passage, not just for chosen examples."""

from __future__ import annotations

import random
import re

import pytest

from assistant.dutch.sentences import split_sentences
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.model import Passage, PassageKind

_PROSE = (PassageKind.PARAGRAPH, PassageKind.ACTION, PassageKind.MEASURE)
_SAMPLE = 120
# "We bouwen", "De gemeente wil": the finite verb of a main clause stands second, and "niet" may follow it.
_MAIN_CLAUSE = re.compile(r"^(?:We|Wij|De gemeente|Het college) \w+(?! en )(?: \w+){3,}\.$")
_NUMBER = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})*(?![\d.,]|\))")


@pytest.fixture(scope="module")
def prose(library: Library) -> list[Passage]:
    found = [p for p in library.corpus.passages if p.kind in _PROSE and len(p.search_text.split()) >= 12]
    return random.Random(4).sample(found, _SAMPLE)


def test_a_passage_is_faithful_to_itself(checker: FaithfulnessChecker, prose: list[Passage]) -> None:
    assert [p.id for p in prose if not checker.check(p.search_text, p.search_text).faithful] == []


def test_the_order_of_sentences_does_not_matter(checker: FaithfulnessChecker, prose: list[Passage]) -> None:
    wrong = []
    for passage in prose:
        sentences = split_sentences(passage.search_text)
        if not checker.check(passage.search_text, "\n\n".join(reversed(sentences))).faithful:
            wrong.append(passage.id)
    assert wrong == []


def test_a_changed_number_is_not_faithful(checker: FaithfulnessChecker, library: Library) -> None:
    missed, tried = [], 0
    for passage in library.corpus.passages:
        for match in list(_NUMBER.finditer(passage.search_text))[:2]:
            if passage.kind not in _PROSE or match.start() < 6:
                continue
            value = int(match.group().replace(".", "")) + 3
            claim = passage.search_text[: match.start()] + str(value) + passage.search_text[match.end() :]
            tried += 1
            if checker.check(passage.search_text, claim).faithful:
                missed.append((passage.id, match.group()))
    assert tried > 60
    assert missed == []


def test_niet_put_into_a_main_clause_is_not_faithful(checker: FaithfulnessChecker, library: Library) -> None:
    missed, tried = [], 0
    for passage in library.corpus.passages:
        for sentence in split_sentences(passage.search_text):
            if not _MAIN_CLAUSE.match(sentence) or re.search(r"\b(?:niet|geen)\b", sentence):
                continue
            subject = 2 if sentence.startswith(("De gemeente", "Het college")) else 1
            words = sentence.split()
            claim = " ".join([*words[: subject + 1], "niet", *words[subject + 1 :]])
            tried += 1
            if checker.check(sentence, claim).faithful:
                missed.append(claim)
    assert tried > 60
    assert missed == []
