from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.documents.reading import read_corpus
from assistant.errors import CorpusError
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.library import Library
from assistant.model import AcceptedFinding, Passage, PlainRecord, Strength, Withdrawal
from assistant.plain import PlainLayer, PlainTitle, load_plain_layer, source_hash
from assistant.plain_check import (
    BLOCKING,
    PlainChecker,
    Problem,
    ProblemKind,
    complete_documents,
    status,
    title_paths,
)
from assistant.settings import Settings

NEWS = "coalitiebesprekingen-werk-economie-2018"
# A document on this list is whole in plain Dutch, and stays so: who takes one off must do so here as well.
COMPLETE: tuple[str, ...] = (
    "heerlens-akkoord-2026-2030",
    "coalitieakkoord-2018-2022",
    "route-hln-2021",
    "programmaplan-burgerbetrokkenheid-2020",
    "coalitiebesprekingen-werk-economie-2018",
)


@pytest.fixture(scope="module")
def checker(settings: Settings, library: Library) -> FaithfulnessChecker:
    return FaithfulnessChecker.load(settings, library.lemmatizer)


def record(passage: Passage, **changes: object) -> PlainRecord:
    """A record that copies its source, which is faithful and whole, however hard to read."""
    values = PlainRecord(
        passage.id,
        "De gemeente doet dit.",
        passage.search_text,
        Strength.NONE,
        (),
        ("Wat is dit?", "Komt dit?"),
        "checked",
        source_hash(passage.text),
    )
    return replace(values, **changes)  # type: ignore[arg-type]


def kinds(problems: Sequence[Problem]) -> set[str]:
    return {problem.kind.value for problem in problems}


def test_a_document_without_records_misses_them_all(library: Library, checker: FaithfulnessChecker) -> None:
    passages = library.corpus.reading(NEWS).passages
    found = list(PlainChecker(library.corpus, PlainLayer(), checker).problems(NEWS))
    assert kinds(found) == {"missing"}
    assert len(found) == len(passages) + len(title_paths(passages))


def test_an_unknown_document_is_named(library: Library, checker: FaithfulnessChecker) -> None:
    with pytest.raises(CorpusError, match="no document 'begroting'"):
        list(PlainChecker(library.corpus, PlainLayer(), checker).problems("begroting"))


def test_title_paths_are_each_title_once_in_order(library: Library) -> None:
    first, second = library.corpus.passages[:2]
    rows = [
        replace(first, section=("A", "B")),
        replace(second, section=("A", "B", "C")),
        replace(first, section=("A",)),
    ]
    assert title_paths(rows) == [("A",), ("A", "B"), ("A", "B", "C")]


def test_records_of_a_changed_source_or_of_nothing_are_told(
    library: Library, checker: FaithfulnessChecker
) -> None:
    passage = library.corpus.reading(NEWS).passages[3]
    stale = record(passage, source_sha256="0" * 64)
    lost = replace(stale, passage=f"{NEWS}/weg")
    path = ("Een titel die er niet is",)
    layer = PlainLayer(
        {stale.passage: stale, lost.passage: lost},
        {(NEWS, path): PlainTitle(NEWS, path, source_hash(path[-1]), "Iets", "draft")},
    )
    found = list(PlainChecker(library.corpus, layer, checker).problems(NEWS))
    told = {
        (problem.kind.value, problem.subject) for problem in found if problem.kind is not ProblemKind.MISSING
    }
    assert told == {("stale", passage.id), ("unknown", lost.passage), ("unknown", path[0])}


@pytest.fixture
def passage(library: Library) -> Passage:
    text = "We onderzoeken of er in 2027 een zwembad in Hoensbroek kan komen, mits daar geld voor is."
    return replace(library.corpus.passages[0], text=text, search_text=text)


GOOD_CORE = "We onderzoeken of er in 2027 een zwembad in Hoensbroek kan komen, mits daar geld voor is."


def problems(
    passage: Passage, given: PlainRecord, library: Library, checker: FaithfulnessChecker
) -> list[Problem]:
    return list(PlainChecker(library.corpus, PlainLayer(), checker).record_problems(passage, given))


def test_a_faithful_and_whole_record_has_no_problem(
    passage: Passage, library: Library, checker: FaithfulnessChecker
) -> None:
    assert problems(passage, record(passage, core=GOOD_CORE), library, checker) == []


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"core": "Er komt in 2027 een zwembad in Hoensbroek."}, "faithfulness"),
        (
            {"plain": "We onderzoeken of er in 2029 een zwembad kan komen, mits daar geld voor is."},
            "faithfulness",
        ),
        ({"plain": "We onderzoeken of er een zwembad kan komen."}, "omission"),
        ({"core": "We onderzoeken of er een zwembad kan komen. Dat kan in 2027."}, "core"),
        ({"core": " ".join(["We onderzoeken dit"] * 7) + "."}, "core"),
        ({"questions": ("Komt er een zwembad?",)}, "questions"),
        ({"questions": (), "state": "draft"}, "questions"),
        ({"state": "draft"}, "draft"),
    ],
    ids=[
        "promise",
        "other_year",
        "left_out",
        "two_sentences",
        "long_core",
        "one_question",
        "draft_without_questions",
        "draft",
    ],
)
def test_what_is_wrong_with_a_record_is_told(
    passage: Passage,
    library: Library,
    checker: FaithfulnessChecker,
    changes: dict[str, object],
    kind: str,
) -> None:
    found = problems(passage, record(passage, **{"core": GOOD_CORE, **changes}), library, checker)
    assert kind in kinds(found)
    assert ProblemKind(kind) in BLOCKING


def test_a_long_sentence_is_told_and_blocks_nothing(
    passage: Passage, library: Library, checker: FaithfulnessChecker
) -> None:
    plain = passage.text.removesuffix(".") + ", en dat geld is er nu nog niet, zegt de gemeente."
    found = problems(passage, record(passage, core=GOOD_CORE, plain=plain), library, checker)
    assert "long_sentence" in kinds(found)
    assert ProblemKind.LONG_SENTENCE not in BLOCKING


def test_an_accepted_finding_is_told_no_more_until_its_words_change(
    passage: Passage, library: Library, checker: FaithfulnessChecker
) -> None:
    promise = record(passage, core="Er komt in 2027 een zwembad in Hoensbroek.")
    told = [problem.finding for problem in problems(passage, promise, library, checker) if problem.finding]
    assert told
    accepted = tuple(
        AcceptedFinding(
            finding.kind.value, finding.claim, finding.source, "for the test", "nobody", date(2026, 11, 30)
        )
        for finding in told
    )
    assert problems(passage, replace(promise, accepted=accepted), library, checker) == []
    other = replace(promise, accepted=accepted, core="Er komt in 2028 een zwembad in Hoensbroek.")
    assert "faithfulness" in kinds(problems(passage, other, library, checker))


def test_status_counts_what_is_written(library: Library) -> None:
    passages = library.corpus.reading(NEWS).passages
    easy = record(passages[2], plain="De gemeente bouwt huizen. Dat is goed.", state="approved")
    # 4 and 3 words; 21 words.
    long = record(passages[3], plain=" ".join(["woord"] * 20) + " bouwt.")
    stale = record(passages[4], source_sha256="0" * 64)
    path = title_paths(passages)[0]
    layer = PlainLayer(
        {item.passage: item for item in (easy, long, stale)},
        {(NEWS, path): PlainTitle(NEWS, path, source_hash(path[-1]), "Werk", "checked")},
    )
    found = status(library.corpus, layer, library.reading, NEWS)
    assert (found.passages, found.written, found.titles_written, found.stale) == (len(passages), 2, 1, 1)
    assert (found.drafts, found.checked, found.approved) == (0, 1, 1)
    assert found.words_per_sentence == pytest.approx((4 + 3 + 21) / 3, abs=0.05)
    assert found.short_enough == 0.5
    assert found.coverage == pytest.approx(3 / (found.passages + found.titles))


def test_a_text_that_was_taken_away_is_counted_and_leaves_a_document_incomplete(
    library: Library, checker: FaithfulnessChecker
) -> None:
    passage = library.corpus.reading(NEWS).passages[2]
    away = Withdrawal("Medewerker redactie", date(2026, 11, 22), "klopt niet")
    path = title_paths([passage])[0]
    title = PlainTitle(NEWS, path, source_hash(path[-1]), "Werk", "checked", withdrawn=away)
    layer = PlainLayer({passage.id: record(passage, withdrawn=away)}, {(NEWS, path): title})
    found = status(library.corpus, layer, library.reading, NEWS)
    assert (found.written, found.checked, found.withdrawn) == (1, 1, 1)
    problems = PlainChecker(library.corpus, layer, checker).problems(NEWS)
    told = [problem.subject for problem in problems if problem.kind is ProblemKind.WITHDRAWN]
    assert sorted(told) == sorted([passage.id, " › ".join(path)])
    assert ProblemKind.WITHDRAWN in BLOCKING


def test_status_tells_drafts_apart(library: Library) -> None:
    draft = record(library.corpus.reading(NEWS).passages[2], state="draft")
    found = status(library.corpus, PlainLayer({draft.passage: draft}), library.reading, NEWS)
    assert (found.written, found.drafts, found.checked, found.approved) == (1, 1, 0, 0)


def test_a_title_that_is_a_draft_is_told(library: Library, checker: FaithfulnessChecker) -> None:
    path = title_paths(library.corpus.reading(NEWS).passages)[0]
    layer = PlainLayer({}, {(NEWS, path): PlainTitle(NEWS, path, source_hash(path[-1]), "Werk", "draft")})
    found = [
        problem
        for problem in PlainChecker(library.corpus, layer, checker).problems(NEWS)
        if problem.kind is ProblemKind.DRAFT
    ]
    assert [problem.subject for problem in found] == [path[0]]
    assert ProblemKind.DRAFT in BLOCKING


def test_status_of_nothing_has_no_means(library: Library) -> None:
    found = status(library.corpus, PlainLayer(), library.reading, NEWS)
    assert (found.words_per_sentence, found.short_enough, found.level, found.coverage) == (
        None,
        None,
        None,
        0.0,
    )


@pytest.mark.parametrize(
    "content",
    ["documents = [", "other = []", 'documents = "a"', "documents = [1]"],
    ids=["no_toml", "no_list", "text", "numbers"],
)
def test_a_wrong_list_of_complete_documents_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "complete.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=re.escape("complete.toml")):
        complete_documents(tmp_path)


def test_without_the_list_no_document_must_be_complete(tmp_path: Path) -> None:
    assert complete_documents(tmp_path) == ()


def test_no_document_has_left_the_list_of_complete_ones(settings: Settings) -> None:
    assert set(complete_documents(settings.corpus)) >= set(COMPLETE)


@pytest.mark.parametrize("document", COMPLETE)
def test_a_complete_document_has_every_record_current_and_without_open_findings(
    document: str, settings: Settings, library: Library, checker: FaithfulnessChecker
) -> None:
    found = PlainChecker(library.corpus, load_plain_layer(settings.corpus), checker).problems(document)
    assert [f"{p.subject} {p.kind}: {p.message}" for p in found if p.kind in BLOCKING] == []


def test_every_record_is_of_a_known_passage(settings: Settings) -> None:
    corpus = read_corpus(settings.corpus)
    known = {passage.id for passage in corpus.passages}
    assert set(load_plain_layer(settings.corpus).records) <= known
