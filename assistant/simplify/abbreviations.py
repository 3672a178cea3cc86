"""Writing abbreviations out: always, or only once in a text with the short form behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.dutch.tagging import TaggedSentence
from assistant.dutch.tokens import fold
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.replacements import AbbreviationReplacement
from assistant.simplify.word_edits import gap_behind, with_stop

# What may end a sentence, so that its full stop stays: "enzovoort".
_ENDINGS = ("en ", "enzovoort")
# Part of a longer word or name on either side: "AMvB-besluit", "WGR+", "B&W".
_JOINS = tuple("-/+&'’@_")
_BEFORE_CODE = frozenset("lid sub artikel art wet besluit verordening".split())


class Abbreviations:
    """Proposes what abbreviations stand for."""

    def __init__(self, entries: Sequence[AbbreviationReplacement]) -> None:
        self._forms: dict[str, AbbreviationReplacement] = {}
        for entry in entries:
            for written in (entry.text, *entry.forms):
                self._forms.setdefault(written, entry)

    def edits(self, sentence: TaggedSentence, seen: set[str]) -> Iterator[Edit]:
        """The abbreviations of a sentence, written out; `seen` holds those of the text, and gets new ones."""
        for at in range(len(sentence.words)):
            entry = self._entry(sentence, at)
            if entry is None or _is_joined(sentence, at):
                continue
            if entry.first_only:
                yield from self._first_time(sentence, at, entry, seen)
            elif entry.fits(sentence):
                yield from _written_out(sentence, at, entry)

    def _entry(self, sentence: TaggedSentence, at: int) -> AbbreviationReplacement | None:
        """The entry of a form as it is written; at the start of a sentence it may have a capital."""
        written = sentence.words[at].text
        found = self._forms.get(written)
        return found or (self._forms.get(written[0].lower() + written[1:]) if not at else None)

    def _first_time(
        self, sentence: TaggedSentence, at: int, entry: AbbreviationReplacement, seen: set[str]
    ) -> Iterator[Edit]:
        if entry.text in seen:
            return
        word = sentence.words[at]
        in_brackets = word.before.endswith("(") and gap_behind(sentence, at).startswith(")")
        if in_brackets or fold(entry.plain) in fold(sentence.text):
            # The text itself explains it.
            seen.add(entry.text)
        elif entry.fits(sentence) and _may_have_brackets(sentence, at):
            seen.add(entry.text)
            yield _edit(sentence, at, f"{entry.plain} ({word.text})")


def _written_out(sentence: TaggedSentence, at: int, entry: AbbreviationReplacement) -> Iterator[Edit]:
    """With the full stop of a form that is written without its own: "zgn." as "zgn" and a stop."""
    text = with_stop(sentence, at, entry.plain)
    stop = gap_behind(sentence, at).startswith(".") and not sentence.words[at].text.endswith(".")
    last = at + 1 == len(sentence.words)
    if stop and last and not entry.plain.startswith(_ENDINGS):
        # The sentence was cut behind the abbreviation.
        return
    yield _edit(sentence, at, text, stop=stop and not last)


def _edit(sentence: TaggedSentence, at: int, text: str, *, stop: bool = False) -> Edit:
    word = sentence.words[at]
    start, end = word.start - sentence.start, word.end - sentence.start + stop
    opens = at == 0 and word.text[0].isupper()
    return Edit(start, end, text[0].upper() + text[1:] if opens else text, ChangeKind.ABBREVIATION)


def _is_joined(sentence: TaggedSentence, at: int) -> bool:
    return gap_behind(sentence, at).startswith(_JOINS) or sentence.words[at].before.endswith(_JOINS)


def _may_have_brackets(sentence: TaggedSentence, at: int) -> bool:
    """Whether "Algemene wet bestuursrecht (Awb)" can stand here: no part of a name or a code."""
    words = sentence.words
    if "," in words[at].before:
        # One of a row that has its article once: "met het COA, AZC en werkgevers".
        return False
    if at:
        before = words[at - 1]
        if any(sign.isdigit() for sign in before.text) or before.low in _BEFORE_CODE:
            return False
        if before.text[0].isupper() and at > 1 and not words[at].before.strip():
            return False
    if "(" in words[at].before or gap_behind(sentence, at).strip().startswith(("(", ")")):
        return False
    if at + 1 < len(words) and not words[at + 1].before.strip():
        behind = words[at + 1]
        return not (behind.is_noun or behind.text[0].isupper() or behind.text[0].isdigit())
    return True
