"""The words that may stand for each other: the file, both directions, and phrases of several words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.faithfulness.lexicon import Entry, Lexicon, read_entries


def lexicon(*entries: Entry) -> Lexicon:
    """A lexicon in which every word is its own key."""
    return Lexicon(entries, str.lower)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "equivalents.tsv"


# The file


def test_a_line_is_a_word_with_its_equivalents_and_opposites(file: Path) -> None:
    file.write_text("verhogen\tomhoog doen, meer maken\tverlagen, minder maken\n", encoding="utf-8")
    assert read_entries(file) == [
        Entry("verhogen", ("omhoog doen", "meer maken"), ("verlagen", "minder maken"))
    ]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        pytest.param("arts\tdokter\t", Entry("arts", ("dokter",), ()), id="no opposites"),
        pytest.param("duur\t\tgoedkoop", Entry("duur", (), ("goedkoop",)), id="no equivalents"),
        pytest.param(
            " arts \t dokter ,, huisarts, \t",
            Entry("arts", ("dokter", "huisarts"), ()),
            id="spaces and commas",
        ),
    ],
)
def test_a_field_may_be_empty_and_untidy(file: Path, line: str, entry: Entry) -> None:
    file.write_text(line + "\n", encoding="utf-8")
    assert read_entries(file) == [entry]


def test_comments_and_empty_lines_are_passed_over(file: Path) -> None:
    file.write_text("# uitleg\n\n  \narts\tdokter\t\n", encoding="utf-8")
    assert [entry.word for entry in read_entries(file)] == ["arts"]


def test_an_absent_file_has_no_entries(file: Path) -> None:
    assert read_entries(file) == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("arts", id="one field"),
        pytest.param("arts\tdokter", id="two fields"),
        pytest.param("arts\tdokter\t\tmeer", id="four fields"),
        pytest.param(" \tdokter\tpatiënt", id="no word"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(file: Path, line: str) -> None:
    # Comments and empty lines count: the number is the one that an editor shows.
    file.write_text(f"# uitleg\n\nduur\tprijzig\tgoedkoop\n{line}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"equivalents\.tsv, line 4: expected a word, its equivalents"):
        read_entries(file)


def test_a_bad_line_is_quoted(file: Path) -> None:
    file.write_text("arts dokter\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="got 'arts dokter'"):
        read_entries(file)


def test_a_word_may_not_stand_there_twice(file: Path) -> None:
    file.write_text("arts\tdokter\t\nduur\tprijzig\t\narts\tgeneesheer\t\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"equivalents\.tsv, line 3: 'arts' stands there twice"):
        read_entries(file)


# Single words


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("arts", "dokter", True, id="as it is written"),
        pytest.param("dokter", "arts", True, id="the other way round"),
        pytest.param("arts", "geneesheer", True, id="a second equivalent"),
        pytest.param("dokter", "geneesheer", False, id="two equivalents of one word"),
        pytest.param("arts", "patiënt", False, id="an opposite"),
        pytest.param("arts", "fiets", False, id="a strange word"),
        pytest.param("fiets", "arts", False, id="a strange word first"),
    ],
)
def test_equivalents_work_both_ways(one: str, other: str, expected: bool) -> None:
    known = lexicon(Entry("arts", ("dokter", "geneesheer"), ("patiënt",)))
    assert known.equivalent({one}, {other}) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("duur", "goedkoop", True, id="as it is written"),
        pytest.param("goedkoop", "duur", True, id="the other way round"),
        pytest.param("duur", "prijzig", False, id="an equivalent"),
        pytest.param("prijzig", "goedkoop", False, id="the opposite of an equivalent"),
        pytest.param("fiets", "duur", False, id="a strange word"),
    ],
)
def test_opposites_work_both_ways(one: str, other: str, expected: bool) -> None:
    known = lexicon(Entry("duur", ("prijzig",), ("goedkoop",)))
    assert known.opposite({one}, {other}) is expected


def test_one_shared_key_is_enough() -> None:
    known = lexicon(Entry("arts", ("dokter",), ()))
    assert known.equivalent({"artsen", "arts"}, {"dokteren", "dokter"})


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("dokter", "geneesheer", True, id="two equivalents of one word"),
        pytest.param("geneesheer", "dokter", True, id="the other way round"),
        pytest.param("dokter", "tandarts", False, id="equivalents of different words"),
        pytest.param("dokter", "fiets", False, id="a strange word"),
    ],
)
def test_two_words_may_have_an_equivalent_in_common(one: str, other: str, expected: bool) -> None:
    known = lexicon(Entry("arts", ("dokter", "geneesheer"), ()), Entry("kies", ("tandarts",), ()))
    assert bool(known.equivalents({one}) & known.equivalents({other})) is expected


def test_a_word_is_no_equivalent_of_itself() -> None:
    known = lexicon(Entry("arts", ("Arts",), ()))
    assert not known.equivalent({"arts"}, {"arts"})


def test_words_meet_by_their_key() -> None:
    lemmas = {"artsen": "arts", "dokters": "dokter"}
    known = Lexicon([Entry("artsen", ("dokters",), ())], lambda word: lemmas.get(word, word))
    assert known.equivalent({"arts"}, {"dokter"})
    assert not known.equivalent({"artsen"}, {"dokters"})


# Phrases


def test_a_phrase_counts_as_the_set_of_its_content_words() -> None:
    known = lexicon(Entry("terugdringen", ("minder maken", "lager maken van de uitstoot"), ()))
    assert list(known.phrases({"terugdringen"})) == [
        frozenset({"minder", "maken"}),
        frozenset({"lager", "maken", "uitstoot"}),
    ]


def test_an_opposite_of_several_words_is_no_phrase_and_no_opposite() -> None:
    known = lexicon(Entry("terugdringen", (), ("meer maken",)))
    assert list(known.phrases({"terugdringen"})) == []
    assert not known.opposite({"terugdringen"}, {"meer"})


def test_a_phrase_keeps_the_stop_words_that_carry_its_meaning() -> None:
    known = lexicon(Entry("weigeren", ("niet toestaan",), ()))
    assert list(known.phrases({"weigeren"})) == [frozenset({"niet", "toestaan"})]


def test_a_phrase_of_one_content_word_is_that_word() -> None:
    known = lexicon(Entry("arts", ("de dokter",), ()))
    assert known.equivalent({"dokter"}, {"arts"})
    assert list(known.phrases({"arts"})) == []


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        pytest.param("school straat boom fiets", True, id="four words"),
        pytest.param("school straat boom fiets brug", False, id="five words"),
    ],
)
def test_a_phrase_longer_than_four_words_is_left_out(phrase: str, kept: bool) -> None:
    known = lexicon(Entry("wijk", (phrase,), ()))
    assert list(known.phrases({"wijk"})) == ([frozenset(phrase.split())] if kept else [])
