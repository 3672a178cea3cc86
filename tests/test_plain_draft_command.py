"""`gewonetaal plain draft`, on a small corpus of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant import plain_draft
from assistant.cli import main
from assistant.documents.reading import read_corpus
from assistant.dutch.lemmas import CACHE_FILE
from assistant.errors import GewoneTaalError
from assistant.library import Library, load_library
from assistant.model import Passage
from assistant.plain import load_plain_layer, source_hash
from assistant.settings import Settings, load_settings

PLAN = "stadsplan-2026"
ENTRY = f"""
[[document]]
id = "{PLAN}"
file = "{PLAN}.txt"
title = "Stadsplan"
short_title = "Stadsplan"
kind = "nieuwsbericht"
publisher = "Gemeente"
date = 2026-05-27
date_text = "2026"
period_start = 2026-05-27
period_end = 2030-03-31
period_text = "2026-2030"
status = "in_force"
quoted_as = "het plan van 2026"
reader = "nieuws"
"""
SOURCE = """Stadsplan voor de jaren na 2026

De gemeente heeft plannen gemaakt met alle bewoners van de stad.

Wat we gaan doen:

  • We onderzoeken of er een zwembad in het centrum kan komen.
  • We plaatsen 40 stallingen voor de fiets bij het station.
  • We halen het afval voortaan elke week op.
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "corpus"
    (folder / "sources").mkdir(parents=True)
    (folder / "plain").mkdir()
    (folder / "sources" / f"{PLAN}.txt").write_text(SOURCE, encoding="utf-8")
    (folder / "catalog.toml").write_text(ENTRY, encoding="utf-8")
    monkeypatch.setenv("GEWONETAAL_CORPUS", str(folder))
    return folder


@pytest.fixture
def run(
    corpus: Path,
    tmp_path: Path,
    data_dir: Path,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Runs `gewonetaal plain draft` in this process, with words that are known already."""
    (tmp_path / "data" / "cache").mkdir(parents=True)
    shutil.copyfile(data_dir / "cache" / CACHE_FILE, tmp_path / "data" / "cache" / CACHE_FILE)
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path / "data"))
    for place in ("plain_draft", "library"):
        monkeypatch.setattr(f"assistant.{place}.Lemmatizer", lambda *_: library.lemmatizer)

    def run_command(*arguments: str) -> Ran:
        load_settings.cache_clear()
        capsys.readouterr()
        try:
            code = main(["plain", "draft", *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_command


@pytest.fixture
def passages(corpus: Path) -> Sequence[Passage]:
    found = read_corpus(corpus).passages
    assert len(found) >= 4
    return found


def write_records(
    corpus: Path, passages: Sequence[Passage], sha256: str = "", state: str = "checked"
) -> None:
    """A record for each passage, current unless `sha256` says otherwise."""
    lines = [
        {
            "passage": passage.id,
            "source_sha256": sha256 or source_hash(passage.text),
            "core": "De kern.",
            "plain": "De gewone tekst.",
            "strength": "none",
            "questions": ["Wat is dit?", "Komt dit?"],
            "state": state,
        }
        for passage in passages
    ]
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    (corpus / "plain" / f"{PLAN}.jsonl").write_text(text, encoding="utf-8")


def drafted(out: str) -> list[str]:
    return [json.loads(line)["passage"] for line in out.splitlines()]


def test_drafts_go_to_standard_output_and_what_to_look_at_to_standard_error(
    run: Run, passages: Sequence[Passage]
) -> None:
    ran = run()
    assert ran.code == 0
    assert drafted(ran.out) == [passage.id for passage in passages]
    assert all(json.loads(line)["state"] == "draft" for line in ran.out.splitlines())
    assert f"{len(passages)} drafts (by rule)" in ran.err
    assert "Er is niets veranderd." in ran.err


def test_only_missing_and_stale_records_are_drafted(
    run: Run, corpus: Path, passages: Sequence[Passage]
) -> None:
    write_records(corpus, passages[:2])
    assert drafted(run().out) == [passage.id for passage in passages[2:]]
    write_records(corpus, passages, sha256="0" * 64)
    ran = run("--limit", "1")
    assert drafted(ran.out) == [passages[0].id]
    assert "Er is een oudere tekst bij dit stuk." in " ".join(ran.err.split())
    assert f"{len(passages) - 1} more passages have no current record" in ran.err


def test_drafts_of_a_file_load_with_the_layer_and_no_resident_sees_them(
    run: Run, corpus: Path, tmp_path: Path, passages: Sequence[Passage], settings: Settings
) -> None:
    file = tmp_path / "drafts.jsonl"
    ran = run("--document", PLAN, "-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert list((corpus / "plain").iterdir()) == []
    shutil.copyfile(file, corpus / "plain" / f"{PLAN}.jsonl")
    layer = load_plain_layer(corpus)
    assert set(layer.records) == {passage.id for passage in passages}
    assert "nothing to draft" in run().err
    library = load_library(settings.model_copy(update={"corpus": corpus}))
    assert library.shelf.plain == {}


def test_a_file_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "drafts.jsonl"
    file.write_text("mine", encoding="utf-8")
    ran = run("-o", str(file))
    assert (ran.code, file.read_text(encoding="utf-8")) == (1, "mine")
    assert f"{str(file)!r} is there already" in ran.err


def test_nothing_is_written_into_the_plain_layer(run: Run, corpus: Path) -> None:
    ran = run("-o", str(corpus / "plain" / "nieuw.jsonl"))
    assert ran.code == 1
    assert "lies in the plain layer" in ran.err
    assert list((corpus / "plain").iterdir()) == []


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("-o", str(tmp_path / "nergens" / "drafts.jsonl"))
    assert ran.code == 1
    assert "cannot write" in ran.err and "nergens" in ran.err


def test_one_object_with_drafts_and_findings(run: Run, passages: Sequence[Passage]) -> None:
    ran = run("--json", "--passage", passages[0].id, "--passage", passages[2].id)
    value = json.loads(ran.out)
    asked = [passages[0].id, passages[2].id]
    assert [record["passage"] for record in value["drafts"]] == asked
    assert [entry["passage"] for entry in value["findings"]] == asked
    assert {entry["mode"] for entry in value["findings"]} == {"offline"}
    assert {"kind": "unchanged", "message": "Er is niets veranderd."} in value["findings"][1]["findings"]


def test_nothing_to_draft_is_no_error(
    run: Run, corpus: Path, tmp_path: Path, passages: Sequence[Passage]
) -> None:
    write_records(corpus, passages)
    file = tmp_path / "drafts.jsonl"
    ran = run("-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert "nothing to draft" in ran.err
    assert not file.exists()
    assert json.loads(run("--json").out) == {"drafts": [], "findings": []}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--document", "begroting"), "no document 'begroting'"),
        (("--passage", f"{PLAN}/9"), f"no passage '{PLAN}/9'"),
        (("--limit", "0"), "'0' is no number of drafts"),
        (("--limit", "veel"), "'veel' is no number of drafts"),
    ],
    ids=["document", "passage", "none", "no_number"],
)
def test_what_is_wrong_with_the_options_is_told(run: Run, arguments: tuple[str, ...], message: str) -> None:
    ran = run(*arguments)
    assert ran.code != 0
    assert message in ran.err
    assert ran.out == ""


def test_what_is_drafted_before_a_failure_is_kept(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, passages: Sequence[Passage]
) -> None:
    draft = plain_draft.Drafter.draft

    def fails_later(drafter: plain_draft.Drafter, passage: Passage) -> plain_draft.Draft:
        if passage.id == passages[2].id:
            raise GewoneTaalError("stopped for the test")
        return draft(drafter, passage)

    monkeypatch.setattr(plain_draft.Drafter, "draft", fails_later)
    file = tmp_path / "drafts.jsonl"
    ran = run("-o", str(file))
    assert ran.code == 1
    assert drafted(file.read_text(encoding="utf-8")) == [passage.id for passage in passages[:2]]
