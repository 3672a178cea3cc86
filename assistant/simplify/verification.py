"""Does a rewrite say what its sentence says: nothing lost, nothing added, as sure and as strict?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant import messages
from assistant.dutch.language import detect_language
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import NameBook
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tagging import tag_sentences
from assistant.dutch.tokens import fold, words
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.model import Strength
from assistant.simplify.facts import FactFinder
from assistant.simplify.protected import Protection
from assistant.simplify.report import FactKind
from assistant.simplify.well_formed import ill_formed
from assistant.strength import is_surer, sentence_strength

# A model's rewrite is taken when the checker is at least so sure (0 to 1) that it is faithful.
SURE_ENOUGH = 0.6
# A model's rewrite must have a counterpart for so many of the telling words of its sentence; those that have
# none are shown to the writer.
WORDS_MATCHED = 0.6
# So much longer may a rewrite be than its sentence, in words: a small model that goes on adds things.
MOST_LONGER = 1.8
_ALLOWANCE = 6
_FEWEST_FOR_LANGUAGE = 6
_NEGATION = frozenset("niet geen nooit nergens niemand niets noch zonder behalve tenzij".split())
# Words that limit, oblige, allow or make unsure, in groups that may stand for each other.
_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "condition",
        frozenset("als indien mits wanneer tenzij behalve zolang zodra mocht voorwaarde ingeval".split()),
    ),
    ("only", frozenset("alleen slechts uitsluitend enkel mits".split())),
    ("must", frozenset("moet moeten moest moesten dient dienen verplicht verplichting hoeft hoeven".split())),
    ("may", frozenset("mag mogen kan kunt kunnen mogelijk mogelijkheid recht toegestaan".split())),
    ("wish", frozenset("wil wilt willen streven streeft ambitie graag wens proberen doel inzet".split())),
    (
        "unsure",
        frozenset(
            "onderzoeken onderzoekt onderzoek verkennen verkent bekijken bekijkt bezien nagaan misschien"
            " wellicht eventueel waarschijnlijk mogelijk".split()
        ),
    ),
)
_UNSURE = (Strength.EXPLORES, Strength.WISHES, Strength.SUPPORTS)
# A question may ask what the sentence sets as a condition: "Bent u het er niet mee eens? Dan ...".
_QUESTION = re.compile(r"\?\s*(?=[A-Z]|$)")
_WITH_STOP = re.compile(r"\b(?:(?:[A-Za-z]\.){2,}|(?:nr|nrs|art|blz|tel|mr|dr|drs|dhr|mevr|mw)\.)")
_MARKUP = re.compile(r"[<>{}|\\`]|\*\*|\]\(|https?:")


@dataclass(frozen=True)
class Verification:
    """Holds rewrites against their sentences; safe for threads."""

    checker: FaithfulnessChecker
    protection: Protection
    facts: FactFinder
    lemmatizer: Lemmatizer
    book: NameBook

    def stands(self, before: str, after: str) -> bool:
        """Whether a change by rule keeps each protected stretch, digit and negation, and promises no more."""
        return says_the_same(self.protection, before, after)

    def lost_facts(self, before: str, after: str) -> tuple[Finding, ...]:
        """The numbers, dates and names that only one of the two has: what is shown of a rewrite by rule.

        The checker is not asked about rules: of 127 changes of form on fresh texts it doubted 22, and all of
        those were right when they were read.
        """
        return _each_once(tuple(self._facts(before, after)))

    def doubts(self, before: str, after: str) -> tuple[Finding, ...]:
        """What the writer must look at in a sentence that a person rewrote."""
        verdict = self.checker.check(before, after)
        found = (*self._facts(before, after), *verdict.findings, *self.checker.coverage(before, after))
        return _each_once(found)

    def objections(self, before: str, after: str) -> tuple[Finding, ...]:
        """Why a model's rewrite is not used; empty when it stands. Stricter than the checker alone."""
        form = _form(before, after) or self._ill_formed(after)
        if form is not None:
            return (form,)
        found = [*self._facts(before, after), *_weighed_otherwise(before, after)]
        verdict = self.checker.check(before, after)
        if not verdict.faithful or verdict.score < SURE_ENOUGH:
            found += verdict.findings or (Finding(FindingKind.ADDED, after, "", messages.CHECK_UNFAITHFUL),)
        missing, share = self.checker.unmatched(before, after)
        if share < WORDS_MATCHED:
            found.append(_unmatched(missing))
        return _each_once((*found, *self.checker.coverage(before, after)))

    def unmatched(self, before: str, after: str) -> tuple[Finding, ...]:
        """The words of the sentence that a rewrite has nothing for, as one finding for the writer."""
        missing, _ = self.checker.unmatched(before, after)
        return (_unmatched(missing),) if missing else ()

    def _ill_formed(self, text: str) -> Finding | None:
        for sentence in tag_sentences(text, self.lemmatizer.analyser):
            wrong = ill_formed(sentence)
            if wrong is not None:
                return Finding(FindingKind.ADDED, wrong, "", messages.REWRITE_ILL_FORMED.format(words=wrong))
        return None

    def _facts(self, before: str, after: str) -> Iterator[Finding]:
        """Numbers, dates, names and the like that only one of the two texts has."""
        lost = [fact.text for fact in self.facts.lacking(before, after)]
        if not self.protection.keeps(before, after):
            lost += [span.text for span in self.protection.spans(before) if span.text not in after]
        for text in lost:
            yield Finding(FindingKind.OMITTED, "", text, messages.REWRITE_LOST.format(fact=text))
        for fact in self.facts.lacking(after, before):
            kind = FindingKind.NAME if fact.kind is FactKind.NAME else FindingKind.NUMBER
            yield Finding(kind, fact.text, "", messages.REWRITE_ADDED.format(fact=fact.text))


def says_the_same(protection: Protection, before: str, after: str) -> bool:
    """Whether a change by rule keeps what is protected and each negation, and promises no more."""
    kept = protection.keeps(before, after) and _negations(before) == _negations(after)
    return kept and not _promises_more(before, after) and not _cuts_abbreviation(before, after)


def _unmatched(words_left: Sequence[str]) -> Finding:
    told = ", ".join(dict.fromkeys(words_left))
    return Finding(FindingKind.OMITTED, "", told, messages.REWRITE_UNMATCHED.format(words=told))


def _cuts_abbreviation(before: str, after: str) -> bool:
    """Whether a sentence ends now within an abbreviation: "uw brief d.d ontvangen. 9 juli"."""
    return any(
        re.search(rf"\b{re.escape(written[:-1])}(?!\.)(?=[\s,;:)]|$)", after)
        for written in set(_WITH_STOP.findall(before))
    )


def _promises_more(before: str, after: str) -> bool:
    """Whether a cut takes a part out of what is only explored, wished or encouraged.

    As in "Ons streven is meer groen: er komen bomen en we leggen parken aan."
    """
    sentences = split_sentences(after)
    if len(sentences) <= len(split_sentences(before)):
        return False
    meant = sentence_strength(before)
    if meant not in _UNSURE:
        return False
    # What only is wished reaches to the right: what stands before it was never part of it.
    said = [sentence_strength(sentence) for sentence in sentences]
    behind = said[said.index(meant) + 1 :] if meant in said else said
    return any(is_surer(strength, meant) for strength in behind)


def _each_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    seen: dict[tuple[str, str], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.kind.value, finding.claim or finding.source), finding)
    return tuple(seen.values())


def _negations(text: str) -> Counter[str]:
    """The negations of a text; "tenzij" and "behalve" are one, and so are "geen" and "niet een"."""
    same = {"tenzij": "behalve", "noch": "niet", "geen": "niet"}
    return Counter(same.get(low, low) for word in words(text) if (low := fold(word)) in _NEGATION)


def _weighed_otherwise(before: str, after: str) -> Iterator[Finding]:
    """A negation, limit, duty or doubt that only one of the two has, and a plan that became surer."""
    if bool(_negations(before)) is not bool(_negations(after)):
        yield Finding(FindingKind.NEGATION, after, before, messages.SENTENCE_NEGATION)
    told, meant = _groups(after), _groups(before)
    for name in sorted(told ^ meant):
        kind = FindingKind.CONDITION if name in ("condition", "only") else FindingKind.MODALITY
        yield Finding(kind, after, before, messages.REWRITE_GROUPS[name])
    if is_surer(sentence_strength(after), sentence_strength(before)):
        yield Finding(FindingKind.MODALITY, after, before, messages.SENTENCE_SURER)


def _groups(text: str) -> frozenset[str]:
    low = {fold(word) for word in words(text)}
    found = {name for name, group in _GROUPS if low & group}
    if _QUESTION.search(text):
        found.add("condition")
    return frozenset(found)


def _form(before: str, after: str) -> Finding | None:
    count = len(words(after))
    wrong = (
        not count
        or count > MOST_LONGER * len(words(before)) + _ALLOWANCE
        or bool(set(_MARKUP.findall(after)) - set(_MARKUP.findall(before)))
        or (count >= _FEWEST_FOR_LANGUAGE and detect_language(after) not in (None, "nl"))
    )
    return Finding(FindingKind.ADDED, after, "", messages.SENTENCE_NO_PROSE) if wrong else None
