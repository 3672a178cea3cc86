"""What a letter says before it says something: "Wij delen u mee dat de weg dicht is" is "De weg is dicht"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import TaggedSentence
from assistant.simplify.edit import ChangeKind, Edit
from assistant.simplify.first_part import told_as_main
from assistant.simplify.word_order import ends_sentence, is_whole, verb_final_clause, verb_second

_HEREBY = (
    r"hierbij|hiermee|hiermede|bij deze"
    r"|(?:met|via|door middel van|in|bij) (?:deze brief|dit bericht|dit schrijven)"
)
_WHO = r"(?:wij|we|ik)"
# To tell: with the sender before the verb or behind it, and what goes with the verb.
_TELLING = (
    (r"laat|laten", r"u weten"),
    (r"del(?:en)?|deel", r"u (?:mee|mede)"),
    (r"bericht(?:en)?", r"u"),
    (r"informeer|informeren", r"u"),
    (r"meld(?:en)?", r"u"),
    (r"stel(?:len)?", r"u (?:ervan|er van) (?:op de hoogte|in kennis)"),
    (r"breng(?:en)?", r"(?:ervan|er van|u ervan) op de hoogte"),
    (r"bevestig(?:en)?", r"u"),
    (r"kan|kunnen", r"u (?:meedelen|mededelen|melden|berichten|laten weten)"),
    (r"heb(?:ben)? het genoegen", r"u (?:te berichten|te melden|mee te delen|mede te delen|te laten weten)"),
    (r"moet(?:en)?", r"u (?:meedelen|mededelen|berichten)"),
)
_ON_IT = r"(?:erop|er (?:ook |verder |daarnaast |nog |nadrukkelijk |uitdrukkelijk )?op)"
_POINTING = (
    (r"wijs|wijzen", rf"u {_ON_IT}"),
    (r"maak|maken", rf"u {_ON_IT} attent"),
    (r"attendeer|attenderen", rf"u {_ON_IT}"),
    (r"vestig(?:en)?", r"(?:er )?uw aandacht (?:erop|er op)"),
)


def _sender_first(phrases: tuple[tuple[str, str], ...]) -> str:
    return "|".join(rf"{_WHO} (?:{verb}) {rest}" for verb, rest in phrases)


def _verb_first(phrases: tuple[tuple[str, str], ...], opener: str) -> str:
    """As "hierbij delen wij u mee"; in "hebben wij het genoegen" the sender comes behind the verb alone."""
    parts = []
    for verb, rest in phrases:
        alone, _, behind = verb.partition(" ")
        parts.append(rf"(?:{opener}) (?:{alone}) {_WHO} {f'{behind} {rest}' if behind else rest}")
    return "|".join(parts)


def _frame(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(forms)}),? dat ", re.IGNORECASE)


_TOLD = _frame(_sender_first(_TELLING), _verb_first(_TELLING, _HEREBY))
_ALAS = _frame(_verb_first(_TELLING, r"helaas|tot onze spijt|tot mijn spijt"))
_MIND = _frame(_sender_first(_POINTING), _verb_first(_POINTING, r"ook|daarnaast|verder|tot slot|bovendien"))


@dataclass(frozen=True)
class Announcements:
    """The rule; it proposes at most one edit, from the first word of a sentence up to its last."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the edit that says as a sentence what was announced; "Let op" where the reader is warned."""
        source = sentence.source
        if not ends_sentence(source) or not is_whole(source):
            return
        for pattern, opening in ((_TOLD, ""), (_ALAS, "Helaas"), (_MIND, "Let op:")):
            match = pattern.match(" ".join(source.split()))
            if match is None or pattern.match(source) is None:
                continue
            told = self._told(sentence, len(match.group().split()), opening)
            if told is not None:
                end = sentence.words[-1].end - sentence.start
                closing = re.match(r"[)\]%]*", source[end:])
                yield Edit(0, end + (closing.end() if closing else 0), told, ChangeKind.SPLIT)
                return

    def _told(self, sentence: TaggedSentence, first: int, opening: str) -> str | None:
        """What is told from `first` on, in one sentence, or in two where a second "dat" follows."""
        words = sentence.words
        last = len(words) - 1
        seconds = [
            at for at in range(first + 3, last - 2) if [w.low for w in words[at : at + 2]] == ["en", "dat"]
        ]
        if len(seconds) > 1 or first >= last:
            return None
        if seconds and opening == "Helaas":
            return None
        ends = [*(at - 1 for at in seconds), last]
        starts = [first, *(at + 2 for at in seconds)]
        parts = []
        for start, end in zip(starts, ends, strict=True):
            part = self._part(sentence, start, end, opening if start == first else "")
            if part is None:
                return None
            parts.append(part)
        return ". ".join(parts)

    def _part(self, sentence: TaggedSentence, first: int, last: int, opening: str) -> str | None:
        if opening == "Helaas":
            clause = verb_final_clause(sentence, first, last)
            return verb_second(sentence, clause, opening, self.lemmatizer) if clause else None
        told = told_as_main(sentence, first, last, self.lemmatizer)
        if told is None:
            return None
        # Behind a colon the first word has a capital only where it has one anyway.
        return f"{opening} {sentence.words[first].text[:1]}{told[1:]}" if opening else told
