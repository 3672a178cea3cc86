"""Fusion, priors, filters and collapsing on a small shelf; and searches in the real corpus by words alone."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

import numpy as np
import pytest
from builders import NoEmbeddings
from numpy.typing import NDArray

from assistant import retrieve
from assistant.answering import Assistant
from assistant.dutch.terms import Term
from assistant.embeddings import Embed
from assistant.index import Hit, VectorIndex
from assistant.intent import Form, Intent, TimeFocus
from assistant.lexical import LexicalIndex
from assistant.library import Library
from assistant.model import Document, DocumentStatus, Passage, PassageKind, PlainRecord, Strength
from assistant.query import EXPANSION_WEIGHT, Query
from assistant.retrieve import PRIORS, Retriever
from assistant.shelf import Filters, Shelf

STATUSES = {
    "now": DocumentStatus.IN_FORCE,
    "then": DocumentStatus.EXPIRED,
    "long": DocumentStatus.PROGRAMME,
    "news": DocumentStatus.BACKGROUND,
}
PERIODS = {
    "now": (date(2026, 5, 27), date(2030, 3, 31)),
    "then": (date(2018, 5, 1), date(2022, 3, 31)),
    "long": (date(2021, 7, 1), None),
    "news": (date(2018, 4, 1), date(2018, 12, 31)),
}


def document(key: str) -> Document:
    start, end = PERIODS[key]
    return Document(
        id=key,
        file=f"{key}.txt",
        title=key,
        short_title=f"Stuk {key}",
        kind="proef",
        publisher="Gemeente",
        date=start,
        date_text="",
        period_start=start,
        period_end=end,
        period_text="",
        status=STATUSES[key],
        quoted_as=key,
        reader="nieuws",
    )


def passage(key: str, text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> Passage:
    return Passage(key, key.split("/")[0], kind, (), None, None, text, text, position=0)


def lexical_index(texts: Sequence[str]) -> LexicalIndex:
    """An index of texts that hold every word as it is written."""
    return LexicalIndex([[Term(word, 1.0) for word in text.split()] for text in texts])


class Vectors:
    """A vector index that is as near as the hits it was made with, and keeps what was asked."""

    def __init__(self, *hits: Hit) -> None:
        self.owners = [(hit.passage, hit.role) for hit in hits]
        self.similarities = np.array([hit.similarity for hit in hits])
        self.asked: list[tuple[str, ...]] = []

    def cosines_of_all(
        self, questions: Sequence[Sequence[str]], embed: Embed | None = None
    ) -> NDArray[np.float64]:
        self.asked.extend(tuple(wordings) for wordings in questions)
        return np.array([self.similarities for _ in questions])


def query(
    words: str,
    *,
    time: TimeFocus = TimeFocus.NOW,
    documents: Collection[str] = (),
    bridges: Mapping[str, Collection[str]] | None = None,
    parts: tuple[Query, ...] = (),
    subject: str = "",
    **intent: Any,
) -> Query:
    """A question of these words; without a subject no passage covers it, and fusion can be seen alone."""
    return Query(
        text=words,
        terms=tuple(Term(word, 1.0) for word in words.split()),
        policy_words=(),
        bridges={word: frozenset(others) for word, others in (bridges or {}).items()},
        intent=Intent(Form.OPEN, time, **intent),
        documents=frozenset(documents),
        subject=frozenset(subject.split()),
        parts=parts,
    )


@dataclass
class Made:
    """A retriever over texts by passage id, and what it was made from."""

    passages: list[Passage]
    retriever: Retriever

    def ids(self, asked: Query, k: int = 10, filters: Filters | None = None) -> list[str]:
        return [result.passage.id for result in self.retriever.search(asked, k, filters)]

    def scores(self, asked: Query) -> dict[str, float]:
        return {result.passage.id: result.score for result in self.retriever.search(asked, 10)}

    def relevance(self, asked: Query) -> dict[str, float]:
        return {result.passage.id: result.relevance for result in self.retriever.search(asked, 10)}


def made(
    texts: Mapping[str, str],
    *,
    everyday: Mapping[str, str] | None = None,
    duplicates: Mapping[str, Collection[str]] | None = None,
    vectors: Vectors | None = None,
    kinds: Mapping[str, PassageKind] | None = None,
    plain: Mapping[str, PlainRecord] | None = None,
) -> Made:
    passages = [
        passage(key, text, (kinds or {}).get(key, PassageKind.PARAGRAPH)) for key, text in texts.items()
    ]
    shelf = Shelf(
        passages=passages,
        documents={key: document(key) for key in STATUSES},
        statuses=STATUSES,
        plain=plain or {},
        duplicates=duplicates or {},
    )
    # A text without everyday words gets a sign that no question holds.
    spoken = lexical_index([(everyday or {}).get(key, "-") for key in texts])
    lexical = lexical_index(list(texts.values()))
    return Made(passages, Retriever(shelf, lexical, spoken, cast("VectorIndex | None", vectors)))


SAME_IN_ALL = {f"{key}/1": "fiets stal" for key in STATUSES} | {"now/2": "iets heel anders dan dat"}


# Priors


@pytest.mark.parametrize("time", TimeFocus, ids=str)
def test_equally_good_passages_are_told_apart_by_the_prior(time: TimeFocus) -> None:
    scores = made(SAME_IN_ALL).scores(query("fiets", time=time))
    # All four are the best by words (1.0), so that the rest is the prior.
    for key, status in STATUSES.items():
        assert scores[f"{key}/1"] == pytest.approx(1.0 + PRIORS[time][status], abs=1e-4)


def test_what_is_in_force_goes_first() -> None:
    assert made(SAME_IN_ALL).ids(query("fiets"))[0] == "now/1"


def test_for_a_question_about_the_past_the_expired_document_goes_first_and_the_current_one_last() -> None:
    ids = made(SAME_IN_ALL).ids(query("fiets", time=TimeFocus.PAST))
    assert ids[0] == "then/1"
    assert ids[3] == "now/1"


def test_for_then_and_now_both_count_alike() -> None:
    assert set(made(SAME_IN_ALL).ids(query("fiets", time=TimeFocus.BOTH))[:2]) == {"now/1", "then/1"}


def test_the_prior_does_not_beat_a_better_passage() -> None:
    shelf = made(
        {"now/1": "fiets en nog heel veel andere woorden erbij", "then/1": "fiets stal", "now/2": "x"}
    )
    assert shelf.ids(query("fiets stal"))[0] == "then/1"


@pytest.mark.parametrize("time", [TimeFocus.NOW, TimeFocus.PAST], ids=str)
def test_a_document_that_the_question_names_goes_first(time: TimeFocus) -> None:
    assert made(SAME_IN_ALL).ids(query("fiets", time=time, documents=["news"]))[0] == "news/1"


def test_the_relevance_holds_no_prior() -> None:
    relevance = made(SAME_IN_ALL).relevance(query("fiets", documents=["news"]))
    assert {relevance[f"{key}/1"] for key in STATUSES} == {1.0}


def test_statuses_have_a_prior_for_every_time() -> None:
    assert all(set(PRIORS[time]) == set(DocumentStatus) for time in TimeFocus)


# Filters


@pytest.mark.parametrize(
    ("filters", "documents"),
    [
        (Filters(documents=frozenset({"then"})), {"then"}),
        (Filters(documents=frozenset({"then", "news"})), {"then", "news"}),
        (Filters(year=2017), set()),
        (Filters(year=2018), {"then", "news"}),
        (Filters(year=2019), {"then"}),
        (Filters(year=2021), {"then", "long"}),
        (Filters(year=2022), {"then", "long"}),
        (Filters(year=2025), {"long"}),
        (Filters(year=2030), {"now", "long"}),
        (Filters(year=2040), {"long"}),
        (Filters(documents=frozenset({"now"}), year=2019), set()),
        (Filters(documents=frozenset({"bestaat-niet"})), set()),
    ],
    ids=lambda value: (
        f"{sorted(value.documents)} {value.year}" if isinstance(value, Filters) else str(sorted(value))
    ),
)
def test_filters_limit_what_is_found(filters: Filters, documents: set[str]) -> None:
    found = made(SAME_IN_ALL).ids(query("fiets"), filters=filters)
    assert {key.split("/")[0] for key in found} == documents


def test_an_empty_filter_admits_everything() -> None:
    shelf = made(SAME_IN_ALL)
    assert shelf.ids(query("fiets"), filters=Filters()) == shelf.ids(query("fiets"))
    assert not Filters().any


# Near-duplicates

DUPLICATES = {"then/1": ("news/1",), "news/1": ("then/1",)}
COPIES = {"news/1": "fiets stal", "then/1": "fiets stal", "now/1": "fiets pad langs de weg", "now/2": "boom"}


def test_near_duplicates_are_one_result_with_the_other_source() -> None:
    results = made(COPIES, duplicates=DUPLICATES).retriever.search(query("fiets stal"), 10)
    assert [result.passage.id for result in results].count("news/1") == 0
    first = next(result for result in results if result.passage.id == "then/1")
    (other,) = first.other_sources
    assert (other.passage, other.document, other.title) == ("news/1", "news", "Stuk news")
    assert (other.quote, other.document_status) == ("fiets stal", DocumentStatus.BACKGROUND)
    assert all(not result.other_sources for result in results if result is not first)


def test_the_weightier_document_is_shown_also_when_its_copy_was_found_better() -> None:
    texts = COPIES | {"then/1": "fiets stal en nog wat woorden"}
    shelf = made(texts, duplicates=DUPLICATES)
    plain = made(texts).ids(query("fiets stal"))
    assert plain.index("news/1") < plain.index("then/1")
    assert shelf.ids(query("fiets stal"))[0] == "then/1"


def test_results_are_in_the_order_of_their_scores_also_after_collapsing() -> None:
    texts = {
        "news/1": "fiets stal",
        "then/1": "fiets stal en heel veel andere woorden die er niet toe doen hier",
        "now/1": "fiets stal en nog iets",
        "now/2": "boom",
    }
    results = made(texts, duplicates=DUPLICATES).retriever.search(query("fiets stal"), 10)
    scores = [result.score for result in results]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        (query("fiets stal"), Filters(year=2018)),
        (query("fiets stal"), Filters(documents=frozenset({"news", "then"}))),
        (query("fiets stal", documents=["news"]), None),
    ],
    ids=["by-year", "by-document", "by-naming-a-document"],
)
def test_a_filter_or_a_named_document_undoes_collapsing(asked: Query, filters: Filters | None) -> None:
    results = made(COPIES, duplicates=DUPLICATES).retriever.search(asked, 10, filters)
    assert {"news/1", "then/1"} <= {result.passage.id for result in results}
    assert all(result.other_sources == () for result in results)


def test_a_collapsed_copy_takes_no_place_among_the_results() -> None:
    assert len(made(COPIES, duplicates=DUPLICATES).ids(query("fiets stal"), k=2)) == 2
    assert len(made(COPIES, duplicates=DUPLICATES).ids(query("fiets stal"))) == 3


@pytest.mark.parametrize("k", [0, 1, 3, 4, 9])
@pytest.mark.parametrize("filters", [None, Filters(year=2018)], ids=["collapsing", "not-collapsing"])
def test_no_more_come_than_asked_for(k: int, filters: Filters | None) -> None:
    assert len(made(COPIES).ids(query("fiets"), k, filters)) == min(k, 4 if filters is None else 2)


# Fusion


def test_words_alone_are_a_share_of_the_best() -> None:
    shelf = made({"now/1": "fiets stal", "now/2": "fiets", "now/3": "boom"})
    # By BM25 (k1 1.2, b 0.75), average length 4/3: "fiets" is worth idf * 1/(1 + 1.2*(0.25 + 0.75*l/avg)).
    idf_fiets, idf_stal = np.log(1 + 1.5 / 2.5), np.log(1 + 2.5 / 1.5)
    of_two, of_one = 1 / (1 + 1.2 * (0.25 + 0.75 * 1.5)), 1 / (1 + 1.2 * (0.25 + 0.75 * 0.75))
    relevance = shelf.relevance(query("fiets stal"))
    assert relevance["now/1"] == 1.0
    assert relevance["now/2"] == pytest.approx(
        idf_fiets * of_one / ((idf_fiets + idf_stal) * of_two), abs=1e-4
    )
    assert relevance["now/3"] == 0.0


def test_everyday_words_help_a_little() -> None:
    shelf = made({"now/1": "woonoverlast melden", "now/2": "bomen kappen"}, everyday={"now/1": "herrie"})
    assert shelf.relevance(query("herrie"))["now/1"] == pytest.approx(retrieve.EVERYDAY_LEXICAL_WEIGHT)


def test_the_documents_words_stand_in_for_the_residents_word() -> None:
    shelf = made({"now/1": "woonoverlast melden", "now/2": "bomen kappen"})
    bridged = shelf.relevance(query("herrie", bridges={"herrie": {"woonoverlast"}}))
    assert bridged == {"now/1": 1.0, "now/2": 0.0}
    # Beside a word of the question itself its weight shows: 0.4 of a term that is equally rare.
    both = shelf.relevance(query("bomen", bridges={"herrie": {"woonoverlast"}}))
    assert both["now/1"] == pytest.approx(EXPANSION_WEIGHT * both["now/2"], abs=1e-4)


def stretched(cosine: float) -> float:
    """0.80 is as good as nothing and 0.90 as good as can be, on the scale of the model."""
    return (cosine - 0.80) / 0.10


def test_vectors_and_words_are_added_by_weight() -> None:
    hits = (
        Hit("now/1", "text", 0.81),
        Hit("now/1", "question", 0.84),
        Hit("now/1", "everyday", 0.87),
        Hit("now/2", "plain", 0.90),
    )
    shelf = made(
        {"now/1": "fiets stal", "now/2": "boom", "now/3": "boom"},
        everyday={"now/1": "fiets"},
        vectors=Vectors(*hits),
    )
    relevance = shelf.relevance(query("fiets"))
    # The best of a passage's own vectors counts, and its everyday words apart; a question and a plain text are
    # more like a question than a passage is, for what they are: 0.84 - 0.05 is less than 0.81.
    assert relevance["now/1"] == pytest.approx(
        retrieve.LEXICAL_WEIGHT
        + retrieve.EVERYDAY_LEXICAL_WEIGHT
        + retrieve.VECTOR_WEIGHT * stretched(0.81)
        + retrieve.EVERYDAY_VECTOR_WEIGHT * stretched(0.87),
        abs=1e-4,
    )
    assert relevance["now/2"] == pytest.approx(retrieve.VECTOR_WEIGHT * stretched(0.89), abs=1e-4)
    assert relevance["now/3"] == 0.0


@pytest.mark.parametrize(
    ("cosine", "worth"), [(0.2, 0.0), (0.80, 0.0), (0.85, 0.5), (0.9, 1.0), (0.99, 1.3)], ids=str
)
def test_a_cosine_counts_on_the_stretched_scale(cosine: float, worth: float) -> None:
    shelf = made({"now/1": "boom", "now/2": "tak"}, vectors=Vectors(Hit("now/1", "text", cosine)))
    assert shelf.relevance(query("x"))["now/1"] == pytest.approx(retrieve.VECTOR_WEIGHT * worth, abs=1e-4)


def test_the_similarity_is_told_and_none_where_the_passage_is_not_near() -> None:
    shelf = made({"now/1": "boom", "now/2": "tak"}, vectors=Vectors(Hit("now/1", "text", 0.85)))
    similarity = {r.passage.id: r.similarity for r in shelf.retriever.search(query("boom"), 10)}
    assert similarity == {"now/1": 0.85, "now/2": None}


def test_without_vectors_there_is_no_similarity() -> None:
    assert {r.similarity for r in made(SAME_IN_ALL).retriever.search(query("fiets"), 9)} == {None}


def test_a_hit_of_a_passage_that_is_gone_is_ignored() -> None:
    shelf = made({"now/1": "boom"}, vectors=Vectors(Hit("weg/1", "text", 0.9), Hit("now/1", "text", 0.9)))
    assert shelf.ids(query("boom")) == ["now/1"]


def test_a_fusion_of_nothing_keeps_the_order_of_the_documents() -> None:
    shelf = made({f"now/{i}": "boom" for i in range(5)})
    assert shelf.ids(query("onbekend")) == [f"now/{i}" for i in range(5)]


# Two questions in one


def test_both_questions_in_one_are_found() -> None:
    shelf = made(
        {"now/1": "fiets stal plek", "now/2": "bad water diep", "now/3": "fiets bad", "now/4": "boom"}
    )
    parts = (query("fiets stal plek"), query("bad water diep"))
    both = query("fiets stal plek bad water diep", parts=parts)
    relevance = shelf.relevance(both)
    # Each is the best for its own part, less the penalty; as for the whole question no better.
    alone = shelf.relevance(query("fiets stal plek bad water diep"))
    for key in ("now/1", "now/2"):
        assert relevance[key] == pytest.approx(max(alone[key], 1.0 - retrieve.PART_PENALTY), abs=1e-4)


def test_of_two_questions_the_better_similarity_is_told() -> None:
    vectors = Vectors(Hit("now/1", "text", 0.80))
    shelf = made({"now/1": "boom", "now/2": "tak"}, vectors=vectors)
    first = shelf.retriever.search(query("x", parts=(query("y"), query("z"))), 1)[0]
    assert first.similarity == 0.80
    assert vectors.asked == [("x",), ("y",), ("z",)]


# Forms with a passage of their own


def test_a_question_after_an_office_finds_the_list_of_portfolios() -> None:
    texts = {"now/1": "sport is goed", "now/2": "sport wethouder janssen kunst", "now/3": "boom"}
    shelf = made(texts, kinds={"now/2": PassageKind.PORTFOLIO})
    plain, office = shelf.relevance(query("sport")), shelf.relevance(query("sport", asks_office=True))
    assert office["now/2"] == pytest.approx(plain["now/2"] + retrieve.OFFICE_BONUS, abs=1e-4)
    assert office["now/1"] == plain["now/1"]
    past = shelf.relevance(query("sport", asks_office=True, time=TimeFocus.PAST))
    assert past["now/2"] == plain["now/2"], "today's list does not tell who it was then"


def test_a_question_about_a_document_finds_its_title_page() -> None:
    shelf = made({"now/1": "akkoord partijen", "now/2": "akkoord"}, kinds={"now/2": PassageKind.IDENTITY})
    plain, identity = shelf.relevance(query("akkoord")), shelf.relevance(query("akkoord", asks_identity=True))
    assert identity["now/2"] == pytest.approx(plain["now/2"] + retrieve.IDENTITY_BONUS, abs=1e-4)
    assert identity["now/1"] == plain["now/1"]


# Coverage


def test_coverage_is_the_share_of_the_questions_words_by_rarity() -> None:
    others = {f"now/{i}": "boom" for i in range(5, 41)}
    shelf = made({"now/1": "fiets stal", "now/2": "fiets", "now/3": "boom", "now/4": "fiets", **others})
    # Of 40 texts; all three words are rare enough to tell subjects apart.
    idf = {
        word: np.log(1 + (40 - n + 0.5) / (n + 0.5)) for word, n in {"fiets": 3, "stal": 1, "x": 0}.items()
    }
    assert min(idf.values()) > retrieve.TELLING
    coverage = [shelf.retriever.coverage(query("fiets stal x", subject="fiets stal x"), i) for i in range(4)]
    total = sum(idf.values())
    assert coverage == pytest.approx(
        [(idf["fiets"] + idf["stal"]) / total, idf["fiets"] / total, 0.0, idf["fiets"] / total]
    )


def test_the_documents_word_covers_the_residents_word() -> None:
    shelf = made({"now/1": "woonoverlast", "now/2": "boom"})
    asked = query("herrie", subject="herrie", bridges={"herrie": {"woonoverlast"}})
    assert [shelf.retriever.coverage(asked, i) for i in (0, 1)] == [1.0, 0.0]


def test_of_a_documents_word_only_what_tells_it_apart_covers() -> None:
    texts = {f"now/{i}": "heerlen" for i in range(1, 20)} | {"now/20": "heerlen munt"}
    asked = query("geld", subject="geld", bridges={"geld": {"heerlen", "munt"}})
    shelf = made(texts)
    assert [shelf.retriever.coverage(asked, i) for i in (0, 19)] == [0.0, 1.0]


def test_parts_of_words_do_not_count_for_coverage() -> None:
    shelf = made({"now/1": "woning", "now/2": "boom"})
    asked = replace(
        query("woningbouw", subject="woningbouw"), terms=(Term("woningbouw", 1.0), Term("woning", 0.5))
    )
    assert shelf.retriever.coverage(asked, 0) == 0.0


def test_a_question_without_words_is_covered_by_nothing() -> None:
    assert made({"now/1": "boom"}).retriever.coverage(query(""), 0) == 0.0


def test_words_that_nearly_every_passage_holds_count_only_when_there_are_no_others() -> None:
    texts = {f"now/{i}": "gemeente" for i in range(1, 20)} | {"now/20": "gemeente boom", "now/21": "tak"}
    shelf = made(texts)
    # In 20 of 21 texts: ln(1 + 1.5/20.5) = 0.07. In one: ln(1 + 20.5/1.5) = 2.7.
    assert shelf.retriever.rarity("gemeente") < retrieve.TELLING < shelf.retriever.rarity("boom")
    both, only = (query(words, subject=words) for words in ("gemeente boom", "gemeente"))
    assert [shelf.retriever.coverage(both, i) for i in (0, 19, 20)] == [0.0, 1.0, 0.0]
    assert [shelf.retriever.coverage(only, i) for i in (0, 19, 20)] == [1.0, 1.0, 0.0]


def test_who_covers_the_subject_gets_a_bonus_by_the_square() -> None:
    shelf = made({"now/1": "fiets stal", "now/2": "fiets", "now/3": "boom"})
    without, covered = shelf.relevance(query("fiets stal")), query("fiets stal", subject="fiets stal")
    relevance = shelf.relevance(covered)
    idf_fiets, idf_stal = np.log(1 + 1.5 / 2.5), np.log(1 + 2.5 / 1.5)
    shares = {"now/1": 1.0, "now/2": idf_fiets / (idf_fiets + idf_stal), "now/3": 0.0}
    for key, share in shares.items():
        assert relevance[key] - without[key] == pytest.approx(retrieve.COVERAGE_BONUS * share**2, abs=2e-4)
    told = {r.passage.id: r.coverage for r in shelf.retriever.search(covered, 3)}
    assert told == pytest.approx(shares, abs=1e-4)


def test_the_plain_record_of_a_passage_comes_with_it() -> None:
    record = PlainRecord("now/1", "kern", "gewoon", Strength.DONE, (), (), "approved")
    results = made({"now/1": "boom", "now/2": "tak"}, plain={"now/1": record}).retriever.search(
        query("boom"), 2
    )
    assert [result.plain for result in results] == [record, None]


# The real corpus, by words alone

AGREEMENT_2026 = "heerlens-akkoord-2026-2030"
AGREEMENT_2018 = "coalitieakkoord-2018-2022"
ROUTE = "route-hln-2021"
PLAN = "programmaplan-burgerbetrokkenheid-2020"

FIRST_FIVE = [
    ("fietsenstalling station", AGREEMENT_2026, "realisatie van een fietsenstalling bij het station"),
    ("wethouder sport", AGREEMENT_2026, "Sport & Sportevenementen"),
    ("zwembad", AGREEMENT_2026, "doelgroepenbad in het centrum staat fier overeind"),
    ("laadpalen voor elektrische auto's", AGREEMENT_2026, "breiden laadvoorzieningen uit"),
    ("starterslening", AGREEMENT_2026, "We continueren de starterslening"),
    ("is er straks nog een bibliotheek", AGREEMENT_2026, "bibliotheekfuncties als basisvoorziening"),
    ("camera's op straat", AGREEMENT_2026, "We zetten cameratoezicht gericht in"),
    ("boete voor het dumpen van afval", AGREEMENT_2026, "treden steviger op tegen afvaldumping"),
    (
        "verenigingen in kasteel hoensbroek",
        AGREEMENT_2026,
        "Kasteel Hoensbroek in als (tijdelijk) onderkomen",
    ),
    ("hoe vaak komt de uitvoeringstafel bij elkaar", ROUTE, "De uitvoeringstafel komt wekelijks bijeen"),
    ("hoeveel buurtorganisaties zijn er", PLAN, "18 buurtorganisaties"),
    ("basisbanen in het akkoord van 2018", AGREEMENT_2018, "We willen basisbanen gaan organiseren"),
    ("woonboulevard onderzoek", AGREEMENT_2018, "toekomstbestendigheid van de Woonboulevard"),
]


@pytest.mark.parametrize(
    ("question", "wanted", "wording"), FIRST_FIVE, ids=[question for question, *_ in FIRST_FIVE]
)
def test_the_passage_is_among_the_first_five(
    assistant: Assistant, question: str, wanted: str, wording: str
) -> None:
    found = assistant.retrieve(question, k=5)
    assert any(r.passage.document == wanted and wording in r.passage.search_text for r in found), [
        r.passage.search_text[:70] for r in found
    ]


def test_a_separated_verb_is_found(assistant: Assistant) -> None:
    found = assistant.retrieve("wie zit het alliantieoverleg voor", k=5)
    assert any("zit het alliantieoverleg voor" in result.passage.search_text for result in found)


def test_the_news_of_2018_is_collapsed_into_the_agreement(assistant: Assistant) -> None:
    found = assistant.retrieve("basisbanen organiseren voor mensen zonder werk", k=5)
    agreement = next(r for r in found if r.passage.number == "4.16")
    assert [other.document for other in agreement.other_sources] == [
        "coalitiebesprekingen-werk-economie-2018"
    ]
    assert not any(r.passage.id == agreement.other_sources[0].passage for r in found)


def test_a_filter_on_the_news_finds_its_own_passage(assistant: Assistant) -> None:
    only = Filters(documents=frozenset({"coalitiebesprekingen-werk-economie-2018"}))
    found = assistant.retrieve("basisbanen organiseren voor mensen zonder werk", 5, only)
    assert {r.passage.document for r in found} == only.documents
    assert "Basisbanen" in found[0].passage.text
    assert all(not r.other_sources for r in found)


def test_a_filter_on_a_year_finds_only_what_held_then(assistant: Assistant, library: Library) -> None:
    found = assistant.retrieve("zwembad", 10, Filters(year=2019))
    documents = library.documents
    assert len(found) == 10
    assert all(documents[r.passage.document].period_start.year <= 2019 for r in found)
    assert AGREEMENT_2026 not in {r.passage.document for r in found}


@pytest.mark.parametrize("question", ["zwembad", "basisbanen", "jongeren werk", "lezen en schrijven"])
def test_real_results_come_best_first(assistant: Assistant, question: str) -> None:
    scores = [result.score for result in assistant.retrieve(question, k=10)]
    assert scores == sorted(scores, reverse=True)


# As many passages as there are: the best found without sorting all are the first of all sorted


@pytest.fixture(scope="module")
def with_vectors(library: Library) -> Retriever:
    """The real passages with vectors drawn at random: near each other or not, as it comes."""
    chance = np.random.default_rng(11)
    owners = [(entry.passage, entry.role) for entry in library.entries]
    matrix = chance.standard_normal((len(owners), 16)).astype(np.float32) + 4.0
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    own = copy(library.retriever)
    own.vectors = VectorIndex(owners, matrix, DrawnEmbeddings())
    return own


class DrawnEmbeddings(NoEmbeddings):
    """A vector for each question, drawn from its hash."""

    def embed_query(self, text: str) -> list[float]:
        return [4.0 + byte / 64 for byte in hashlib.sha256(text.encode()).digest()[:16]]


QUESTIONS_OF_RESIDENTS = (
    "Komt er een zwembad in het centrum?",
    "Was er vroeger een zwembad in het centrum en hoe is dat nu?",
    "Wie gaat over sport?",
    "Wat staat er in het akkoord van 2018 over werk?",
    "Mag ik mijn hond los laten lopen en wat kost een parkeervergunning?",
    "Hoeveel geld is er voor de wijken?",
)


@pytest.mark.parametrize("question", QUESTIONS_OF_RESIDENTS)
@pytest.mark.parametrize(
    "filters",
    [None, Filters(year=2019), Filters(documents=frozenset({"coalitieakkoord-2018-2022"}))],
    ids=["everything", "a-year", "a-document"],
)
def test_the_best_ten_are_the_first_ten_of_all(
    library: Library, with_vectors: Retriever, question: str, filters: Filters | None
) -> None:
    asked = library.reader.read(question)
    whole = with_vectors.search(asked, len(library.shelf.passages), filters)
    scores = [result.score for result in whole]
    assert filters is not None or asked.documents or len(whole) < len(library.shelf.passages), "collapsed"
    assert filters is None or scores == sorted(scores, reverse=True)
    for k in (1, 10, 60):
        assert with_vectors.search(asked, k, filters) == whole[:k]


def test_two_questions_in_one_go_through_the_vectors_once(
    library: Library, with_vectors: Retriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = library.reader.read("Komt er een zwembad en wat kost een parkeervergunning?")
    assert len(asked.parts) == 2
    times: list[int] = []
    compare = VectorIndex.cosines_of_all

    def counted(self: VectorIndex, questions: Any, embed: Any = None) -> Any:
        times.append(len(questions))
        return compare(self, questions, embed)

    monkeypatch.setattr(VectorIndex, "cosines_of_all", counted)
    with_vectors.search(asked, 5)
    assert times == [3]
