from __future__ import annotations

import threading

import pytest

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import Finding, FindingKind, Verdict
from assistant.plain_check import Found, ProblemKind
from assistant.plain_findings import CheckedText, FindingsBook

TEXT = CheckedText("Er komt een bad in 2027.", "Er komt een bad.", "Er komt een bad in 2029.")
WRONG = Finding(FindingKind.NUMBER, "2029", "2027", "Dat klopt niet.")
LEFT_OUT = Finding(FindingKind.OMITTED, "", "2027", "Dat mist.")


class CountingChecker:
    """Finds the same in every text, and counts how often it was asked about a claim."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, source: str, claim: str) -> Verdict:
        self.asked.append(claim)
        return Verdict(False, 0.1, (WRONG,))

    def coverage(self, source: str, text: str) -> tuple[Finding, ...]:
        return (LEFT_OUT,)


@pytest.fixture
def checker() -> CountingChecker:
    return CountingChecker()


@pytest.fixture
def book(checker: CountingChecker) -> FindingsBook:
    def load() -> FaithfulnessChecker:
        return checker  # type: ignore[return-value]

    return FindingsBook(load)


def test_what_is_found_is_kept_for_a_text_that_stands_in_a_file(
    book: FindingsBook, checker: CountingChecker
) -> None:
    assert book.known(TEXT) is None
    found = (Found(ProblemKind.FAITHFULNESS, WRONG), Found(ProblemKind.OMISSION, LEFT_OUT))
    assert book.keep(TEXT) == book.keep(TEXT) == book.look(TEXT) == book.known(TEXT) == found
    assert checker.asked == [TEXT.core, TEXT.plain]


@pytest.mark.parametrize("field", CheckedText._fields)
def test_a_text_with_another_field_is_another_text(book: FindingsBook, field: str) -> None:
    book.keep(TEXT)
    assert book.known(TEXT._replace(**{field: "Anders."})) is None


def test_what_somebody_is_typing_is_not_kept(book: FindingsBook, checker: CountingChecker) -> None:
    book.look(TEXT)
    assert book.known(TEXT) is None


def test_all_is_checked_in_the_background_each_once(book: FindingsBook, checker: CountingChecker) -> None:
    other = TEXT._replace(core="Anders.")
    done = threading.Event()

    def texts() -> list[CheckedText]:
        return [TEXT, other, TEXT]

    def failed(error: Exception) -> None:
        raise AssertionError(error)

    book.check_in_background(texts, failed)
    threads = [thread for thread in threading.enumerate() if thread.name == "check-plain"]
    for thread in threads:
        thread.join(60)
    assert book.known(TEXT) and book.known(other)
    assert checker.asked.count("Anders.") == 1
    # It can be asked again, when there are new texts.
    book.check_in_background(lambda: done.set() or [], failed)
    assert done.wait(60)


def test_a_fault_in_the_background_is_told_and_the_next_try_works(book: FindingsBook) -> None:
    told: list[Exception] = []
    failed = threading.Event()

    def fail(error: Exception) -> None:
        told.append(error)
        failed.set()

    def unreadable() -> list[CheckedText]:
        raise OSError("weg")

    book.check_in_background(unreadable, fail)
    assert failed.wait(60)
    assert isinstance(told[0], OSError)
    for thread in threading.enumerate():
        if thread.name == "check-plain":
            thread.join(60)
    book.check_in_background(lambda: [TEXT], fail)
    for thread in threading.enumerate():
        if thread.name == "check-plain":
            thread.join(60)
    assert book.known(TEXT)
