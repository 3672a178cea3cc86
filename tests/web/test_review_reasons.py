"""What the files of the plain layer say to whoever reviews it: why findings stand, and who says so."""

from __future__ import annotations

import re
import tomllib

import pytest

from assistant.dutch.sentences import split_sentences
from assistant.model import AcceptedFinding
from assistant.plain import PlainLayer, load_plain_layer
from assistant.settings import Settings
from assistant.web.review_texts import READERS

# English words that no Dutch sentence has.
ENGLISH = re.compile(r"\b(?:the|and|this|that|source|says|same|means|glossary|heading)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def layer(settings: Settings) -> PlainLayer:
    return load_plain_layer(settings.corpus)


@pytest.fixture(scope="module")
def accepted(layer: PlainLayer) -> list[tuple[str, AcceptedFinding]]:
    return [(record.passage, item) for record in layer.records.values() for item in record.accepted]


def test_who_accepted_a_finding_has_a_dutch_name(accepted: list[tuple[str, AcceptedFinding]]) -> None:
    assert {item.by for _, item in accepted} <= set(READERS)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(r"\bopmerking \d", id="a_number_of_a_finding_that_moves"),
        pytest.param(r"(?:[a-z0-9-]+/)?[0-9a-f]{10}", id="the_id_of_a_passage"),
        pytest.param(r"\b(?:uitleg|begrip)(?: komt)? uit de woordenlijst", id="a_term_without_its_name"),
        pytest.param(ENGLISH.pattern, id="english"),
        pytest.param(r"[^.?!”]$", id="no_whole_sentence"),
    ],
)
def test_no_reason_has(accepted: list[tuple[str, AcceptedFinding]], wrong: str) -> None:
    # What a reason quotes may be English: names in the documents are.
    told = [(passage, re.sub(r'"[^"]*"', "„”", item.reason)) for passage, item in accepted]
    assert [row for row in told if re.search(wrong, row[1], re.IGNORECASE)] == []


def test_every_quote_of_a_reason_is_closed(accepted: list[tuple[str, AcceptedFinding]]) -> None:
    assert [row for row in accepted if row[1].reason.count('"') % 2] == []


@pytest.mark.parametrize("term", ["handhaving", "VSV'ers"])
def test_a_term_has_one_explanation_in_all_texts(layer: PlainLayer, settings: Settings, term: str) -> None:
    entries = tomllib.loads((settings.corpus / "glossary.toml").read_text(encoding="utf-8"))["term"]
    (explanation,) = (entry["explanation"] for entry in entries if entry["term"] == term)
    begins = re.compile(rf"{re.escape(term)} (?:is|zijn|betekent)\b", re.IGNORECASE)
    told = {
        sentence
        for record in layer.records.values()
        for sentence in split_sentences(record.plain)
        if begins.match(sentence)
    }
    assert told == {explanation}
