"""The questions that the first page offers, on the real corpus: each is answered, by words alone, on its theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.answering import Assistant
from assistant.model import AnswerStatus, DocumentStatus
from assistant.themes import Theme, load_themes

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
THEMES = load_themes(CORPUS, str.lower).all
EXAMPLES = [
    pytest.param(theme.id, example, id=f"{theme.id}: {example}")
    for theme in THEMES
    for example in theme.examples
]
MOST_WORDS = 12
# The page speaks to the visitor as "u", and the visitor asks about the municipality, not "jullie".
OTHER_FORMS = re.compile(r"\b(?:je|jij|jou|jouw|jullie|we|wij|ons|onze)\b", re.IGNORECASE)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.id)
def test_a_theme_has_three_examples(theme: Theme) -> None:
    assert len(theme.examples) == 3


@pytest.mark.parametrize(("theme", "example"), EXAMPLES)
def test_an_example_is_answered_on_its_theme(assistant: Assistant, theme: str, example: str) -> None:
    answer = assistant.answer(example)
    assert answer.status is AnswerStatus.ANSWERED
    assert theme in answer.themes[:2]


@pytest.mark.parametrize(("theme", "example"), EXAMPLES)
def test_an_example_is_answered_from_what_is_in_force(assistant: Assistant, theme: str, example: str) -> None:
    citations = assistant.answer(example).citations
    assert {citation.document_status for citation in citations} == {DocumentStatus.IN_FORCE}


@pytest.mark.parametrize(("theme", "example"), EXAMPLES)
def test_an_example_is_short_and_polite(theme: str, example: str) -> None:
    assert len(example.split()) <= MOST_WORDS
    assert not OTHER_FORMS.search(example)
