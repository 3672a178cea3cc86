"""What rewrites texts: the program by its public functions, and a word list without grammar."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from eval_builders import letter, passage

from assistant.errors import ConfigurationError
from assistant.library import Library
from assistant.rewriting_contract import simplification_json
from assistant.settings import Settings
from assistant.simplify.simplifier import Simplifier
from eval.records import RewriteRecord
from eval.rewriters import (
    GIVEN,
    PROGRAMS,
    REWRITERS,
    RULES,
    RULES_LLM,
    Copy,
    Made,
    SimplifierRewriter,
    WordList,
    given_rewrites,
    offline_rewriters,
    rewrite_all,
)


@pytest.fixture(scope="module")
def word_list(library: Library) -> WordList:
    return WordList(library.reading)


@pytest.fixture(scope="module")
def simplifier(settings: Settings, library: Library) -> Simplifier:
    return Simplifier.load(settings, library.lemmatizer)


# The word list


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        # corpus/wording.toml: indien > als; dienen > moeten; derhalve > daarom / dus; kosteloos > gratis.
        ("Dit is derhalve kosteloos.", "Dit is daarom gratis."),
        ("Indien u wilt, is het kosteloos.", "Als u wilt, is het gratis."),
        # The basic form of the list, whatever the sentence needs.
        ("Wij benutten het geld.", "Wij gebruiken het geld."),
        ("Het bedrag is gerestitueerd.", "Het bedrag is terugbetalen."),
        ("Wij helpen u graag.", "Wij helpen u graag."),
    ],
    ids=["first-alternative", "capital", "form-that-fits", "form-that-does-not-fit", "nothing-hard"],
)
def test_hard_words_are_replaced_as_they_stand(word_list: WordList, text: str, rewritten: str) -> None:
    assert word_list.rewrite(text).text == rewritten


def test_what_stands_between_sentences_stays(word_list: WordList) -> None:
    text = "# Titel\n\n- Dit is kosteloos.\n\n  Kom derhalve langs!  "
    assert word_list.rewrite(text).text == "# Titel\n\n- Dit is gratis.\n\n  Kom daarom langs!  "


def test_the_word_list_tells_what_it_did_to_each_sentence(word_list: WordList) -> None:
    given = word_list.rewrite("Dit is kosteloos. Kom langs.").given
    assert given is not None
    record = RewriteRecord.model_validate(
        {"system": "wordlist", "case": "p-1", "text": "", "milliseconds": 1, "given": given}
    ).given
    assert record is not None
    assert [(sentence.before, sentence.after, sentence.state) for sentence in record.sentences] == [
        ("Dit is kosteloos.", "Dit is gratis.", "rewritten"),
        ("Kom langs.", "Kom langs.", "unchanged"),
    ]
    assert (record.status, record.report, record.hard_words) == ("rewritten", None, ())


def test_a_text_without_hard_words_is_told_to_be_unchanged(word_list: WordList) -> None:
    given = word_list.rewrite("Kom langs.").given
    assert given is not None and given["status"] == "unchanged"


# The program


def test_the_program_is_asked_by_its_public_function(simplifier: Simplifier) -> None:
    text = "Indien u te laat bent, dient u 12 euro te betalen."
    made = SimplifierRewriter(simplifier).rewrite(text)
    result = simplifier.simplify(text)
    assert made == Made(result.text, simplification_json(result))


def test_the_contract_of_the_program_can_be_read_back(simplifier: Simplifier) -> None:
    case = passage(text="Indien u te laat bent, dient u 12 euro te betalen. Dat is kosteloos.")
    (line,) = rewrite_all(SimplifierRewriter(simplifier), [case])
    given = RewriteRecord.model_validate_json(line).given
    assert given is not None and given.report is not None
    assert [sentence.before for sentence in given.sentences] == [
        "Indien u te laat bent, dient u 12 euro te betalen.",
        "Dat is kosteloos.",
    ]
    assert "kosteloos" in {word.word for word in given.hard_words}
    assert given.report.facts >= 1


@pytest.mark.parametrize(
    "text", ["This text was written in the English language.", "..."], ids=["not-dutch", "no-words"]
)
def test_a_text_that_the_program_refuses_stays_as_it_is(simplifier: Simplifier, text: str) -> None:
    assert SimplifierRewriter(simplifier).rewrite(text) == Made(text)


# Which model


class Loaded:
    """Stands in for loading a simplifier, and keeps the model that it would get."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.models: list[str | None] = []
        monkeypatch.setattr(Simplifier, "load", lambda settings: self.models.append(settings.model))


def test_the_rules_get_no_model_even_when_one_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_MODEL", "een-model")
    monkeypatch.setenv("OPENAI_API_KEY", "sleutel")
    loaded = Loaded(monkeypatch)
    names = [PROGRAMS[key]().name for key in (RULES, RULES_LLM)]
    assert loaded.models == [None, "een-model"]
    assert names == [RULES, RULES_LLM]


def test_the_rules_with_a_model_need_one(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = Loaded(monkeypatch)
    with pytest.raises(ConfigurationError, match="there is no language model"):
        PROGRAMS[RULES_LLM]()
    assert loaded.models == []


def test_no_model_is_asked_unless_somebody_says_so() -> None:
    assert {*offline_rewriters()} == {"wordlist", "rules"}
    assert {*PROGRAMS, *GIVEN} == set(REWRITERS)


# Lines of a run


def read(lines: Sequence[str]) -> list[RewriteRecord]:
    return [RewriteRecord.model_validate_json(line) for line in lines]


def test_each_text_is_rewritten_and_timed() -> None:
    cases = [passage("p-1"), letter("b-1", text="Regel één.\nRegel twee.")]
    records = read(list(rewrite_all(Copy(), cases)))
    assert [(record.system, record.case, record.text) for record in records] == [
        ("copy", case.id, case.text) for case in cases
    ]
    assert all(record.milliseconds >= 0 for record in records)


def test_a_rewriter_sees_the_text_alone() -> None:
    seen: list[Any] = []

    class Watcher(Copy):
        def rewrite(self, text: str) -> Made:
            seen.append(text)
            return Made(text)

    case = passage()
    list(rewrite_all(Watcher(), [case]))
    assert seen == [case.text]


def test_what_is_given_needs_no_program() -> None:
    case = passage()
    records = read(list(given_rewrites([case])))
    assert [(record.system, record.text, record.given) for record in records] == [
        ("copy", case.text, None),
        ("reference", case.reference, None),
    ]


def test_a_line_of_a_run_keeps_the_signs_of_dutch() -> None:
    (line, _) = given_rewrites([passage(text="Één café – vóór 1 mei.")])
    assert "Één café – vóór 1 mei." in line
    assert json.loads(line)["given"] is None
