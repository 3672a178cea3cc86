"""docs/medewerkers.md names buttons and headings as they are on the screen, and commands that there are."""

from __future__ import annotations

import re
import shlex
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

import pytest

from assistant import web
from assistant.cli import _parser
from assistant.settings import Settings
from assistant.web import staff_words

MANUAL = (Path(__file__).parents[1] / "docs" / "medewerkers.md").read_text(encoding="utf-8")
# Begin a paragraph of the manual, and stand on no screen.
OWN_HEADINGS = {"Vet", "Zonder muis", "Meegeven", "Melden"}
NAMED = [name.rstrip(".") for name in re.findall(r"\*\*(.+?)\*\*", MANUAL)]
COMMANDS = re.findall(r"^gewonetaal (.+?)(?:\s+#.*)?$", MANUAL, re.MULTILINE)


def texts_of(module: ModuleType) -> set[str]:
    """Every text of a module, also those in tuples and dictionaries."""

    def inside(value: object) -> set[str]:
        if isinstance(value, str):
            return {value, value.rstrip(".")}
        if isinstance(value, dict):
            return {text for item in value.values() for text in inside(item)}
        if isinstance(value, (tuple, list)):
            return {text for item in value for text in inside(item)}
        return set()

    return {text for name, value in vars(module).items() if name.isupper() for text in inside(value)}


# Each page for staff has its texts in a module of its own.
SCREENS = [
    staff_words,
    *(
        import_module(f"assistant.web.{module.name}")
        for module in iter_modules(web.__path__)
        if module.name.endswith("_texts")
    ),
]
ON_SCREEN = set().union(*map(texts_of, SCREENS))


@pytest.mark.parametrize("name", sorted(set(NAMED) - OWN_HEADINGS))
def test_what_is_bold_stands_on_the_screen(name: str) -> None:
    assert name in ON_SCREEN


def test_headings_of_the_manual_itself_are_no_exception_for_nothing() -> None:
    assert set(NAMED) >= OWN_HEADINGS
    assert ON_SCREEN.isdisjoint(OWN_HEADINGS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_given(command: str) -> None:
    _parser().parse_args(shlex.split(command))


def test_every_page_for_staff_has_a_chapter() -> None:
    assert len(re.findall(r"^## ", MANUAL, re.MULTILINE)) == len(staff_words.PAGES) + 1


def test_times_that_are_named_are_the_defaults() -> None:
    fields = Settings.model_fields
    assert (fields["session_idle_minutes"].default, fields["session_hours"].default) == (120, 10)
    assert "twee uur" in MANUAL and "tien uur" in MANUAL
