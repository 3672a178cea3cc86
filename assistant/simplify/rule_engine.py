"""Rewriting one sentence by rule: each edit is tried alone, and kept when nothing protected changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from assistant.dutch.morphology import MorphologicalAnalyser
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.simplify.edit import ChangeKind, Edit, Rule
from assistant.simplify.protected import Protection, overlapping
from assistant.simplify.simplification import Change

# What is taken back: a kind of change and the words that it changed.
Without = Collection[tuple[ChangeKind, str]]
Stands = Callable[[str, str], bool]


@dataclass(frozen=True)
class Reworded:
    """A sentence after the rules: what stands there now, and what was done, in that order."""

    text: str
    changes: tuple[Change, ...]


class RuleEngine:
    """Applies rules one after the other, each to what the one before it left. Safe for threads."""

    def __init__(self, analyser: MorphologicalAnalyser, protection: Protection, stands: Stands) -> None:
        self._analyser = analyser
        self._protection = protection
        self._stands = stands

    def reword(self, text: str, rules: Sequence[Rule], without: Without = frozenset()) -> Reworded:
        """The sentence (or several) after all rules; the text itself where none has anything to say."""
        changes: list[Change] = []
        for rule in rules:
            text, made = self._pass(text, rule, without)
            changes += made
        return Reworded(text, tuple(changes))

    def _pass(self, text: str, rule: Rule, without: Without) -> tuple[str, list[Change]]:
        pieces: list[str] = []
        changes: list[Change] = []
        position = 0
        for sentence in tag_sentences(text, self._analyser):
            pieces.append(text[position : sentence.start])
            position = sentence.end
            edits = self._accepted(sentence, rule, without)
            pieces.append(_applied(sentence.source, edits))
            changes += [
                Change(edit.kind, sentence.source[edit.start : edit.end], edit.text) for edit in edits
            ]
        pieces.append(text[position:])
        return "".join(pieces), changes

    def _accepted(self, sentence: TaggedSentence, rule: Rule, without: Without) -> list[Edit]:
        """The edits of a rule that may be made: apart from each other, and with nothing protected changed."""
        source = sentence.source
        spans = self._protection.spans(source)
        accepted: list[Edit] = []
        for edit in rule(sentence):
            before = source[edit.start : edit.end]
            touched = overlapping(spans, edit.start, edit.end)
            inside = all(edit.start <= span.start and span.end <= edit.end for span in touched)
            apart = all(edit.end <= other.start or other.end <= edit.start for other in accepted)
            wanted = before != edit.text and (edit.kind, before) not in without
            if wanted and apart and inside and self._stands(source, _applied(source, [edit])):
                accepted.append(edit)
        return sorted(accepted, key=lambda edit: edit.start)


def _applied(source: str, edits: Sequence[Edit]) -> str:
    """The sentence with its edits made; they are in order and do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += [source[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, source[position:]])
