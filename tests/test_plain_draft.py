"""Drafts of the plain layer, on passages of the test and with one rule that can be followed by hand."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_plain_record
from pydantic import SecretStr
from wire import MODEL, says, scripted_server

from assistant.breaker import CircuitBreaker
from assistant.documents.reading import Corpus, Reading
from assistant.dutch.quantity_support import missing
from assistant.dutch.tagging import TaggedSentence
from assistant.errors import CorpusError
from assistant.language_model import LanguageModel
from assistant.library import Library
from assistant.model import Passage, PassageKind, Strength
from assistant.plain import PlainLayer, load_plain_layer, record_line, source_hash
from assistant.plain_core import CoreChooser
from assistant.plain_draft import Drafter, DraftFindingKind, passages_to_draft
from assistant.plain_layout import laid_out
from assistant.prompts import load_prompt
from assistant.settings import Settings
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.examples import Example, ExampleShelf
from assistant.simplify.model_rewriter import ModelRewriter
from assistant.simplify.personal_data import PersonalDataHider
from assistant.simplify.protected import Protection, Span
from assistant.simplify.rules import TextRules
from assistant.simplify.simplifier import Simplifier

FIRST = a_passage("De gemeente plant bomen.", id=f"{AGREEMENT}/1")
SECOND = a_passage("De gemeente maait het gras.", id=f"{AGREEMENT}/2", position=1)
THIRD = a_passage("De gemeente maakt bankjes.", id=f"{AGREEMENT}/3", position=2)
OLD = a_passage("De gemeente bouwt huizen.", id=f"{OLD_AGREEMENT}/1")
DOUBT = "De gemeente geeft thans € 3.000 aan 12 clubs, mits zij voor 1 mei 2027 een plan maken."


@pytest.fixture
def corpus() -> Corpus:
    """An agreement with three passages and an old one with one."""
    new, old = a_document(), a_document(OLD_AGREEMENT)
    return Corpus(
        (new, old), (Reading(new, (FIRST, SECOND, THIRD), (), (), ()), Reading(old, (OLD,), (), (), ()))
    )


def layer_of(*passages: Passage, **changes: str) -> PlainLayer:
    """A layer with a record for each passage, current unless `changes` say another hash."""
    return PlainLayer(
        {
            passage.id: a_plain_record(
                passage.text, passage=passage.id, **{"source_sha256": source_hash(passage.text), **changes}
            )
            for passage in passages
        }
    )


def now(sentence: TaggedSentence) -> Iterator[Edit]:
    at = sentence.source.find("thans")
    if at >= 0:
        yield Edit(at, at + 5, "nu", ChangeKind.WORD)


class Unprotecting(Protection):
    """Protects nothing, so that a careless rule can lose a name."""

    def spans(self, text: str) -> tuple[Span, ...]:
        return ()


@pytest.fixture(scope="module")
def full(settings: Settings, library: Library) -> Simplifier:
    """The simplifier with the rules of the product."""
    return Simplifier.load(settings, library.lemmatizer)


@pytest.fixture(scope="module")
def simplifier(full: Simplifier, library: Library) -> Simplifier:
    """A simplifier that writes "nu" for "thans"."""
    return Simplifier(library.lemmatizer, library.reading, full.verification, lambda: TextRules((), (now,)))


def drafter(simplifier: Simplifier, library: Library, layer: PlainLayer | None = None) -> Drafter:
    cores = CoreChooser(library.lemmatizer, simplifier.verification)
    return Drafter(layer or PlainLayer(), simplifier, cores, library.themes)


# --- which passages ---


def ids(passages: list[Passage]) -> list[str]:
    return [passage.id for passage in passages]


def test_all_passages_without_a_record_in_reading_order(corpus: Corpus) -> None:
    assert ids(passages_to_draft(corpus, layer_of(SECOND))) == [FIRST.id, THIRD.id, OLD.id]


def test_a_stale_record_is_drafted_again(corpus: Corpus) -> None:
    stale = layer_of(FIRST, SECOND, THIRD, OLD, source_sha256="0" * 64)
    assert ids(passages_to_draft(corpus, stale, documents=[OLD_AGREEMENT])) == [OLD.id]


def test_a_current_draft_is_not_drafted_again(corpus: Corpus) -> None:
    assert passages_to_draft(corpus, layer_of(FIRST, SECOND, THIRD, OLD, state="draft")) == []


@pytest.mark.parametrize(
    ("documents", "passages", "found"),
    [
        ([OLD_AGREEMENT], [], [OLD.id]),
        ([], [THIRD.id, FIRST.id], [FIRST.id, THIRD.id]),
        ([OLD_AGREEMENT], [SECOND.id], [SECOND.id, OLD.id]),
    ],
    ids=["document", "passages", "both"],
)
def test_only_what_is_named(
    corpus: Corpus, documents: list[str], passages: list[str], found: list[str]
) -> None:
    assert ids(passages_to_draft(corpus, PlainLayer(), documents, passages)) == found


@pytest.mark.parametrize(
    ("documents", "passages", "message"),
    [
        (["begroting"], [], "no document 'begroting'"),
        ([], ["akkoord/9"], f"no passage 'akkoord/9'; expected an id such as '{AGREEMENT}/1'"),
    ],
    ids=["document", "passage"],
)
def test_what_is_not_there_is_named(
    corpus: Corpus, documents: list[str], passages: list[str], message: str
) -> None:
    with pytest.raises(CorpusError, match=message):
        passages_to_draft(corpus, PlainLayer(), documents, passages)


# --- what a draft holds ---


def test_a_draft_is_the_rewrite_with_what_can_be_told_of_the_source(
    simplifier: Simplifier, library: Library
) -> None:
    passage = a_passage("Wij willen thans 40 bomen in het park planten;", kind=PassageKind.ACTION)
    draft = drafter(simplifier, library).draft(passage)
    assert draft.record.plain == "Wij willen nu 40 bomen in het park planten."
    assert draft.record.core == draft.record.plain
    assert (draft.record.passage, draft.record.source_sha256) == (passage.id, source_hash(passage.text))
    assert (draft.record.strength, draft.record.state, draft.mode) == (Strength.WISHES, "draft", "offline")
    assert draft.record.themes == library.themes.of(passage) != ()
    assert (draft.record.questions, draft.record.accepted) == ((), ())
    assert draft.findings == ()


def test_the_first_sentence_of_the_source_is_the_core_where_no_sentence_can_be(
    simplifier: Simplifier, library: Library
) -> None:
    text = "Dat doen we thans in het park. Daar komen deze bomen."
    draft = drafter(simplifier, library).draft(a_passage(text))
    assert draft.record.core == "Dat doen we thans in het park."
    assert draft.record.plain == text.replace("thans", "nu")
    told = [finding for finding in draft.findings if finding.kind is DraftFindingKind.CORE]
    assert [finding.message for finding in told] == [
        "De kern is de eerste zin van de bron. Schrijf zelf één zin van hoogstens 20 woorden."
    ]


def test_what_is_still_hard_is_told_with_its_sentence(simplifier: Simplifier, library: Library) -> None:
    text = "De gemeente plant bomen. De wethouder gaat de financiële implicaties inventariseren."
    draft = drafter(simplifier, library).draft(a_passage(text))
    (told,) = [finding.message for finding in draft.findings if finding.kind is DraftFindingKind.HARD]
    assert told.startswith("Nog moeilijk: „De wethouder gaat de financiële implicaties inventariseren.” (")
    assert "„implicaties”" in told and "„inventariseren”" in told


def test_a_fact_that_got_lost_is_told(full: Simplifier, library: Library) -> None:
    def loses(sentence: TaggedSentence) -> Iterator[Edit]:
        at = sentence.source.find(" in Hoensbroek")
        if at >= 0:
            yield Edit(at, at + len(" in Hoensbroek"), "", ChangeKind.WORD)

    known = full.verification
    careless = replace(known, protection=Unprotecting(library.lemmatizer, known.book))
    broken = Simplifier(library.lemmatizer, library.reading, careless, lambda: TextRules((), (loses,)))
    draft = drafter(broken, library).draft(a_passage("De gemeente plant bomen in Hoensbroek."))
    assert draft.record.plain == "De gemeente plant bomen."
    assert "„Hoensbroek” staat in het origineel, maar niet in de nieuwe tekst." in [
        finding.message for finding in draft.findings if finding.kind is DraftFindingKind.FIDELITY
    ]


@pytest.mark.parametrize(
    ("passage", "message"),
    [
        (a_passage("thans het licht\nthans de zon", kind=PassageKind.QUOTE), "Dit is een citaat"),
        (
            a_passage("The municipality plants many trees in the park of the city."),
            "Deze tekst lijkt geen Nederlands",
        ),
        (a_passage("De gemeente plant bomen."), "Er is niets veranderd"),
    ],
    ids=["quote", "not_dutch", "plain_already"],
)
def test_what_is_not_rewritten_stays_and_says_why(
    simplifier: Simplifier, library: Library, passage: Passage, message: str
) -> None:
    draft = drafter(simplifier, library).draft(passage)
    assert draft.record.plain.split() == passage.text.split()
    assert any(
        finding.kind is DraftFindingKind.UNCHANGED and finding.message.startswith(message)
        for finding in draft.findings
    )


def test_what_a_language_model_writes_is_in_the_draft_and_told(full: Simplifier, library: Library) -> None:
    """A scripted server over real HTTP, and no rules, so that what the model writes is all that changes."""
    sentence = (
        "Indien u de kosten van € 85 niet kunt voldoen, dient u dit vóór 1 mei 2027 te melden bij mevrouw "
        "Voorbeeld."
    )
    written = (
        "Kunt u de kosten van € 85 niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij mevrouw [NAAM_1]."
    )
    with scripted_server() as server:
        writer = ModelRewriter(
            model=LanguageModel(
                MODEL, base_url=server.url, api_key=SecretStr("sleutel"), time_limit=20, max_tokens=200
            ),
            verification=full.verification,
            hider=PersonalDataHider(library.lemmatizer, full.verification.book),
            glossary=library.glossary,
            shelf=ExampleShelf(
                [Example("De raad stelt dat vast.", "De raad bepaalt dat.")], library.lemmatizer
            ),
            prompt=load_prompt("simplify"),
            repair=load_prompt("simplify_repair"),
            breaker=CircuitBreaker(failures=2),
        )
        server.will(says(json.dumps({"herschreven": written})))
        with_model = Simplifier(
            library.lemmatizer, library.reading, full.verification, lambda: TextRules((), ()), writer
        )
        draft = drafter(with_model, library).draft(a_passage(sentence))
    assert (draft.record.plain, draft.mode) == (written.replace("[NAAM_1]", "Voorbeeld"), "llm")
    # "Dan moet u dit melden" leans on the question before it, so neither can be the core.
    assert draft.record.core == sentence


def test_a_draft_of_a_stale_record_says_that_there_is_an_older_one(
    simplifier: Simplifier, library: Library
) -> None:
    made = drafter(simplifier, library, layer_of(FIRST, source_sha256="0" * 64))
    assert [finding.kind for finding in made.draft(FIRST).findings][0] is DraftFindingKind.STALE
    assert DraftFindingKind.STALE not in {finding.kind for finding in made.draft(SECOND).findings}


def test_a_draft_is_loaded_as_a_draft_and_shown_to_nobody(
    simplifier: Simplifier, library: Library, tmp_path: Path
) -> None:
    passage = a_passage(DOUBT)
    draft = drafter(simplifier, library).draft(passage)
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / f"{AGREEMENT}.jsonl").write_text(record_line(draft.record), encoding="utf-8")
    layer = load_plain_layer(tmp_path)
    assert layer.records == {passage.id: draft.record}
    assert layer.current([passage]) == {passage.id: draft.record}
    assert layer.shown([passage]) == {}


def test_a_line_has_the_fields_in_the_order_of_the_layer(simplifier: Simplifier, library: Library) -> None:
    line = record_line(drafter(simplifier, library).draft(FIRST).record)
    assert list(json.loads(line)) == (
        "passage source_sha256 core plain strength themes questions state accepted".split()
    )


def test_no_draft_loses_a_number_of_its_source(full: Simplifier, library: Library) -> None:
    """With the rules of the product, on passages of the documents with most figures."""
    passages = sorted(
        library.corpus.passages, key=lambda passage: -sum(sign.isdigit() for sign in passage.search_text)
    )[:12]
    made = drafter(full, library)
    for passage in (a_passage(DOUBT), *passages):
        plain = made.draft(passage).record.plain
        assert Counter(re.findall(r"\d+", passage.search_text)) <= Counter(re.findall(r"\d+", plain))
        assert [quantity.text for quantity in missing(laid_out(passage), plain)] == []
