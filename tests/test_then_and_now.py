from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage

from assistant.documents.reading import Corpus, Reading
from assistant.errors import CorpusError
from assistant.library import Library
from assistant.model import DocumentStatus
from assistant.then_and_now import FILE, Pair, ThenAndNow, load_then_and_now

OLD, NEW, OTHER = f"{OLD_AGREEMENT}/1", f"{AGREEMENT}/1", f"{AGREEMENT}/2"


@pytest.fixture
def corpus() -> Corpus:
    """An old document with one passage and a new one with two."""
    new, old = a_document(), a_document(OLD_AGREEMENT, date=date(2018, 5, 1))
    of_new = (a_passage(id=NEW), a_passage(id=OTHER, position=1))
    readings = (Reading(new, of_new, (), (), ()), Reading(old, (a_passage(id=OLD),), (), (), ()))
    return Corpus((new, old), readings)


def load(folder: Path, corpus: Corpus, *pairs: tuple[str, str]) -> ThenAndNow:
    lines = [f'[[pair]]\nsubject = "Bomen"\nthen = "{then}"\nnow = "{now}"\n' for then, now in pairs]
    (folder / FILE).write_text("\n".join(lines), encoding="utf-8")
    return load_then_and_now(folder, corpus)


def test_without_a_file_there_are_no_pairs(tmp_path: Path, corpus: Corpus) -> None:
    assert load_then_and_now(tmp_path, corpus).pairs == ()


def test_a_pair_is_found_by_either_end_in_the_order_of_the_file(tmp_path: Path, corpus: Corpus) -> None:
    pairs = load(tmp_path, corpus, (OLD, OTHER), (OLD, NEW))
    assert pairs.later(OLD) == (Pair("Bomen", OLD, OTHER), Pair("Bomen", OLD, NEW))
    assert pairs.earlier(NEW) == (Pair("Bomen", OLD, NEW),)
    assert (pairs.later(NEW), pairs.earlier(OLD)) == ((), ())


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        pytest.param(
            [(f"{OLD_AGREEMENT}/9", NEW)], f"no passage '{OLD_AGREEMENT}/9'", id="an end that is gone"
        ),
        pytest.param([(OLD, f"{AGREEMENT}/9")], f"no passage '{AGREEMENT}/9'", id="the other end is gone"),
        pytest.param([(NEW, OLD)], "not of an older document", id="the ends exchanged"),
        pytest.param([(NEW, OTHER)], "not of an older document", id="both of one document"),
        pytest.param([(OLD, NEW), (OLD, NEW)], "twice", id="the same pair again"),
        pytest.param([(OLD, "")], "then and now", id="an empty end"),
    ],
)
def test_what_is_wrong_with_a_pair_is_told(
    tmp_path: Path, corpus: Corpus, pairs: list[tuple[str, str]], message: str
) -> None:
    with pytest.raises(CorpusError, match=message):
        load(tmp_path, corpus, *pairs)


def test_real_pairs_lead_from_the_expired_agreement_to_the_one_in_force(library: Library) -> None:
    statuses, pairs = library.shelf.statuses, library.then_and_now.pairs
    assert len(pairs) >= 60, "fewer than were made"
    for pair in pairs:
        then, now = library.corpus.passage(pair.then), library.corpus.passage(pair.now)
        assert then is not None
        assert now is not None
        assert statuses[then.document] is DocumentStatus.EXPIRED, pair
        assert statuses[now.document] is DocumentStatus.IN_FORCE, pair


def test_both_ends_of_a_real_pair_have_a_plain_text(library: Library) -> None:
    for pair in library.then_and_now.pairs:
        assert {pair.then, pair.now} <= set(library.shelf.plain)
