from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.documents.catalog import ReaderName, document_status_on, load_catalog
from assistant.documents.reading import READERS, read_corpus
from assistant.errors import CorpusError
from assistant.model import DocumentStatus

from .conftest import AGREEMENT_2018, AGREEMENT_2026, ALL, CORPUS, document


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_catalogue_lists_the_five_documents() -> None:
    assert [document.id for document in load_catalog(CORPUS)] == ALL


def test_every_reader_of_the_catalogue_is_there() -> None:
    assert set(READERS) == set(ReaderName)


CATALOG_ERRORS = [
    pytest.param(
        'status = "expired"',
        'status = "verlopen"',
        ["'status'", "verlopen", AGREEMENT_2018],
        id="unknown status",
    ),
    pytest.param(
        'reader = "akkoord_pdf"', 'reader = "pdf"', ["'reader'", "'pdf'", AGREEMENT_2018], id="unknown reader"
    ),
    pytest.param(
        "period_end = 2022-03-31",
        "period_end = 2012-03-31",
        ["2012-03-31", "2018-05-01"],
        id="period ends before it starts",
    ),
    pytest.param(
        f'id = "{AGREEMENT_2018}"',
        'id = "akkoord"',
        ["'akkoord'", "without its extension"],
        id="id is not the file's stem",
    ),
    pytest.param(
        f'file = "{AGREEMENT_2018}.txt"',
        f'file = "../{AGREEMENT_2018}.txt"',
        ["without its extension"],
        id="file in another folder",
    ),
    pytest.param('kind = "routekaart"', "", ["'kind'", "route-hln-2021"], id="missing field"),
    pytest.param('kind = "routekaart"', 'soort = "routekaart"', ["route-hln-2021"], id="unknown field"),
    pytest.param("[[document]]", "[[document", ["not valid TOML"], id="not TOML"),
]


@pytest.mark.parametrize(("before", "after", "named"), CATALOG_ERRORS)
def test_a_wrong_catalogue_is_explained(corpus_copy: Path, before: str, after: str, named: list[str]) -> None:
    edit(corpus_copy / "catalog.toml", before, after)
    with pytest.raises(CorpusError) as raised:
        load_catalog(corpus_copy)
    for part in named:
        assert part in str(raised.value)


def test_a_missing_source_is_named(corpus_copy: Path) -> None:
    (corpus_copy / "sources" / f"{AGREEMENT_2018}.txt").unlink()
    with pytest.raises(CorpusError, match=f"'{AGREEMENT_2018}' has no file"):
        load_catalog(corpus_copy)


def test_a_source_without_an_entry_is_named(corpus_copy: Path) -> None:
    (corpus_copy / "sources" / "nieuw.txt").write_text("Nieuw", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"nieuw\.txt' has no entry in catalog\.toml"):
        load_catalog(corpus_copy)


def test_an_id_used_twice_is_named(corpus_copy: Path) -> None:
    path = corpus_copy / "catalog.toml"
    text = path.read_text(encoding="utf-8")
    entry = text[text.index("[[document]]") : text.index("[[document]]", text.index("[[document]]") + 1)]
    path.write_text(text + "\n" + entry, encoding="utf-8")
    with pytest.raises(CorpusError, match=f"'{AGREEMENT_2026}' is used twice"):
        load_catalog(corpus_copy)


def test_a_broken_encoding_is_named_with_its_byte(corpus_copy: Path) -> None:
    path = corpus_copy / "sources" / f"{AGREEMENT_2018}.txt"
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" + content[100:])
    with pytest.raises(CorpusError, match="byte 100 is 0xff"):
        load_catalog(corpus_copy)


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"catalog\.toml' cannot be read"):
        load_catalog(tmp_path)


def test_a_catalogue_in_another_encoding_is_named(corpus_copy: Path) -> None:
    (corpus_copy / "catalog.toml").write_bytes(b"\xe9")
    with pytest.raises(CorpusError, match="not UTF-8 at byte 0"):
        load_catalog(corpus_copy)


def test_a_new_document_needs_a_file_and_an_entry(corpus_copy: Path) -> None:
    (corpus_copy / "sources" / "bericht.txt").write_text(
        "Nieuws uit de stad\n\nEr komt een park.\n", encoding="utf-8"
    )
    with (corpus_copy / "catalog.toml").open("a", encoding="utf-8") as catalog:
        catalog.write(
            '\n[[document]]\nid = "bericht"\nfile = "bericht.txt"\ntitle = "Nieuws"\nshort_title = "Nieuws"\n'
            'kind = "nieuwsbericht"\npublisher = "De krant"\ndate = 2026-01-01\ndate_text = "1 januari 2026"\n'
            'period_start = 2026-01-01\nperiod_text = "2026"\nstatus = "background"\nquoted_as = "het bericht"\n'
            'reader = "nieuws"\n'
        )
    passages = read_corpus(corpus_copy).reading("bericht").passages
    assert [passage.text for passage in passages] == ["Nieuws uit de stad", "Er komt een park."]


@pytest.mark.parametrize(
    ("today", "status"),
    [
        pytest.param(date(2026, 5, 1), DocumentStatus.IN_FORCE, id="last day"),
        pytest.param(date(2026, 5, 2), DocumentStatus.EXPIRED, id="day after"),
    ],
)
def test_a_document_in_force_expires_with_its_period(today: date, status: DocumentStatus) -> None:
    assert document_status_on(document(), today) is status


@pytest.mark.parametrize("status", [s for s in DocumentStatus if s is not DocumentStatus.IN_FORCE])
def test_another_status_does_not_change(status: DocumentStatus) -> None:
    assert document_status_on(replace(document(), status=status), date(2099, 1, 1)) is status


def test_a_document_without_an_end_stays_in_force() -> None:
    assert (
        document_status_on(replace(document(), period_end=None), date(2099, 1, 1)) is DocumentStatus.IN_FORCE
    )
