"""Places by name: a passage that is only about somewhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.places import FILE, Places, load_places
from assistant.settings import Settings

PLACES = Places.of(
    ["Heerlerheide", "Vrieheide", "Douve Weien", "Kerkrade"], ["Heerlen-Noord", "Heerlen Noord"]
)


@pytest.mark.parametrize(
    ("question", "passage", "place"),
    [
        ("en in Heerlerheide?", "We isoleren huizen in Vrieheide.", "Heerlerheide"),
        ("en in heerlerheide?", "We isoleren huizen in Vrieheide.", "Heerlerheide"),
        ("en in Heerlerheide?", "We isoleren huizen in Vrieheide en heerlerheide.", None),
        ("en in Heerlerheide?", "We isoleren huizen.", None),
        ("en in Heerlerheide?", "In Heerlen-Noord isoleren we huizen, zoals in Vrieheide.", None),
        ("en in de Douve-Weien?", "In Douve Weien komt een plein.", None),
        ("komt er een plein?", "In Douve Weien komt een plein.", None),
        ("en in Vrieheide?", "We leren van Kerkrade.", "Vrieheide"),
    ],
    ids=[
        "elsewhere",
        "small_letters",
        "there_too",
        "everywhere",
        "a_large_part",
        "hyphen",
        "no_place",
        "around",
    ],
)
def test_a_passage_about_another_place_only(question: str, passage: str, place: str | None) -> None:
    assert PLACES.only_elsewhere(question, passage) == place


def test_a_corpus_without_places_has_none(tmp_path: Path) -> None:
    assert load_places(tmp_path).only_elsewhere("en in Heerlerheide?", "In Vrieheide.") is None


@pytest.mark.parametrize("content", ["parts = [", "parts = []", 'parts = "x"\naround = 3\nwhole = []'])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"places\.toml"):
        load_places(tmp_path)


def test_the_places_of_the_corpus_stand_there_once() -> None:
    places = load_places(Settings().corpus)
    assert places.only_elsewhere("Komt er iets in Zeswegen?", "We bouwen in Hoensbroek.") == "Zeswegen"
    assert places.only_elsewhere("Komt er iets in Heerlen?", "We bouwen in Hoensbroek.") is None
