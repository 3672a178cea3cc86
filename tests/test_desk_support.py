"""Whether a sentence may be said at the front desk, on the real corpus with made-up relevance."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from builders import a_citation, a_result

from assistant import messages
from assistant.answering import Assistant, LookUp
from assistant.desk_support import RARE, DeskJudge
from assistant.doubt import PERHAPS, SURELY, Support
from assistant.keywords import Keywords
from assistant.library import Library
from assistant.model import Answer, AnswerStatus
from assistant.query import Query

NOW, OLD = "heerlens-akkoord-2026-2030", "coalitieakkoord-2018-2022"
POOL, WASTE, SPEED, MONEY = f"{NOW}/df518fdbd1", f"{OLD}/c1626f21dd", f"{NOW}/b847543bad", f"{NOW}/a049ba165c"
SCOOTER = f"{NOW}/206e902422"


def judge(library: Library, names: bool = True, has_vectors: bool = True) -> DeskJudge:
    def any_named(query: Query, passages: Collection[str]) -> bool:
        return names

    return DeskJudge(library, Keywords(library), any_named, lambda: has_vectors)


def found(library: Library, asked: str, cited: str, relevance: float, **changes: object) -> LookUp:
    """A look-up whose answer is the core of one passage."""
    passage = library.corpus.passage(cited)
    assert passage is not None
    record = library.shelf.plain[cited]
    notices = (messages.PLAN_NOTICE, messages.PERSONAL_DATA_NOTICE)
    answer = Answer(
        AnswerStatus.ANSWERED, f"{record.core} [1]", citations=(a_citation(cited),), notices=notices
    )
    result = a_result(passage, relevance=relevance, plain=record)
    fitting = frozenset({cited})
    return replace(LookUp(answer, library.reader.read(asked), (result,), (result,), fitting), **changes)  # type: ignore[arg-type]


SURE, DOUBTFUL, WITHHELD = Support(), Support(doubtful=True), Support(withheld=True)


@pytest.mark.parametrize(
    ("asked", "cited", "relevance", "support"),
    [
        pytest.param("zwembad", POOL, 0.5, SURE, id="the word is there"),
        pytest.param("deelscooter", SCOOTER, SURELY, SURE, id="a word of the same parts that surely fits"),
        pytest.param(
            "deelscooter",
            SCOOTER,
            PERHAPS,
            Support(doubtful=True, missing=("deelscooter",)),
            id="a word of the same parts that perhaps fits",
        ),
        pytest.param(
            "flitspaal",
            SPEED,
            1.4,
            Support(doubtful=True, missing=("flitspaal",)),
            id="the documents' word for it is never sure",
        ),
        pytest.param("flitspaal", SPEED, PERHAPS - 0.01, WITHHELD, id="the documents' word that fits less"),
        pytest.param("zwembad kasteel", POOL, PERHAPS - 0.01, WITHHELD, id="one of two words that fits less"),
        pytest.param("koopzondag", MONEY, PERHAPS - 0.01, WITHHELD, id="nothing of the word"),
        pytest.param("milieupark", WASTE, SURELY - 0.1, DOUBTFUL, id="the word in passing"),
        pytest.param("milieupark", WASTE, SURELY, SURE, id="the word in passing of what surely fits"),
        pytest.param(
            "zwembad Kasteel",
            POOL,
            PERHAPS,
            Support(doubtful=True, missing=("Kasteel",)),
            id="one of two words",
        ),
    ],
)
def test_how_sure_a_sentence_is(
    library: Library, asked: str, cited: str, relevance: float, support: Support
) -> None:
    _, judged = judge(library).settle(found(library, asked, cited, relevance))
    assert judged == support


@pytest.mark.parametrize(("names", "doubtful"), [(True, False), (False, True)])
def test_a_longer_question_is_doubted_where_none_of_its_words_is_named(
    library: Library, names: bool, doubtful: bool
) -> None:
    asked = "Hoe kan het dat er hier in de buurt nergens een koopzondag komt?"
    _, judged = judge(library, names).settle(found(library, asked, MONEY, PERHAPS))
    assert judged == Support(doubtful=doubtful)


@pytest.mark.parametrize(
    ("asked", "cited", "relevance", "has_vectors", "missing"),
    [
        pytest.param("Wie betaalt de nieuwe brug?", MONEY, PERHAPS - 0.01, True, ("brug",), id="rarest word"),
        pytest.param("Wie betaalt de nieuwe brug?", MONEY, PERHAPS, True, (), id="it fits well all the same"),
        pytest.param("Wie betaalt de nieuwe brug?", MONEY, 0.1, False, (), id="from words alone"),
        pytest.param("Wie betaalt straks het nieuwe zwembad?", POOL, 0.1, True, (), id="rarest word is said"),
        pytest.param(
            "Wie betaalt de oude tramlijn, het kasteel en de brug?", MONEY, 0.1, True, (), id="many words"
        ),
    ],
)
def test_a_longer_question_is_doubted_where_its_rarest_word_is_not_told_of(
    library: Library,
    asked: str,
    cited: str,
    relevance: float,
    has_vectors: bool,
    missing: tuple[str, ...],
) -> None:
    _, judged = judge(library, has_vectors=has_vectors).settle(found(library, asked, cited, relevance))
    assert judged == Support(doubtful=bool(missing), missing=missing)


def test_from_words_alone_nothing_is_withheld_for_its_relevance(library: Library) -> None:
    alone = judge(library, has_vectors=False)
    _, judged = alone.settle(found(library, "flitspaal", SPEED, 0.1))
    assert judged == Support(doubtful=True, missing=("flitspaal",))


def test_what_search_did_not_find_is_doubted_and_not_withheld(library: Library) -> None:
    told = replace(found(library, "flitspaal", SPEED, 0.1), nearest=(), passages=())
    _, judged = judge(library).settle(told)
    assert judged.doubtful and not judged.withheld


def test_a_sentence_that_is_withheld_leaves_no_answer_and_nothing_that_fits(library: Library) -> None:
    settled, _ = judge(library).settle(found(library, "koopzondag", MONEY, 0.6))
    assert settled.answer.status is AnswerStatus.NOT_FOUND
    assert settled.answer.text.startswith(messages.NOT_FOUND)
    assert (settled.answer.citations, settled.fitting) == ((), frozenset())
    assert settled.answer.notices == (messages.PERSONAL_DATA_NOTICE,)
    assert [result.passage.id for result in settled.nearest] == [MONEY]


@pytest.mark.parametrize(("coverage", "fits"), [(1.0, True), (0.0, False)], ids=["a word", "none"])
def test_of_what_fits_remains_what_has_a_word_of_the_question(
    library: Library, coverage: float, fits: bool
) -> None:
    told = found(library, "zwembad", POOL, 1.0)
    other = library.corpus.passage(MONEY)
    assert other is not None
    beside = a_result(other, coverage=coverage)
    told = replace(told, nearest=(*told.nearest, beside), fitting=told.fitting | {MONEY})
    settled, _ = judge(library).settle(told)
    assert (MONEY in settled.fitting) is fits


def test_what_was_not_found_has_nothing_that_fits(library: Library) -> None:
    nothing = Answer(AnswerStatus.NOT_FOUND, messages.NOT_FOUND)
    settled, judged = judge(library).settle(found(library, "zwembad", POOL, 1.0, answer=nothing))
    assert (settled.answer, settled.fitting, judged) == (nothing, frozenset(), SURE)


@pytest.mark.parametrize(
    ("asked", "fits"),
    [("wat vind jij van het zwembad", True), ("Ik wil niet meer leven", False), ("zwembad kasteel", False)],
    ids=["a rare word that it says", "a common word", "a word that it does not say"],
)
def test_below_a_refusal_stands_only_what_says_every_rare_word(
    library: Library, asked: str, fits: bool
) -> None:
    refusal = Answer(AnswerStatus.REFUSED, messages.OPINION)
    settled, _ = judge(library).settle(found(library, asked, POOL, 1.0, answer=refusal))
    assert settled.fitting == (frozenset({POOL}) if fits else frozenset())
    assert settled.answer is refusal


def test_rare_words_are_those_that_few_passages_have(library: Library) -> None:
    rarity = library.retriever.rarity
    assert rarity("leven") < RARE < rarity("zwembad")


def test_what_is_no_question_stays_as_it_is(library: Library, assistant: Assistant) -> None:
    nothing = assistant.look_up("")
    assert judge(library).settle(nothing) == (nothing, SURE)
