from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from assistant import messages
from assistant.readability.finding import ReadingFinding, ReadingKind

# Told with a number, in a message of their own.
COUNTED = {ReadingKind.LONG_SENTENCE, ReadingKind.COMPOUND}


def test_the_kinds_are_those_of_the_contract() -> None:
    assert [kind.value for kind in ReadingKind] == [
        "long_sentence", "passive", "tang", "nominal", "conditions", "double_negation",
        "hard_word", "jargon", "compound", "abbreviation", "empty_phrase", "figure",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ReadingKind)
def test_every_kind_has_a_name_and_a_message(kind: ReadingKind) -> None:
    assert messages.READING_KINDS[kind]
    assert (kind in messages.READING_FINDINGS) != (kind in COUNTED)


def test_no_two_kinds_have_the_same_name() -> None:
    assert len(set(messages.READING_KINDS.values())) == len(ReadingKind)


def test_a_finding_has_no_suggestion_and_no_explanation_of_itself() -> None:
    found = ReadingFinding(ReadingKind.PASSIVE, "wordt gedaan", 3, 15, "Dat is lijdend.")
    assert (found.suggestion, found.explanation) == ("", "")


def test_a_finding_cannot_be_changed() -> None:
    found = ReadingFinding(ReadingKind.PASSIVE, "wordt gedaan", 3, 15, "Dat is lijdend.")
    with pytest.raises(FrozenInstanceError):
        found.start = 4  # type: ignore[misc]
