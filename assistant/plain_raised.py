"""A text of the plain layer that says more surely than before what will come: a wish become a promise.

The checker compares words with the source and does not see every one of these; whoever makes a text surer
says where the source does so.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant import messages
from assistant.dutch.sentences import split_sentences
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.model import PlainRecord, Strength
from assistant.plain_check import Found, ProblemKind
from assistant.plain_edit import TextEdit
from assistant.strength import sentence_strength, text_strength

_UNSURE = (Strength.EXPLORES, Strength.WISHES, Strength.SUPPORTS)
"""The strengths of what is not sure to come, the least sure first."""


def raised(old: PlainRecord | None, edit: TextEdit) -> tuple[Found, ...]:
    """What an edit makes surer than it was in a record; nothing where there is no record yet."""
    if old is None:
        return ()
    return tuple(
        Found(ProblemKind.FAITHFULNESS, Finding(FindingKind.MODALITY, claim, before, message))
        for claim, before, message in _raised(old, edit)
    )


def _raised(old: PlainRecord, edit: TextEdit) -> Iterator[tuple[str, str, str]]:
    """What it says now, what stood there, and what is told about it."""
    if _is_raised(text_strength(old.core), text_strength(edit.core)):
        yield edit.core, old.core, messages.RAISED_CORE.format(before=old.core)
    strength = text_strength(old.plain)
    if _is_raised(strength, text_strength(edit.plain)):
        unsure = next(said for said in split_sentences(old.plain) if sentence_strength(said) is strength)
        # Without the new text, so that a reason for it stays while somebody still writes on.
        yield "", unsure, messages.RAISED_PLAIN.format(before=unsure)
    if _is_raised(old.strength, edit.strength):
        before = messages.STRENGTH_LABELS[old.strength]
        after = messages.STRENGTH_LABELS.get(edit.strength, messages.NO_STRENGTH)
        yield after, before, messages.RAISED_STRENGTH.format(before=before, after=after)


def _is_raised(before: Strength, after: Strength) -> bool:
    if before not in _UNSURE:
        return False
    return after not in _UNSURE or _UNSURE.index(after) > _UNSURE.index(before)
