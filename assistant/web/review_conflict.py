"""Two people who changed one text: the three texts side by side, and one that joins what can be joined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.model import PlainRecord
from assistant.plain import PlainTitle
from assistant.plain_edit import TextEdit, edit_of_value, in_old_order
from assistant.themes import Theme
from assistant.web import review_texts as texts
from assistant.web.review_marks import Piece, differences
from assistant.web.review_view import fields_of, typed_fields

Value = TypeVar("Value")


@dataclass(frozen=True)
class FieldConflict:
    """A field in the three texts; `mine` and `theirs` with what differs from `base`; what became of it.

    `field` is its name in the form, "" where it cannot be chosen with a button; `my_text` and `their_text`
    are what the buttons put there.
    """

    name: str
    field: str
    base: str
    mine: tuple[Piece, ...]
    theirs: tuple[Piece, ...]
    note: str
    my_text: str
    their_text: str

    @property
    def is_open(self) -> bool:
        """Whether both changed it, so that somebody must choose."""
        return self.note == texts.BOTH_CHANGED


_FORM_FIELDS = {"core": "kern", "plain": "tekst"}


def joined(base: TextEdit, mine: TextEdit, theirs: TextEdit) -> TextEdit:
    """The text for the form: of each field what only one of both changed, else mine."""
    return TextEdit(
        plain=_joined(base.plain, mine.plain, theirs.plain),
        core=_joined(base.core, mine.core, theirs.core),
        strength=_joined(base.strength, mine.strength, theirs.strength),
        themes=_joined(base.themes, mine.themes, theirs.themes),
        questions=_joined(base.questions, mine.questions, theirs.questions),
        reasons=_joined_reasons(base.reasons, mine.reasons, theirs.reasons),
    )


def _joined(base: Value, mine: Value, theirs: Value) -> Value:
    return theirs if mine == base else mine


def _joined_reasons(
    base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]
) -> dict[str, str]:
    keys = [*theirs, *(key for key in mine if key not in theirs)]
    # What I left empty and the other gave a reason for is no withdrawal: the field was empty before.
    return {
        key: _joined(base.get(key, ""), mine.get(key, base.get(key, "")), theirs.get(key, "")) for key in keys
    }


def field_conflicts(
    base: PlainRecord | PlainTitle | None,
    mine: TextEdit,
    theirs: PlainRecord | PlainTitle | None,
    themes: Sequence[Theme],
    is_passage: bool,
) -> tuple[FieldConflict, ...]:
    """The fields that somebody changed, in the order of the form; the state of the text only of the other."""
    old = fields_of(base, themes)
    began = edit_of_value(base)
    # Neither themes nor reasons come from the form in the order of the record.
    reasons = {key: mine.reasons[key] for key in in_old_order(tuple(began.reasons), tuple(mine.reasons))}
    ordered = replace(mine, themes=in_old_order(began.themes, mine.themes), reasons=reasons)
    my = typed_fields(ordered, themes, is_passage)
    their = fields_of(theirs, themes)
    found = []
    for name, label in texts.FIELDS.items():
        before, mine_now, theirs_now = old.get(name, ""), my.get(name), their.get(name, "")
        mine_now = before if mine_now is None else mine_now
        if before == mine_now == theirs_now:
            continue
        found.append(
            FieldConflict(
                name=label,
                field=_FORM_FIELDS.get(name, ""),
                base=before,
                mine=differences(before, mine_now),
                theirs=differences(before, theirs_now),
                note=_note(before, mine_now, theirs_now),
                my_text=mine_now,
                their_text=theirs_now,
            )
        )
    return tuple(found)


def _note(base: str, mine: str, theirs: str) -> str:
    if mine == theirs:
        return texts.SAME
    if mine == base:
        return texts.TOOK_THEIRS
    return texts.KEPT_MINE if theirs == base else texts.BOTH_CHANGED
