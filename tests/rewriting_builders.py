"""Applying a rule of rewriting to a text, as the engine does."""

from __future__ import annotations

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import tag_sentences
from assistant.simplify.edit import Edit, Rule


def edits(rule: Rule, text: str, lemmatizer: Lemmatizer) -> list[Edit]:
    """The edits of a text of one sentence; of those that overlap the first one."""
    (sentence,) = tag_sentences(text, lemmatizer.analyser)
    kept: list[Edit] = []
    for edit in sorted(rule(sentence), key=lambda edit: edit.start):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def rewritten(rule: Rule, text: str, lemmatizer: Lemmatizer) -> str:
    """The text of one sentence with the edits of a rule in it."""
    for edit in reversed(edits(rule, text, lemmatizer)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def pairs(lines: str) -> list[tuple[str, str]]:
    """Lines with a text and what becomes of it, with " => " between."""
    return [(before.strip(), after) for before, _, after in (line.partition(" => ") for line in texts(lines))]


def texts(lines: str) -> list[str]:
    """The lines that are not empty."""
    return [line.strip() for line in lines.splitlines() if line.strip()]
