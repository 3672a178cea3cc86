"""Questions what a word means, and the words of which that is known: "wat is een boa?", "BIZ?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.dutch.frequency import zipf
from assistant.dutch.tokens import fold, words
from assistant.glossary import Glossary, Term
from assistant.simplify.explanations import Explanations
from assistant.word_explanations import COMMON, COMMON_OTHER

# No term has more words.
_LONGEST = 6
# The s of a shorter word belongs to it: "IHPS" is not "IHP".
_SHORT = 5
_LETTERS_APART = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\.?(?!\w)")
_BEFORE = (
    r"^\W*(?:(?:en|maar|dus|nou|hoi|hallo|dag|zeg|sorry|goedemorgen|goedemiddag|goedendag)\W+)*"
    r"(?:(?:kunt u|kun je|kan iemand|wilt u|wil je)(?: mij| me)?(?: even| eens)? (?:uitleggen|vertellen"
    r"|zeggen)|leg(?:t u)?(?: mij| me)?(?: even| eens| nou)? uit|weet (?:u|je|jij|iemand)"
    r"|(?:ik )?weet (?:ik )?niet(?: goed| precies)?"
    r"|ik (?:snap|begrijp) niet(?: goed)?|ik wil (?:graag )?weten|mag ik (?:vragen|weten)|vertel(?: mij"
    r"| me)?(?: eens)?)?\W*"
)
_SMALL = r"(?:(?:nu|nou|eigenlijk|precies|toch|dan|dat|ook|weer|zo|eens|voor (?:iets|ding)) )*"
_NAMED = (
    r"(?:(?:het|dit|dat) (?:moeilijke )?woord |de (?:term|afkorting|letters) |het begrip )?"
    r"(?:(?:een|de|het|die|dat|zo'n|'n|n|'t|t) )?"
)
_WORD = r"(?P<word>.+?)"
_END = r"(?: (?:nou|eigenlijk|precies|dan|voor iets|ook alweer|in gewone taal|in het nederlands))*\W*$"
_MEANS = r"(?:betekent|betekend|beteken|betekenen|inhoudt|inhoud)"
_FORMS = tuple(
    re.compile(_BEFORE + form + _END, re.IGNORECASE)
    for form in (
        rf"wat (?:is|zijn|waren|was) {_SMALL}de (?:betekenis|uitleg) van {_NAMED}{_WORD}",
        rf"(?:de )?(?:betekenis|uitleg|definitie)(?: van)? {_NAMED}{_WORD}",
        rf"wat {_MEANS} {_SMALL}{_NAMED}{_WORD}",
        rf"wat (?:wordt|word|is) (?:er )?{_SMALL}bedoeld met {_NAMED}{_WORD}",
        rf"wat (?:bedoelt|bedoelen|bedoel) (?:u|je|jij|jullie|ze|men"
        rf"|de gemeente) {_SMALL}met {_NAMED}{_WORD}",
        rf"wat (?:moet ik|verstaat u|verstaan jullie"
        rf"|versta je) {_SMALL}(?:verstaan )?onder {_NAMED}{_WORD}(?: verstaan)?",
        rf"wat houd(?:t|en)? {_SMALL}{_NAMED}{_WORD} in",
        rf"waar (?:staat|staan) {_SMALL}{_NAMED}{_WORD} voor",
        rf"waarvoor (?:staat|staan) {_SMALL}{_NAMED}{_WORD}",
        rf"wat {_NAMED}{_WORD} {_SMALL}(?:is|zijn|{_MEANS})",
        rf"wat (?:is|zijn) {_SMALL}{_NAMED}{_WORD}",
        rf"{_NAMED}{_WORD} betekenis",
    )
)
# A word alone is looked up; one of these asks more than a meaning.
_ASKS_MORE = re.compile(
    r"\b(?:plan|plannen|mening|doel|voor|tegen|over|in|van|met|om|aan|bij|naar|er|ik|mijn|we|wij|u|je"
    r"|hier)\b",
    re.IGNORECASE,
)


def asked_words(question: str) -> tuple[str, ...]:
    """The readings of the word whose meaning is asked for, likeliest first; none of any other question.

    A message that is nothing but a few words is one of them.
    """
    text = " ".join(_LETTERS_APART.sub(lambda match: match.group().replace(".", ""), question).split())
    found = (match["word"] for form in _FORMS if (match := form.match(text)))
    readings = [word.strip(" \"'‘’“”?!.,:") for word in found]
    if not readings and len(words(text)) <= _LONGEST:
        readings = [text.strip(" \"'‘’“”?!.,:")]
    return tuple(word for word in dict.fromkeys(readings) if 0 < len(words(word)) <= _LONGEST)


def asks_meaning(question: str) -> bool:
    """Whether a question asks in so many words what one thing is or means."""
    return any(
        form.match(question) and not any(_ASKS_MORE.search(word) for word in asked_words(question))
        for form in _FORMS
    )


@dataclass(frozen=True)
class Meaning:
    """A word that somebody asks about, in the form in which it is explained, and what it means.

    `term` is its entry in the glossary, `None` where it stands in the explanations of other words.
    """

    word: str
    explanation: str
    term: Term | None = None


class Meanings:
    """What words mean that somebody may ask about, in whatever form they are written."""

    def __init__(self, glossary: Glossary, others: Explanations, lemma: Callable[[str], str]) -> None:
        self._others = others
        self._lemma = lemma
        self._terms = {
            key: term
            for with_explanation in (False, True)
            for term in reversed(glossary.terms)
            if bool(term.explanation) is with_explanation
            for name in (*term.forms, term.term)
            for key in self._keys(name)
        }

    def of(self, question: str) -> Meaning | None:
        """What a question asks the meaning of; `None` where it asks anything else, or that is not known."""
        in_so_many_words = asks_meaning(question)
        for word in asked_words(question):
            term = next((self._terms[key] for key in self._keys(word) if key in self._terms), None)
            if term is not None:
                # "Wethouder" alone is a question about wethouders, "BIZ" alone one what that is.
                stops_nobody = term.term.islower() and zipf(term.term) >= COMMON
                if term.explanation and (in_so_many_words or not stops_nobody):
                    return Meaning(term.term, term.explanation, term)
                continue
            explanation = self._others.of(word) if len(words(word)) == 1 else ""
            if explanation and (in_so_many_words or zipf(word) < COMMON_OTHER):
                return Meaning(word, explanation)
        return None

    def _keys(self, name: str) -> Iterator[str]:
        """A word without signs and capitals, as it is and in its basic form: "VSV'ers", "B.I.Z."."""
        # Basic forms are remembered by whoever finds them: single words may be, what somebody wrote may not.
        for form in (name, self._lemma(name)) if len(words(name)) == 1 else (name,):
            key = re.sub(r"[^a-z0-9+]", "", fold(form))
            yield key
            if len(key) > _SHORT and key.endswith("s"):
                yield key[:-1]
