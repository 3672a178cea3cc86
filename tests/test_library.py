"""Loading the corpus with everything that is built from it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from assistant.errors import CorpusError
from assistant.library import Library, load_library
from assistant.model import DocumentStatus
from assistant.settings import Settings

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
AGREEMENT_2018 = "coalitieakkoord-2018-2022"
NEWS = "coalitiebesprekingen-werk-economie-2018"


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    """The real corpus with the news article alone, and nothing that may be absent."""
    corpus = tmp_path / "corpus"
    (corpus / "sources").mkdir(parents=True)
    shutil.copy(CORPUS / "sources" / f"{NEWS}.txt", corpus / "sources")
    head, *entries = (CORPUS / "catalog.toml").read_text(encoding="utf-8").split("[[document]]")
    entry = next(entry for entry in entries if f'id = "{NEWS}"' in entry)
    (corpus / "catalog.toml").write_text(f"{head}[[document]]{entry}", encoding="utf-8")
    if (CORPUS / "readings.toml").is_file():
        (corpus / "readings.toml").write_text("", encoding="utf-8")
    return corpus


def test_the_five_documents_are_there_with_todays_status(library: Library) -> None:
    assert {key: str(status) for key, status in library.shelf.statuses.items()} == {
        "heerlens-akkoord-2026-2030": "in_force",
        AGREEMENT_2018: "expired",
        "route-hln-2021": "programme",
        "programmaplan-burgerbetrokkenheid-2020": "background",
        NEWS: "background",
    }
    assert set(library.documents) == set(library.shelf.statuses)


def test_every_passage_has_its_text_in_the_index_and_only_passages_do(library: Library) -> None:
    passages = {passage.id for passage in library.corpus.passages}
    assert {entry.passage for entry in library.entries} == passages
    assert {entry.passage for entry in library.entries if entry.role == "text"} == passages


def test_entries_have_ids_of_their_own_and_say_something(library: Library) -> None:
    ids = [entry.id for entry in library.entries]
    assert len(set(ids)) == len(ids)
    assert all(entry.text.strip() for entry in library.entries)


def test_everyday_words_come_from_the_glossary(library: Library) -> None:
    everyday = [entry for entry in library.entries if entry.role == "everyday"]
    assert everyday
    texts = {passage.id: passage.search_text for passage in library.corpus.passages}
    for entry in everyday:
        assert entry.text == ", ".join(library.glossary.everyday_words(texts[entry.passage]))


def test_terms_are_the_search_terms_of_a_text(library: Library) -> None:
    terms = {term.text: term.weight for term in library.terms("De fietsen bij het station")}
    assert terms["fiets"] == 1.0
    assert terms["station"] == 1.0
    assert "de" not in terms


def test_a_loaded_library_searches_by_words(library: Library) -> None:
    query = library.reader.read("fietsenstalling bij het station")
    assert library.retriever.vectors is None
    assert "fietsenstalling" in library.retriever.search(query, 1)[0].passage.search_text


def test_loading_writes_the_lemmas_so_that_the_next_start_is_quick(library: Library, data_dir: Path) -> None:
    assert (data_dir / "cache" / "morphology.json").stat().st_size > 100_000


def test_a_corpus_without_glossary_themes_signpost_and_plain_layer_is_enough(
    small_corpus: Path, data_dir: Path
) -> None:
    library = load_library(Settings(corpus=small_corpus, data_dir=data_dir / "small"))
    query = library.reader.read("basisbanen organiseren")
    assert "Basisbanen" in library.retriever.search(query, 1)[0].passage.text


@pytest.mark.parametrize(
    ("today", "status"),
    [(date(2018, 12, 31), DocumentStatus.IN_FORCE), (date(2019, 1, 1), DocumentStatus.EXPIRED)],
    ids=["on-its-last-day", "the-day-after"],
)
def test_a_document_counts_until_its_period_has_passed(
    small_corpus: Path, data_dir: Path, today: date, status: DocumentStatus
) -> None:
    catalog = small_corpus / "catalog.toml"
    entry = re.sub(r"\nperiod_end = .*", "", catalog.read_text(encoding="utf-8"))
    entry = entry.replace('status = "background"', 'status = "in_force"\nperiod_end = 2018-12-31')
    catalog.write_text(entry, encoding="utf-8")
    library = load_library(Settings(corpus=small_corpus, data_dir=data_dir / "small", today=today))
    assert library.shelf.statuses == {NEWS: status}


def test_a_missing_source_is_an_error_of_the_corpus(small_corpus: Path, tmp_path: Path) -> None:
    (small_corpus / "sources" / f"{NEWS}.txt").unlink()
    with pytest.raises(CorpusError, match=NEWS):
        load_library(Settings(corpus=small_corpus, data_dir=tmp_path))


@pytest.mark.parametrize("file", ["glossary.toml", "themes.toml", "signpost.toml"])
def test_a_broken_file_of_the_corpus_is_named(small_corpus: Path, data_dir: Path, file: str) -> None:
    (small_corpus / file).write_text("[[dit is geen toml", encoding="utf-8")
    with pytest.raises(CorpusError, match=file):
        load_library(Settings(corpus=small_corpus, data_dir=data_dir / "small"))
