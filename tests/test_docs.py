"""What README.md and docs/ name is there: settings with their defaults, commands, files, links, pictures."""

from __future__ import annotations

import argparse
import re
import shlex
from pathlib import Path

import pytest
from paper_reading import ROOT, VARIABLES, code, shell_lines, table

from assistant.cli import _parser
from assistant.settings import Settings
from eval.cli import _parser as _eval_parser

PAPERS = {
    str(file.relative_to(ROOT)): file.read_text(encoding="utf-8")
    for file in sorted(
        [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "eval/cases/README.md", *ROOT.glob("docs/**/*.md")]
    )
}
CLI = PAPERS["docs/cli.md"]
IMAGES = ROOT / "docs" / "images"
MOST_KILOBYTES = 200
# Variables that are no settings: of the tests, the stem of a few, and a name in an example.
NO_SETTINGS = {
    "GEWONETAAL_REQUIRE_BROWSER",
    "GEWONETAAL_REQUIRE_POSTGRES",
    "GEWONETAAL_CONTACT_",
    "GEWONETAAL_KEY",
}
# Files that a run of the evaluation makes.
MADE = {"sheet.jsonl", "reader-a.jsonl", "report.html", "report.md"}
FOLDERS = ("assistant", "benchmarks", "corpus", "docs", "eval", "prompts", "tests")
NAMES_OF_FILES = {
    file.name
    for files in (ROOT.glob("*.*"), *(ROOT.joinpath(name).rglob("*.*") for name in FOLDERS))
    for file in files
}


def setting_rows(paper: str) -> dict[str, str]:
    """What a table of settings says of each: a row may have several names, and as many defaults."""
    told = {}
    rows = table(paper, "variable" if paper is CLI else "setting")
    column = 2 if paper is CLI else 1
    for row in rows:
        names = code(row[0])
        defaults = row[column].split(", ")
        told.update(
            zip(names, defaults if len(defaults) == len(names) else [row[column]] * len(names), strict=True)
        )
    return told


def default_of(name: str) -> str | None:
    """A default as the papers write it; `None` where they say it in words."""
    field = Settings.model_fields[VARIABLES[name]]
    value = None if field.default_factory is not None else field.default
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return str(value) if value else None


SETTINGS = {paper: setting_rows(PAPERS[paper]) for paper in ("docs/cli.md", "docs/language-models.md")}


def test_every_setting_stands_once_in_the_list_of_settings() -> None:
    listed = [name for row in table(CLI, "variable") for name in code(row[0])]
    assert sorted(listed) == sorted(VARIABLES)


@pytest.mark.parametrize(
    ("paper", "name"), [(paper, name) for paper, rows in SETTINGS.items() for name in rows]
)
def test_a_setting_has_the_default_that_is_written(paper: str, name: str) -> None:
    default = default_of(name)
    told = SETTINGS[paper][name].strip("`")
    if default is None:
        assert not re.fullmatch(r"\d+|true|false", told)
    else:
        assert told == default


@pytest.mark.parametrize("paper", PAPERS)
def test_every_variable_that_is_named_is_a_setting(paper: str) -> None:
    named = set(re.findall(r"\b(?:GEWONETAAL|OPENAI)_[A-Z_]+", PAPERS[paper]))
    assert named <= set(VARIABLES) | NO_SETTINGS


def commands_of(parser: argparse.ArgumentParser) -> set[str]:
    (commands,) = [item for item in parser._actions if isinstance(item, argparse._SubParsersAction)]
    return set(commands.choices)


def test_every_command_stands_in_the_list_of_commands() -> None:
    listed = {each.split()[1] for row in table(CLI, "command") for each in code(row[0]) if " " in each}
    assert commands_of(_parser()) <= listed


@pytest.mark.parametrize(
    ("paper", "call"),
    [(paper, call) for paper, text in PAPERS.items() for call in shell_lines(text, "gewonetaal")],
)
def test_every_command_that_is_shown_can_be_given(paper: str, call: str) -> None:
    # What systemd fills in is a number here.
    _parser().parse_args(shlex.split(call.replace("%i", "1")))


def test_every_command_of_the_evaluation_is_shown() -> None:
    calls = shell_lines(PAPERS["docs/evaluation.md"].replace("python -m eval", "evaluation"), "evaluation")
    for call in calls:
        _eval_parser().parse_args(shlex.split(re.sub(r"\s*\[.*?\]", "", call)))
    assert {call.split()[0] for call in calls} | {"gate"} == commands_of(_eval_parser())


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_is_named_is_there(paper: str) -> None:
    named = re.findall(r"`([\w./-]+\.(?:py|md|toml|jsonl|tsv|js|html|css|conf))`", PAPERS[paper])
    assert {Path(name).name for name in named} - MADE <= NAMES_OF_FILES


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives to headings."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_link_leads_somewhere(paper: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", PAPERS[paper]):
        if target.startswith("http"):
            continue
        name, _, anchor = target.partition("#")
        file = (ROOT / paper).parent / name if name else ROOT / paper
        assert file.exists(), target
        assert not anchor or anchor in anchors(file.read_text(encoding="utf-8")), target


def test_every_picture_is_shown_once_or_more_and_is_small() -> None:
    shown = {Path(name).name for text in PAPERS.values() for name in re.findall(r"images/[\w-]+\.png", text)}
    kept = list(IMAGES.iterdir())
    assert {file.name for file in kept} == shown
    assert [file.name for file in kept if file.stat().st_size > MOST_KILOBYTES * 1000] == []
