from __future__ import annotations

from pathlib import Path

import pytest
from builders import a_passage

from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import CorpusError
from assistant.themes import Theme, Themes, load_themes

THEMES = (
    Theme("groen", "Groen", ("boom", "park"), ("natuur en landschap",)),
    Theme("wonen", "Wonen", ("woning", "huur"), ()),
    Theme("sport", "Sport", ("zwembad", "sporten"), ()),
    Theme("geld", "Geld", ("belasting",), ()),
)

THEME = '[[theme]]\nid = "groen"\ntitle = "Groen"\nwords = ["boom"]\n'


@pytest.fixture(scope="module")
def themes(lemmatizer: Lemmatizer) -> Themes:
    return Themes(THEMES, lemmatizer.lemma)


@pytest.mark.parametrize(
    ("text", "section", "found"),
    [
        ("We planten bomen in de straat.", ("2 Plannen",), ("groen",)),
        ("Bij de woningen komen bomen.", ("2 Plannen",), ("groen", "wonen")),
        ("Dat doen we samen.", ("3 Natuur en Landschap", "Acties"), ("groen",)),
        (
            "Woningen bij een zwembad, met woningen aan het park en woningen erachter.",
            ("2 Plannen",),
            ("wonen",),
        ),
        ("Bomen, een woning, een zwembad en belasting.", ("2 Plannen",), ("groen", "wonen")),
        ("Dat doen we samen.", ("2 Plannen",), ()),
        ("", (), ()),
    ],
    ids=["lemma", "two", "by_section", "much_weaker_one_left_out", "at_most_two", "none", "empty"],
)
def test_the_themes_of_a_passage(
    themes: Themes, text: str, section: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert themes.of(a_passage(text, section=section)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Komen er bomen bij de woningen?", {"groen", "wonen"}),
        ("Bomen, een woning, een zwembad en belasting.", {"groen", "wonen", "sport", "geld"}),
        ("Dat doen we samen.", set()),
        ("", set()),
    ],
    ids=["lemmas", "all-of-them", "none", "empty"],
)
def test_a_text_names_every_theme_of_which_it_has_a_word(themes: Themes, text: str, found: set[str]) -> None:
    assert themes.named(text) == found


def test_the_strongest_theme_goes_first(themes: Themes) -> None:
    assert themes.of(a_passage("Een boom, woningen en huur.", section=("x",))) == ("wonen", "groen")


def test_no_file_is_an_empty_list(tmp_path: Path) -> None:
    assert load_themes(tmp_path, str.lower).all == ()


@pytest.mark.parametrize(
    "text",
    [
        "[[theme",
        '[[theme]]\nid = "a"\n',
        '[[theme]]\nid = "a"\ntitle = "A"\nwords = []\ncolour = 1\n',
        "theme = 3\n",
        THEME + 'examples = ["Mag ik fietsen."]\n',
        THEME + 'examples = ["?"]\n',
        THEME + 'examples = [" Mag ik fietsen?"]\n',
        THEME + 'examples = ["Mag ik fietsen? "]\n',
        THEME + 'examples = ["Mag ik\\nfietsen?"]\n',
        THEME + 'examples = ["A 1?", "A 2?", "A 3?", "A 4?", "A 5?", "A 6?"]\n',
    ],
    ids=[
        "no_toml",
        "field_missing",
        "unknown_field",
        "wrong_type",
        "example_that_is_no_question",
        "example_without_words",
        "example_with_space_before",
        "example_with_space_behind",
        "example_of_two_lines",
        "six_examples",
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "themes.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"themes\.toml"):
        load_themes(tmp_path, str.lower)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "themes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(CorpusError, match=r"themes\.toml"):
        load_themes(tmp_path, str.lower)


def test_an_id_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "themes.toml").write_text(THEME + THEME, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"themes\.toml.*'groen'"):
        load_themes(tmp_path, str.lower)


def test_an_example_that_two_themes_have_is_named(tmp_path: Path) -> None:
    entry = THEME + 'examples = ["Komen er bomen bij?"]\n'
    file = entry + entry.replace('"groen"', '"natuur"')
    (tmp_path / "themes.toml").write_text(file, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"themes\.toml.*'Komen er bomen bij\?'"):
        load_themes(tmp_path, str.lower)


@pytest.mark.parametrize(
    ("line", "examples"),
    [
        ("", ()),
        ("examples = []\n", ()),
        ('examples = ["Komen er bomen bij?", "Mag dat?"]\n', ("Komen er bomen bij?", "Mag dat?")),
        ('examples = ["A 1?", "A 2?", "A 3?", "A 4?", "A 5?"]\n', ("A 1?", "A 2?", "A 3?", "A 4?", "A 5?")),
    ],
    ids=["not_named", "empty", "in_the_order_of_the_file", "five"],
)
def test_the_examples_of_a_theme(tmp_path: Path, line: str, examples: tuple[str, ...]) -> None:
    (tmp_path / "themes.toml").write_text(THEME + line, encoding="utf-8")
    assert load_themes(tmp_path, str.lower).all[0].examples == examples
