"""The file of replacements: what stands in it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dutch.conjugation import Person, participle, present, subordinate
from assistant.errors import CorpusError
from assistant.simplify.replacements import Replacements, read_replacements

FILE = Path(__file__).parents[2] / "corpus" / "replacements.toml"


@pytest.fixture(scope="module")
def replacements() -> Replacements:
    return read_replacements(FILE)


def test_every_plain_verb_can_be_conjugated(replacements: Replacements) -> None:
    for entry in replacements.verb:
        verb = entry.plain_verb
        assert present(verb, Person.THIRD).form
        assert subordinate(verb, Person.PLURAL)
        assert participle(verb)


def test_a_plural_stands_on_both_sides(replacements: Replacements) -> None:
    # A plural of the plain word without one of the hard word is never used.
    assert not [entry.text for entry in replacements.noun if entry.plural and not entry.text_plural]


def test_nothing_replaces_itself(replacements: Replacements) -> None:
    same = [
        entry.text
        for entry in (*replacements.noun, *replacements.verb, *replacements.fixed, *replacements.abbreviation)
        if entry.text == entry.plain
    ]
    assert not same


def test_no_plain_phrase_is_hard_itself(replacements: Replacements) -> None:
    hard = {entry.text for entry in replacements.fixed}
    assert not [entry.text for entry in replacements.fixed if entry.plain in hard]


def test_there_are_none_without_a_file(tmp_path: Path) -> None:
    assert read_replacements(tmp_path / "replacements.toml") == Replacements()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[[fixed]]\ntext = "indien"', "plain"),
        ('[[noun]]\ntext = "a"\nplain = "b"\narticle = "der"', "article"),
        ('[[fixed]]\ntext = "a"\nplain = "b"\nkind = "c"', "kind"),
        ('[[fixed]]\ntext = "a"\nplain = "b"\n[[fixed]]\ntext = "a"\nplain = "c"', "twice"),
        ("[[verbs]]", "verbs"),
    ],
    ids=["no plain word", "no article", "an unknown key", "twice", "an unknown table"],
)
def test_a_wrong_file_is_refused_with_its_name(content: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "replacements.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=rf"(?s)replacements\.toml.*{message}"):
        read_replacements(file)
