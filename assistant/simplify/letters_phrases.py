"""Set phrases of official letters, with the word order that goes with their plain form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assistant.dutch.conjugation import Person, infinitive, past, present, split
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.separable import particle_of
from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.dutch.tokens import fold
from assistant.readability.clauses import is_subordinator
from assistant.simplify.edit import Edit
from assistant.simplify.letter_phrase_list import PHRASES, Phrase
from assistant.simplify.letter_sentences import failing_which, might_questions

# A word of a slot; a comma or a full stop only inside a number or a time.
_WORD = r"(?:[^\s,;:()\[\]?!.\"“”„]|[.,:](?=\d)|\.(?=\w)|\[[^\]\s]*\])+"
_MOST_WORDS = 11
_SLOT = re.compile(r"(?<!P)<(\w)(\d*)>")
_MACROS = {
    "WHO": r"(?P<who>wij|we|ik|het college|de gemeente)",
    "END": r"(?=\s*(?:[.,;:!?]|$))",
    "STOP": r"(?=\s*(?:[.!?]|$))",
    "DAT": r",? dat(?= )",
    "OVER": r"(?=\s*(?:[.,;:!?]|$)| die | dat | waar)",
    "HEREBY": r"(?:hierbij|hiermee|hiermede|bij deze|bij dezen)",
}
_AGREEING = re.compile(r"\{(\w+)(?::(past))?\}")
_BEFORE_SENTENCE = re.compile(r"[^\w]*(?:\d+(?:\.\d+)*[.)]?\s+|[a-z]\)\s+)?[^\w]*")
# What stands loose once an empty slot between is gone.
_TOGETHER = ((" ,", ","), (" ?", "?"), (" er voor dat", " ervoor dat"))
# A slot holds no infinitive, and no doer of a passive.
_NOT_INSIDE = frozenset({"te", "door"})
# Groups with words of a list, which may be verbs.
_FIXED = frozenset({"who", "verb", "v", "w"})


@dataclass(frozen=True)
class LetterPhrases:
    """The rule; give it the lemmatizer whose tags the sentences have."""

    lemmatizer: Lemmatizer

    def __call__(self, sentence: TaggedSentence) -> Iterator[Edit]:
        """Yields the phrases of the list that stand in a sentence, each with its plain form."""
        found = [edit for phrase in PHRASES for edit in self._all(sentence, phrase)]
        found += might_questions(sentence, self.lemmatizer)
        found += failing_which(sentence, self.lemmatizer)
        end = -1
        for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
            if edit.start >= end:
                yield edit
                end = edit.end

    def _all(self, sentence: TaggedSentence, phrase: Phrase) -> Iterator[Edit]:
        if phrase.unless and {fold(word) for word in phrase.unless} & {word.low for word in sentence.words}:
            return
        for match in compiled(phrase.pattern).finditer(sentence.source):
            edit = self._edit(sentence, phrase, match)
            if edit is not None:
                yield edit

    def _edit(self, sentence: TaggedSentence, phrase: Phrase, match: re.Match[str]) -> Edit | None:
        opens = _BEFORE_SENTENCE.fullmatch(sentence.source, 0, match.start()) is not None
        if (phrase.opens and not opens) or not self._fits(sentence, phrase, match):
            return None
        try:
            text = self._plain(phrase, match)
        except ValueError:
            return None
        if match.group()[:1].isupper():
            text = text[:1].upper() + text[1:]
        if match.group().startswith(","):
            text = f" {text}"
        return Edit(match.start(), match.end(), text, phrase.kind)

    def _fits(self, sentence: TaggedSentence, phrase: Phrase, match: re.Match[str]) -> bool:
        """Whether the slots hold no clause of their own, and what must follow does follow."""
        words = sentence.words
        for name, text in match.groupdict().items():
            if text is None or name in _FIXED:
                continue
            inside = _between(sentence, *match.span(name))
            if any(words[at].is_finite or is_subordinator(words, at) for at in inside):
                return False
            if any(words[at].low in _NOT_INSIDE for at in inside):
                return False
        behind = [word for word in words if word.start - sentence.start >= match.end()]
        if phrase.before_verb and not (behind and behind[0].is_verb):
            return False
        if phrase.before_te and not _has_te(behind):
            return False
        if "{inf}" in phrase.plain and _has_te(behind):
            # "om het aan te vullen en op te sturen": the second infinitive would keep "te".
            return False
        before = [word for word in words if word.end - sentence.start <= match.start()]
        return not (phrase.behind_verb and not (before and before[-1].tag.startswith(("WW(pv", "VNW(pers"))))

    def _plain(self, phrase: Phrase, match: re.Match[str]) -> str:
        groups = match.groupdict()
        who = (groups.get("who") or "").lower()
        person = _person(who)

        def filled(found: re.Match[str]) -> str:
            name = found.group(1)
            if name == "inf":
                return self._without_te(match)
            if name == "who":
                return who
            if name in groups:
                return groups[name] or ""
            verb = split(name)
            finite = past(verb, person is Person.PLURAL) if found.group(2) else present(verb, person)
            return finite.form

        text = " ".join(_AGREEING.sub(filled, phrase.plain).split())
        for loose, right in _TOGETHER:
            text = text.replace(loose, right)
        return text

    def _without_te(self, match: re.Match[str]) -> str:
        """The infinitive of "in te dienen" and the words before it: "het formulier indienen"."""
        before = (match.group("x") or "").split()
        verb = match.group("verb")
        if before:
            joined = before[-1].lower() + verb
            split_off = particle_of(joined, self.lemmatizer)
            if split_off is not None and split_off.startswith(f"{before[-1].lower()}|"):
                return " ".join((*before[:-1], infinitive(split(split_off))))
        return " ".join((*before, verb))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the list as a regular expression."""
    for name, meaning in _MACROS.items():
        pattern = pattern.replace(f"<{name}>", meaning)
    pattern = _SLOT.sub(_slot, pattern)
    begin = "" if pattern.startswith(",") else r"(?<![\w-])"
    return re.compile(rf"{begin}{pattern}(?![\w-])".replace(" ", r"\s+"), re.IGNORECASE)


def _slot(found: re.Match[str]) -> str:
    most = int(found.group(2) or _MOST_WORDS)
    return rf"(?P<{found.group(1)}>{_WORD}(?: {_WORD}){{0,{most - 1}}}?)"


def _person(who: str) -> Person:
    if who in ("wij", "we"):
        return Person.PLURAL
    return Person.FIRST if who == "ik" else Person.THIRD


def _between(sentence: TaggedSentence, start: int, end: int) -> list[int]:
    return [
        at
        for at, word in enumerate(sentence.words)
        if start <= word.start - sentence.start and word.end - sentence.start <= end
    ]


def _has_te(behind: Sequence[TaggedWord]) -> bool:
    """Whether an infinitive with "te" follows before the next finite verb."""
    for word, following in zip(behind, behind[1:], strict=False):
        if word.is_finite:
            return False
        if word.low == "te" and following.is_verb:
            return True
    return False
