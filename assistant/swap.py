"""The same question about something else: "en in Hoensbroek?", "en in 2018?", "en voor jongeren?"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from assistant.follow_up import Message, Phrase, Word, ended, is_place
from assistant.follow_up_words import (
    ARTICLES,
    PREPOSITIONS,
    QUESTION_WORDS,
    VERBS,
    Kind,
    is_group,
    looks_like_place,
)

# Small words around what a fragment names; "nou" alone is "nu".
_AT_THE_EDGE = frozenset("dan ook nog wel eens".split())
# A preposition that may take the place of another: "wethouder van sport", "gaat over sport".
_ALIKE = frozenset("over van voor".split())
_MOST_NAMED_OF_PLACE = 2


def swapped(fragment: Message, earlier: Message) -> str:
    """The earlier question with what the fragment names in the place of its counterpart.

    A fragment that names nothing ("en dan?") asks the earlier question once more.
    """
    content = _without_edges(fragment.content)
    named = [word for word in content if word.kind not in (Kind.LINK, Kind.EMPTY)]
    if [word.low for word in content] == ["nou"]:
        return _with_time(earlier, "nu")
    if not named:
        return earlier.text
    new = fragment.text[content[0].start : content[-1].end]
    if all(word.kind is Kind.TIME for word in named):
        return _with_time(earlier, new)
    if any(is_group(word.text) for word in named):
        return _with_group(earlier, new)
    if content[0].low in PREPOSITIONS:
        return _with_phrase(earlier, content, new)
    if _is_bare_place(named, content, earlier):
        return _with_place(earlier, f"in {new}")
    return _about(earlier, new)


def _without_edges(content: Phrase) -> Phrase:
    while len(content) > 1 and content[0].low in _AT_THE_EDGE:
        content = content[1:]
    while len(content) > 1 and content[-1].low in _AT_THE_EDGE:
        content = content[:-1]
    return content


def _with_time(earlier: Message, new: str) -> str:
    text = earlier.text
    for word in sorted(chain.from_iterable(earlier.times()), key=lambda word: -word.start):
        text = f"{text[: word.start]}{text[word.end :]}"
    return _added(text, new)


def _with_phrase(earlier: Message, content: Phrase, new: str) -> str:
    preposition = content[0].low
    if preposition in ("in", "naar") or is_place(content[-1], after=preposition):
        return _with_place(earlier, new)
    alike = _ALIKE if preposition in _ALIKE else {preposition}
    phrases = [phrase for phrase in _of_things(earlier) if phrase[0].low in alike]
    same = [phrase for phrase in phrases if phrase[0].low == preposition]
    for phrase in (*same, *phrases):
        return _replaced(earlier, phrase, new)
    return _added(earlier.text, new)


def _with_place(earlier: Message, new: str) -> str:
    asked = _place_asked_for(earlier)
    if asked is not None:
        return _added(earlier.text[asked.end :], new)
    preposition = new.split(" ", 1)[0].lower()
    others = (phrase for phrase in _of_things(earlier) if phrase[0].low == preposition)
    old = next(chain(earlier.places(), others), None)
    return _added(earlier.text, new) if old is None else _replaced(earlier, old, new)


def _place_asked_for(earlier: Message) -> Word | None:
    """The last word of "in welke buurten" at the start of a question."""
    first = earlier.content[:3]
    asks = len(first) == 3 and first[0].low in PREPOSITIONS and first[1].low in ("welk", "welke")
    return first[-1] if asks else None


def _with_group(earlier: Message, new: str) -> str:
    opening, _, rest = new.partition(" ")
    group, phrase = (rest, new) if opening.lower() == "voor" else (new, f"voor {new}")
    old = next(earlier.groups(), None)
    return _added(earlier.text, phrase) if old is None else _replaced(earlier, old[-1:], group)


def _about(earlier: Message, new: str) -> str:
    """A new subject in the frame of the earlier question.

    It takes the place of what stands behind a preposition ("korting op de bus"), else that of everything but
    the opening words, the place and the time. Behind a statement it is asked for alone.
    """
    opening: list[Word] = []
    for word in earlier.content:
        if word.kind in (Kind.TELLING, Kind.TIME) or (word.opens and opening):
            break
        opening.append(word)
    if not any(word.low in QUESTION_WORDS or word.low in VERBS for word in opening[:2]):
        return ended(new)
    for phrase in _of_things(earlier):
        return _replaced(earlier, phrase, f"{phrase[0].text} {new}")
    while opening and opening[-1].low in ARTICLES:
        opening.pop()
    frame = earlier.text[opening[0].start : opening[-1].end]
    kept = [phrase for phrase in (*earlier.places(), *earlier.times()) if phrase[0].start > opening[-1].start]
    return ended(" ".join([frame, new, *(" ".join(word.text for word in phrase) for phrase in kept)]))


def _of_things(earlier: Message) -> list[Phrase]:
    """The phrases with a preposition that say neither where nor when."""
    return [
        phrase
        for phrase in earlier.phrases()
        if phrase[-1].kind is not Kind.TIME and not is_place(phrase[-1], after=phrase[0].low)
    ]


def _is_bare_place(named: Sequence[Word], content: Phrase, earlier: Message) -> bool:
    if len(named) > _MOST_NAMED_OF_PLACE:
        return False
    capital = named[-1].text[:1].isupper() and content[0].low not in ARTICLES
    return looks_like_place(named[-1].text) or (capital and next(earlier.places(), None) is not None)


def _replaced(earlier: Message, old: Phrase, new: str) -> str:
    return ended(f"{earlier.text[: old[0].start]}{new}{earlier.text[old[-1].end :]}")


def _added(text: str, new: str) -> str:
    return ended(f"{ended(text)[:-1]} {new}")
