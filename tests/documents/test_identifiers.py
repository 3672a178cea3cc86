from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.identifiers import PassageIds, content_digest


def test_number_gives_the_id() -> None:
    assert PassageIds("plan").give("4.16", "tekst") == "plan/4.16"


def test_digest_is_of_letters_and_digits_in_lower_case() -> None:
    expected = hashlib.sha256(b"eenboomin2026").hexdigest()[:10]
    assert PassageIds("plan").give(None, "Een boom, in 2026!") == f"plan/{expected}"


def test_repeated_ids_are_counted_in_order() -> None:
    ids = PassageIds("plan")
    given_ids = [ids.give("1.1", "a"), ids.give("1.1", "b"), ids.give("1.1", "c")]
    assert given_ids == ["plan/1.1", "plan/1.1-2", "plan/1.1-3"]


@given(st.text())
def test_space_and_signs_do_not_change_the_digest(text: str) -> None:
    spread = " - ".join(text)
    assert content_digest(spread) == content_digest(text)
