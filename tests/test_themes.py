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
    ],
    ids=["no_toml", "field_missing", "unknown_field", "wrong_type"],
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
    entry = '[[theme]]\nid = "groen"\ntitle = "Groen"\nwords = ["boom"]\n'
    (tmp_path / "themes.toml").write_text(entry + entry, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"themes\.toml.*'groen'"):
        load_themes(tmp_path, str.lower)
