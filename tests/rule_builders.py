"""What a rule of rewriting makes of a text."""

from __future__ import annotations

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.simplify.edit import Rule


def tagged(text: str, lemmatizer: Lemmatizer) -> TaggedSentence:
    """The one sentence of a text."""
    (sentence,) = tag_sentences(text, lemmatizer.analyser)
    return sentence


def rewritten(rule: Rule, text: str, lemmatizer: Lemmatizer) -> str:
    """A text of one sentence with all edits of a rule, which may not overlap."""
    edits = sorted(rule(tagged(text, lemmatizer)), key=lambda edit: edit.start)
    assert all(first.end <= second.start for first, second in zip(edits, edits[1:], strict=False))
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
