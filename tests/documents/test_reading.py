from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.__main__ import main
from assistant.documents.reading import Corpus, read_corpus, read_document
from assistant.documents.readings import load_readings
from assistant.errors import CorpusError, ReadingError

from .conftest import ALL, CORPUS, NEWS


@pytest.mark.parametrize("name", ALL)
def test_one_document_reads_like_the_corpus(corpus: Corpus, name: str) -> None:
    assert read_document(corpus.document(name), CORPUS) == corpus.reading(name)


def test_an_unknown_passage_is_none(corpus: Corpus) -> None:
    assert corpus.passage("bestaat/niet") is None


def test_an_unknown_document_is_named(corpus: Corpus) -> None:
    with pytest.raises(CorpusError, match="no document 'onbekend'"):
        corpus.document("onbekend")


def test_an_empty_source_is_an_error(corpus_copy: Path) -> None:
    (corpus_copy / "sources" / f"{NEWS}.txt").write_text("\n\n", encoding="utf-8")
    with pytest.raises(ReadingError, match=f"'{NEWS}' has no passage"):
        read_corpus(corpus_copy)


def test_windows_line_ends_and_a_byte_order_mark_read_the_same(corpus: Corpus, corpus_copy: Path) -> None:
    path = corpus_copy / "sources" / f"{NEWS}.txt"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_corpus(corpus_copy).reading(NEWS) == corpus.reading(NEWS)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            '[reading.onbekend]\n"a" = "b"\n', "'onbekend', which is no document", id="unknown document"
        ),
        pytest.param(
            '[layout.onbekend]\nidentity = "a"\n', "'onbekend', which is no document", id="unknown layout"
        ),
        pytest.param("[reading", "cannot be read", id="not TOML"),
        pytest.param(f'[layout.{NEWS}]\nbreak_after = ["a"]\n', "cannot be read", id="unknown correction"),
        pytest.param(f'[layout.{NEWS}]\nbreak_before = [""]\n', "cannot be read", id="empty phrase"),
        pytest.param(
            f'[layout.{NEWS}]\nbreak_before = ["Een zin die er niet staat"]\n',
            f"'{NEWS}', break_before 'Een zin die er niet staat': found 0 times",
            id="phrase that is not there",
        ),
        pytest.param("[lezing]\n", "cannot be read", id="other table"),
    ],
)
def test_wrong_readings_are_explained(corpus_copy: Path, content: str, message: str) -> None:
    (corpus_copy / "readings.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=message):
        read_corpus(corpus_copy)


def test_no_readings_is_no_error(corpus_copy: Path) -> None:
    (corpus_copy / "readings.toml").unlink()
    assert load_readings(corpus_copy) == {}
    assert read_corpus(corpus_copy).passages


@pytest.mark.parametrize("name", ALL)
def test_every_reading_of_the_table_occurs_in_its_source_and_in_no_search_text(
    corpus: Corpus, name: str
) -> None:
    reading = corpus.reading(name)
    source = " ".join((CORPUS / "sources" / reading.document.file).read_text(encoding="utf-8").split())
    joined = "\n".join(p.search_text for p in reading.passages) + "\n".join(
        " ".join(p.section) for p in reading.passages
    )
    for wrong, _ in load_readings(CORPUS)[name].words:
        assert wrong.strip() in source
        assert wrong not in joined


def test_the_command_prints_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([NEWS, str(CORPUS)]) == 0
    assert "Coalitiebesprekingen Heerlen" in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["onbekend", str(CORPUS)], 1)])
def test_the_command_explains_a_mistake(
    arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err
