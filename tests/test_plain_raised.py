"""What an edit of a plain text makes surer than it was."""

from __future__ import annotations

import pytest

from assistant import messages
from assistant.faithfulness.finding import FindingKind
from assistant.model import PlainRecord, Strength
from assistant.plain_edit import TextEdit
from assistant.plain_raised import raised

EXPLORES = "We zoeken uit of er een zwembad kan komen."
WISHES = "We willen een zwembad."
INTENDS = "We bouwen een zwembad."
NO_PLAN = "Een zwembad is leuk."


def a_record(core: str, plain: str, strength: Strength) -> PlainRecord:
    return PlainRecord(
        passage="akkoord/1", core=core, plain=plain, strength=strength, themes=(), questions=(),
        state="checked", source_sha256="",
    )  # fmt: skip


def told(old: str, new: str, strengths: tuple[Strength, Strength] = (Strength.WISHES,) * 2) -> list[str]:
    before, after = strengths
    found = raised(a_record(old, NO_PLAN, before), TextEdit(NO_PLAN, new, after))
    assert {one.finding.kind for one in found} <= {FindingKind.MODALITY}
    return [one.finding.message for one in found]


@pytest.mark.parametrize(
    ("old", "new"),
    [(EXPLORES, INTENDS), (EXPLORES, WISHES), (WISHES, INTENDS), (EXPLORES, NO_PLAN)],
    ids=["explored-becomes-plan", "explored-becomes-wish", "wish-becomes-plan", "explored-becomes-no-plan"],
)
def test_a_surer_core_is_told_with_what_stood_there(old: str, new: str) -> None:
    assert told(old, new) == [messages.RAISED_CORE.format(before=old)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (EXPLORES, "We kijken of een zwembad mogelijk is."),
        (WISHES, EXPLORES),
        (INTENDS, "We openen een zwembad."),
        (NO_PLAN, INTENDS),
    ],
    ids=["as-sure", "less-sure", "plan-stays-plan", "nothing-was-unsure"],
)
def test_a_core_that_is_no_surer_is_left_alone(old: str, new: str) -> None:
    assert told(old, new) == []


def test_a_plain_text_that_loses_its_unsure_sentence_is_told_with_that_sentence() -> None:
    old = a_record(INTENDS, f"Een bad is leuk. {EXPLORES}", Strength.INTENDS)
    edit = TextEdit(f"Een bad is leuk. {INTENDS}", INTENDS, Strength.INTENDS)
    assert [one.finding.message for one in raised(old, edit)] == [
        messages.RAISED_PLAIN.format(before=EXPLORES)
    ]


@pytest.mark.parametrize(
    ("after", "name"),
    [(Strength.INTENDS, "Een plan"), (Strength.WISHES, "Een wens"), (Strength.NONE, messages.NO_STRENGTH)],
)
def test_a_surer_label_is_told(after: Strength, name: str) -> None:
    expected = messages.RAISED_STRENGTH.format(before="Dit wordt uitgezocht", after=name)
    assert told(NO_PLAN, NO_PLAN, (Strength.EXPLORES, after)) == [expected]


def test_a_text_without_a_record_has_nothing_to_be_surer_than() -> None:
    assert raised(None, TextEdit(INTENDS, INTENDS, Strength.INTENDS)) == ()
