"""`gewonetaal simplify`: texts, files, JSON Lines, and what cannot be done."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from assistant.cli import main
from assistant.library import Library
from assistant.settings import Settings
from assistant.simplify.simplifier import Simplifier

TEXT = "Indien u reeds betaald heeft, dient u dit vóór 1 mei 2027 te melden."
PLAIN = "Heeft u al betaald? Dan moet u dit vóór 1 mei 2027 melden."


@pytest.fixture(scope="module")
def loaded(settings: Settings, library: Library) -> Simplifier:
    return Simplifier.load(settings, library.lemmatizer)


@pytest.fixture(autouse=True)
def quick(loaded: Simplifier, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the corpus are read once for all tests of this file."""
    monkeypatch.setattr(Simplifier, "load", classmethod(lambda cls, *_: loaded))


def word_file(path: Path) -> Path:
    document = Document()
    document.add_heading("Uw aanvraag", 1)
    paragraph = document.add_paragraph("Indien u reeds betaald heeft, dient u dit ")
    paragraph.add_run("vóór 1 mei 2027").bold = True
    paragraph.add_run(" te melden.")
    document.save(str(path))
    return path


def test_a_text_is_rewritten_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simplify", TEXT]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{PLAIN}\n")
    assert "zin geknipt" in out and "Woorden per zin" in out


def test_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simplify", "--json", TEXT]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["text"] == PLAIN
    assert set(made) == {
        "id", "status", "text", "sentences", "hard_words", "before", "after", "report", "mode", "trace",
    }  # fmt: skip
    assert set(made["sentences"][0]) == {
        "before", "after", "start", "end", "state", "changes", "findings", "hard",
    }  # fmt: skip
    assert made["report"]["lost"] == [] and made["mode"] == "offline"


def test_lines_in_the_same_order_and_a_bad_one_does_not_end_the_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        json.dumps({"id": "a", "text": TEXT}),
        "{",
        json.dumps({"id": "b"}),
        json.dumps({"id": "c", "text": ""}),
        json.dumps({"id": "d", "text": TEXT, "level": "A2"}),
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    assert main(["simplify", "--jsonl"]) == 0
    found: list[dict[str, Any]] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [item["id"] for item in found] == ["a", 2, "b", "c", "d"]
    assert [item["status"] for item in found] == [
        found[0]["status"],
        "error",
        "error",
        "error",
        found[0]["status"],
    ]
    assert "geen tekst" in found[3]["error"]


def test_a_word_file_keeps_its_layout(tmp_path: Path) -> None:
    made = tmp_path / "brief-b1.docx"
    assert main(["simplify", str(word_file(tmp_path / "brief.docx")), "-o", str(made)]) == 0
    heading, paragraph = Document(str(made)).paragraphs
    assert (heading.style.name, heading.text) == ("Heading 1", "Uw aanvraag")
    assert paragraph.text == PLAIN
    assert [run.text for run in paragraph.runs if run.bold] == ["vóór 1 mei 2027"]


@pytest.mark.parametrize("name", ["uit.txt", "uit.md", "uit.docx"])
def test_a_text_becomes_a_file(tmp_path: Path, name: str) -> None:
    made = tmp_path / name
    assert main(["simplify", TEXT, "-o", str(made)]) == 0
    text = (
        Document(str(made)).paragraphs[-1].text if name.endswith("docx") else made.read_text(encoding="utf-8")
    )
    assert text == PLAIN


def test_the_report_is_a_word_file(tmp_path: Path) -> None:
    made = tmp_path / "verslag.docx"
    assert main(["simplify", TEXT, "--report", str(made), "-o", str(tmp_path / "uit.txt")]) == 0
    told = "\n".join(paragraph.text for paragraph in Document(str(made)).paragraphs)
    assert "1 mei 2027" in told


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("leeg.docx", b"", "leeg"),
        ("brief.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        ("plaat.png", b"\x89PNG\r\n\x1a\n", ""),
        (
            "brief.txt",
            b"Wir bauen ein neues Schwimmbad in der Stadt und freuen uns sehr darauf.",
            "Duits",
        ),
    ],
    ids=["empty", "old Word", "a picture", "German"],
)
def test_a_file_that_cannot_be_rewritten_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, message: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert main(["simplify", str(file)]) == 1
    err = capsys.readouterr().err
    assert message in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "no text given"),
        (["nergens.docx"], "cannot read"),
        ([TEXT, "-o", "uit.pdf"], "ends in"),
        ([TEXT, "-o", "nergens/uit.txt"], "no folder"),
        ([TEXT, "--report", "verslag.txt"], "ends in"),
        (["--jsonl", "-o", "uit.txt"], "not --jsonl"),
        ([TEXT, "--jsonl"], "not both"),
    ],
    ids=["nothing", "no such file", "other ending", "no folder", "report ending", "lines to a file", "both"],
)
def test_what_cannot_be_done_is_told_before_anything_is_rewritten(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["simplify", *arguments]) == 1
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_exists_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "uit.txt"
    there.write_text("van mij", encoding="utf-8")
    assert main(["simplify", TEXT, "-o", str(there)]) == 1
    assert there.read_text(encoding="utf-8") == "van mij"
    assert "is there already" in capsys.readouterr().err
