from __future__ import annotations

import pytest
from builders import AGREEMENT, OLD_AGREEMENT, a_document, a_passage, a_result

from assistant.citations import cite
from assistant.model import DocumentStatus, OtherSource

DOCUMENTS = {
    AGREEMENT: a_document(),
    OLD_AGREEMENT: a_document(OLD_AGREEMENT, period_text="2018-2022", short_title="Het oude"),
}
STATUSES = {AGREEMENT: DocumentStatus.IN_FORCE, OLD_AGREEMENT: DocumentStatus.EXPIRED}


def test_citations_are_numbered_in_their_order() -> None:
    results = [a_result(a_passage(id=f"{AGREEMENT}/{number}")) for number in (7, 3, 5)]
    found = cite(results, DOCUMENTS, STATUSES)
    assert [(c.marker, c.passage) for c in found] == [
        ("[1]", f"{AGREEMENT}/7"),
        ("[2]", f"{AGREEMENT}/3"),
        ("[3]", f"{AGREEMENT}/5"),
    ]


@pytest.mark.parametrize("text", ["**We** planten\n- bomen;", "  ruimte  ", "а Cyrillic letter"])
def test_the_quote_is_verbatim(text: str) -> None:
    found = cite([a_result(a_passage(text, search_text="something mended"))], DOCUMENTS, STATUSES)
    assert found[0].quote == text


def test_a_citation_tells_place_and_period() -> None:
    passage = a_passage(id=f"{OLD_AGREEMENT}/9", page=12)
    (found,) = cite([a_result(passage)], DOCUMENTS, STATUSES)
    assert (found.document, found.title, found.period) == (OLD_AGREEMENT, "Het oude", "2018-2022")
    assert (found.section, found.page) == ("2 Groen › 2.1 Bomen", 12)


@pytest.mark.parametrize("status", list(DocumentStatus), ids=lambda status: status.value)
def test_only_a_document_in_force_is_in_force(status: DocumentStatus) -> None:
    (found,) = cite([a_result()], DOCUMENTS, {AGREEMENT: status})
    assert found.document_status is status
    assert found.in_force is (status.value == "in_force")


def test_near_duplicates_come_along() -> None:
    other = OtherSource(
        OLD_AGREEMENT, "Het oude", "We planten bomen!", f"{OLD_AGREEMENT}/1", DocumentStatus.EXPIRED
    )
    (found,) = cite([a_result(other_sources=(other,))], DOCUMENTS, STATUSES)
    assert found.other_sources == (other,)


def test_what_is_newer_comes_last_and_once() -> None:
    old, new = a_result(a_passage(id=f"{OLD_AGREEMENT}/1")), a_result(a_passage(id=f"{AGREEMENT}/2"))
    found = cite([old], DOCUMENTS, STATUSES, [new], {new.passage.id})
    assert [(c.marker, c.passage, c.adds) for c in found] == [
        ("[1]", f"{OLD_AGREEMENT}/1", False),
        ("[2]", f"{AGREEMENT}/2", True),
    ]
    assert len(cite([old, new], DOCUMENTS, STATUSES, [new])) == 2


def test_no_results_no_citations() -> None:
    assert cite([], DOCUMENTS, STATUSES) == ()
