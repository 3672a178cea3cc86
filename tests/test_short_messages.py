"""What is said to a few words of a resident, on the real corpus with made-up relevance."""

from __future__ import annotations

import pytest
from builders import a_result

from assistant import messages
from assistant.answerability import Judgement
from assistant.doubt import PERHAPS, SURELY
from assistant.library import Library
from assistant.model import AnswerStatus, Retrieved
from assistant.short_messages import ShortMessages

NOW, OLD = "heerlens-akkoord-2026-2030", "coalitieakkoord-2018-2022"
POOL, WASTE, SPEED, MONEY = f"{NOW}/df518fdbd1", f"{OLD}/c1626f21dd", f"{NOW}/b847543bad", f"{NOW}/a049ba165c"
BIKES, PARKING, OLD_POOL = f"{NOW}/353e29a241", f"{NOW}/dd30ce13b8", f"{OLD}/2.1"


@pytest.fixture(scope="module")
def short(library: Library) -> ShortMessages:
    return ShortMessages(library)


def found(library: Library, passage_id: str, relevance: float = 1.0, **changes: float) -> Retrieved:
    passage = library.corpus.passage(passage_id)
    assert passage is not None
    return a_result(passage, relevance=relevance, plain=library.shelf.plain[passage_id], **changes)


def settled(
    short: ShortMessages,
    library: Library,
    asked: str,
    result: Retrieved,
    *,
    status: AnswerStatus = AnswerStatus.ANSWERED,
    remark: str | None = None,
    with_vectors: bool = True,
) -> Judgement:
    judgement = Judgement(status, (result,), remark)
    return short.settle(library.reader.read(asked), judgement, [result], with_vectors)


@pytest.mark.parametrize(
    ("asked", "passage", "relevance"),
    [
        pytest.param("zwembad", POOL, 0.5, id="the word is there"),
        pytest.param("milieupark", WASTE, SURELY, id="the word in passing of what surely fits"),
        pytest.param("Gaan ze het zwembad verkopen?", POOL, 0.7, id="a question says more than its subject"),
        pytest.param("wor zwembad", POOL, 0.5, id="a slip of the pen"),
        pytest.param(
            "Hoe kan het dat er hier in de buurt nergens een koopzondag komt?",
            MONEY,
            0.6,
            id="longer question",
        ),
        pytest.param("wie gaat over koopzondag?", MONEY, 0.6, id="who deals with it stands elsewhere"),
    ],
)
def test_what_is_surely_about_it_or_told_by_its_meaning_stays(
    short: ShortMessages, library: Library, asked: str, passage: str, relevance: float
) -> None:
    result = found(library, passage, relevance)
    assert settled(short, library, asked, result) == Judgement(AnswerStatus.ANSWERED, (result,))


@pytest.mark.parametrize(
    ("asked", "passage", "relevance", "remark"),
    [
        pytest.param(
            "zwembad kelder",
            POOL,
            PERHAPS,
            messages.WORD_NOT_FOUND.format(words="„kelder”"),
            id="a word that stands nowhere",
        ),
        pytest.param(
            "zwembad kelder koopzondag",
            POOL,
            PERHAPS,
            messages.WORDS_NOT_FOUND.format(words="„kelder” en „koopzondag”"),
            id="two words that stand nowhere",
        ),
        pytest.param(
            "zwembad kasteel",
            POOL,
            PERHAPS,
            messages.PERHAPS_NOT_ABOUT.format(words="„kasteel”"),
            id="a word that stands elsewhere",
        ),
        pytest.param(
            "Gaan ze fatbikes verbieden?",
            BIKES,
            0.6,
            messages.PERHAPS_NOT_ABOUT.format(words="„verbieden”"),
            id="a question of which less than half is said",
        ),
        pytest.param("milieupark", WASTE, SURELY - 0.1, messages.PERHAPS_ELSE, id="the word in passing"),
        pytest.param(
            "flitspaal",
            SPEED,
            0.6,
            messages.WORD_NOT_FOUND.format(words="„flitspaal”"),
            id="other words of the documents for it, that fit less",
        ),
    ],
)
def test_what_may_be_about_something_else_says_so_first(
    short: ShortMessages, library: Library, asked: str, passage: str, relevance: float, remark: str
) -> None:
    result = found(library, passage, relevance)
    assert settled(short, library, asked, result) == Judgement(AnswerStatus.PARTIAL, (result,), remark)


def test_what_says_already_what_it_lacks_is_told_once(short: ShortMessages, library: Library) -> None:
    result = found(library, POOL, PERHAPS)
    judgement = settled(short, library, "hoeveel kost kelder", result, status=AnswerStatus.PARTIAL)
    assert judgement == Judgement(AnswerStatus.PARTIAL, (result,))


def test_a_remark_that_is_there_stays(short: ShortMessages, library: Library) -> None:
    judgement = settled(short, library, "koopzondag", found(library, MONEY, 0.6), remark="Over iets anders.")
    assert judgement.remark == "Over iets anders."


@pytest.mark.parametrize(
    ("coverage", "near"), [(1.0, 1), (0.0, 0)], ids=["a word of it", "none of its words"]
)
def test_a_passage_about_something_else_is_not_told_but_known_as_near(
    short: ShortMessages, library: Library, coverage: float, near: int
) -> None:
    judgement = settled(
        short, library, "koopzondag", found(library, MONEY, PERHAPS - 0.01, coverage=coverage)
    )
    assert (judgement.status, judgement.passages) == (AnswerStatus.NOT_FOUND, ())
    assert len(judgement.nearby) == near


def test_from_words_alone_nothing_is_kept_back(short: ShortMessages, library: Library) -> None:
    judgement = settled(short, library, "koopzondag", found(library, MONEY, 0.1), with_vectors=False)
    assert judgement.status is AnswerStatus.PARTIAL


@pytest.mark.parametrize(
    ("asked", "order"),
    [
        pytest.param("zwembad otterveurdt", [OLD_POOL], id="an old passage that alone says all of it"),
        pytest.param("bad", [POOL], id="in force, in as many words"),
        pytest.param("waar komt het zwembad precies te liggen?", [POOL, OLD_POOL], id="a longer question"),
    ],
)
def test_which_passages_go_first(
    short: ShortMessages, library: Library, asked: str, order: list[str]
) -> None:
    fitting = [found(library, POOL, score=1.0), found(library, OLD_POOL, score=0.95)]
    preferred = short.prefer(library.reader.read(asked), fitting, library.shelf.statuses)
    assert [result.passage.id for result in preferred] == order
