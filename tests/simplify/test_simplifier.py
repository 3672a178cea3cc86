"""Rewriting a whole text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence
from assistant.errors import InputError
from assistant.library import Library
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.rules import TextRules
from assistant.simplify.simplification import (
    SentenceRewrite,
    SentenceState,
    Simplification,
    SimplificationStatus,
)
from assistant.simplify.simplifier import LONGEST_SENTENCE, MOST_WORDS, Simplifier
from assistant.simplify.verification import Verification

LETTER = """# Uw aanvraag

Geachte heer/mevrouw [naam],

U dient € 85 thans te voldoen. Wij helpen u.

- Kom thans langs bij de balie.

Dag | 9.00 | 10.00

Met vriendelijke groet,"""


def now(sentence: TaggedSentence) -> Iterator[Edit]:
    at = sentence.source.find("thans")
    if at >= 0:
        yield Edit(at, at + 5, "nu", ChangeKind.WORD)


@pytest.fixture(scope="module")
def small(library: Library, lemmatizer: Lemmatizer, verification: Verification) -> Simplifier:
    """With one rule, so that what happens can be told by hand."""
    return Simplifier(lemmatizer, library.reading, verification, lambda: TextRules((), (now,)))


def test_only_sentences_change_and_all_between_them_stays(small: Simplifier) -> None:
    made = small.simplify(LETTER)
    assert made.text == LETTER.replace("thans", "nu")
    assert made.mode == "offline" and made.trace is None


def test_each_sentence_tells_what_was_done(small: Simplifier) -> None:
    made = small.simplify(LETTER)
    changed = [sentence for sentence in made.sentences if sentence.state is SentenceState.REWRITTEN]
    assert [sentence.before for sentence in changed] == [
        "U dient € 85 thans te voldoen.",
        "- Kom thans langs bij de balie.",
    ]
    assert all((change.before, change.after) == ("thans", "nu") for s in changed for change in s.changes)
    assert all(LETTER[sentence.start : sentence.end] == sentence.before for sentence in made.sentences)


def test_what_is_too_long_to_be_a_sentence_stays_and_is_called_hard(small: Simplifier) -> None:
    long = f"U dient thans te voldoen{', en dat geldt voor ieder van ons' * 100}."
    assert len(long) > LONGEST_SENTENCE
    made = small.simplify(f"{long} Kom thans langs bij de balie.")
    assert made.text == f"{long} Kom nu langs bij de balie."
    first, second = made.sentences
    assert (first.state, second.state) == (SentenceState.UNCHANGED, SentenceState.REWRITTEN)
    assert first.hard


def test_a_stream_gives_each_sentence_and_then_the_whole(small: Simplifier) -> None:
    *sentences, last = small.stream(LETTER)
    assert isinstance(last, Simplification)
    assert tuple(sentences) == last.sentences
    assert all(isinstance(sentence, SentenceRewrite) for sentence in sentences)
    assert len(sentences) == len(small.sentences(LETTER).sentences)


def test_a_change_can_be_taken_back(small: Simplifier) -> None:
    assert small.simplify(LETTER, without=frozenset({(ChangeKind.WORD, "thans")})).text == LETTER


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Wij bellen u morgen.", SimplificationStatus.UNCHANGED),
        ("Wij bellen u thans.", SimplificationStatus.REWRITTEN),
        ("Wij bellen u thans inzake de beschikking.", SimplificationStatus.PARTLY),
    ],
    ids=["nothing to do", "all done", "still hard"],
)
def test_the_status(small: Simplifier, text: str, status: SimplificationStatus) -> None:
    assert small.simplify(text).status is status


def test_hard_words_say_what_became_of_them(small: Simplifier) -> None:
    made = small.simplify("Wij bellen u thans inzake de woningcorporatie.")
    words = {word.word: word for word in made.hard_words}
    assert (words["thans"].replaced, words["thans"].suggestion) == (True, "nu")
    assert words["inzake"].replaced is False and words["inzake"].suggestion


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "geen tekst"),
        (" \n\t ", "geen tekst"),
        ("...", "geen tekst"),
        ("woord " * (MOST_WORDS + 1), "te lang"),
        ("Wir bauen ein neues Schwimmbad in der Stadt und freuen uns darauf.", "geen Nederlands"),
    ],
    ids=["empty", "blank", "no words", "too long", "German"],
)
def test_what_cannot_be_rewritten_is_said_in_dutch(small: Simplifier, text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        next(iter(small.stream(text)))


def test_a_sentence_by_hand_is_checked(small: Simplifier) -> None:
    lost = small.check("Kom vóór 4 januari 2027 langs.", "Kom langs.")
    assert any("4 januari 2027" in finding.source for finding in lost.findings)
    assert small.check("Kom langs.", "Kom langs.").state is SentenceState.UNCHANGED


def test_two_texts_are_compared(small: Simplifier) -> None:
    found = small.compare("Betaal € 85 vóór 1 mei 2027.", "Betaal € 85 vóór 1 juni 2027.")
    assert [fact.text for fact in found.report.lost] and [fact.text for fact in found.report.added]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(LETTER.split(" ")), min_size=1, max_size=25))
def test_nothing_but_the_words_of_the_rule_changes(small: Simplifier, words: list[str]) -> None:
    text = "Wij schrijven u. " + " ".join(words)
    assert small.simplify(text).text.replace("thans", "nu") == text.replace("thans", "nu")
