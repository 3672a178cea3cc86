"""Turning a follow-up into a question that stands alone, by rule."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.dutch.tokens import words
from assistant.follow_up import Message, ended, stems, without_end
from assistant.follow_up_words import Kind, kind_of, stem
from assistant.model import Turn
from assistant.pointers import Pointer, Stands, find_pointer, known_nouns
from assistant.small_talk import is_small_talk
from assistant.swap import swapped
from assistant.wishes import change_in

# So many turns back a subject is looked for.
_LOOK_BACK = 40
# A longer message says itself what it is about.
_LONGEST_FOLLOW_UP = 50
_JOINER = re.compile(r"(?:(?:en|maar|dus|oke?|okee|ja|nee|nou|want|ook|wat anders)\b[\s,]*)+", re.IGNORECASE)
# A question word and nothing that says more: "waarom dan?", "hoezo is dat zo?".
_BARE = re.compile(
    r"(?P<word>waarom|hoezo|waarvoor|(?:(?:sinds|vanaf|tot|per) )?wanneer|waarheen|waar|hoe ?lang|hoe ?vaak"
    r"|hoe ?laat|hoeveel|hoe|(?:(?:met|van|door|voor) )?wie|welke?|wat)"
    r"(?:[\s,]+(?:dan|dat|niet|wel|is|zo|eigenlijk|precies|ongeveer|nou|toch|ook|allemaal|nu|gebeurt|komt))*",
    re.IGNORECASE,
)
# These ask about the subject, the others about what the whole question said.
_ABOUT_SUBJECT = frozenset("wie hoeveel welk welke wat".split())
# Who deals with it: "welke wethouder is dat?", "wie regelt dat?", "wie is verantwoordelijk?".
_WHO = re.compile(
    r"(?:welke (?P<office>wethouders?|persoon)|wie (?:is|zijn) de (?P<named>wethouders?)|wie)"
    r"(?: (?:is|zijn|was|waren|doet|regelt|dan|ook|nou|er|dat|die|het|hier|daar|verantwoordelijk|voor))*",
    re.IGNORECASE,
)
# The question words that an earlier question opens with, which another takes the place of.
_OPENING = re.compile(
    r"(?:(?:in|op|met|voor|van|naar|over|uit|aan|bij|vanaf|tot|sinds|per) )?(?:hoe(?: ?(?:lang|vaak|laat|veel"
    r"|duur|hoog|groot))?|waarom|hoezo|wanneer|waarheen|waar|wie|wat|welke?)\b\s*",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:(?:en|maar|ook|of)\W+)+(?:als|wanneer|indien|zodra)\b", re.IGNORECASE)
# What a place that was named before is called.
_PLACES = frozenset("deel gebied wijk buurt stadsdeel plek plaats terrein".split())
# Nouns that name nothing: "wanneer is dat ding klaar?".
_VAGUE = frozenset("ding dingen iets spul gedoe zaak nieuwe".split())


@dataclass(frozen=True)
class _Thread:
    """What the conversation is about.

    `question` is its last question, made complete; `topic` the last that brought something of its own,
    where those after it only ask more about that; `place` the last place that was named.
    """

    question: Message
    topic: Message
    place: str = ""


def points_back(question: str) -> bool:
    """Whether a question needs the one before it to be understood: "en daar?", "wie gaat daarover?"."""
    message = Message.read(question)
    if not 0 < len(message.words) <= _LONGEST_FOLLOW_UP or is_small_talk(message.text):
        return False
    incomplete = message.is_fragment or bool(_CONDITION.match(message.text))
    return incomplete or find_pointer(message) is not None or change_in(message.text) is not None


def joins_on(question: str) -> bool:
    """Whether a message opens with a word that ties it to the one before: "en fatbikes?", "dus dat mag"."""
    return bool(_JOINER.match(question.strip()))


def only_points_back(question: str) -> bool:
    """Whether a question leaves all that it is about to the one before: "waarom?", "hoe lang duurt dat?"."""
    own = (word for word in Message.read(question).words if word.low not in _VAGUE)
    return points_back(question) and not any(word.says for word in own)


def standalone_question(question: str, history: Sequence[Turn]) -> str:
    """The question with what it leaves to earlier ones filled in; itself when it can be understood alone.

    Subjects, places and times come from the resident's own questions. The last answer only helps to
    tell whether "die boete" is something that was spoken of. A message that only wants the last answer in
    other words becomes the question before it.
    """
    thread: _Thread | None = None
    answer = ""
    for turn in history[-_LOOK_BACK:]:
        if turn.role == "user":
            thread = _continued(thread, Message.read(turn.content), answer)
        else:
            answer = turn.content
    message = Message.read(question)
    if thread is None or not message.words or is_small_talk(message.text):
        return question
    if change_in(message.text) is not None:
        return thread.question.text
    return _completed(message, thread, answer) or question


def _continued(thread: _Thread | None, own: Message, answer: str) -> _Thread | None:
    """The thread after one more message of the resident."""
    if not own.words or is_small_talk(own.text) or change_in(own.text) is not None:
        return thread
    if thread is None:
        return _Thread(own, own, _place_in(own)) if own.telling else None
    complete = Message(_completed(own, thread, answer) or own.text)
    topic = thread.topic
    if own.is_fragment:
        topic = Message(swapped(own, topic))
    elif own.telling:
        topic = complete
    return _Thread(complete, topic, _place_in(complete) or thread.place)


def _place_in(message: Message) -> str:
    return " ".join(word.text for word in next(message.places(), ()))


def _completed(message: Message, thread: _Thread, answer: str) -> str | None:
    """The message with what it leaves to the thread filled in; `None` when that is nothing."""
    if len(message.words) > _LONGEST_FOLLOW_UP:
        return None
    asked = without_end(
        _JOINER.sub("", message.text, count=1) if _JOINER.match(message.text) else message.text
    )
    who, bare = _WHO.fullmatch(asked), _BARE.fullmatch(asked)
    if who:
        office = who["office"] or who["named"]
        return f"{f'welke {office}' if office else 'wie'} gaat over {thread.topic.subject()}?"
    if bare:
        return _asked_again(bare["word"].lower(), thread.topic)
    if _CONDITION.match(message.text):
        return _with_subject_behind(message, thread.topic)
    if message.is_fragment:
        return swapped(message, thread.question)
    pointer = find_pointer(message)
    if pointer is not None:
        return _filled(message, pointer, thread)
    known = _speaks_of_known(message, thread.topic, answer)
    return _with_subject_behind(message, thread.topic) if known else None


def _asked_again(word: str, topic: Message) -> str:
    """The earlier question with another question word: "waarom komt er een zwembad?"."""
    if word in _ABOUT_SUBJECT:
        return f"{word} {topic.subject()}?"
    joiner = _JOINER.match(topic.text)
    rest = topic.text[joiner.end() :] if joiner else topic.text
    opening = _OPENING.match(rest)
    rest = rest[opening.end() :] if opening else rest[:1].lower() + rest[1:]
    return ended(f"{word} {rest}")


def _filled(message: Message, pointer: Pointer, thread: _Thread) -> str:
    """The message with the subject, or the place, for the word that points to it."""
    text = message.text
    if pointer.stands is Stands.PLACE and thread.place:
        return ended(f"{text[: pointer.start]}{thread.place}{text[pointer.end :]}")
    if pointer.stands is Stands.NOUN and pointer.noun in _PLACES and thread.place:
        return ended(f"{without_end(text)} {thread.place}")
    if pointer.stands not in (Stands.THING, Stands.ABOUT):
        return _with_subject_behind(message, thread.topic)
    subject = _inherited(message, thread.topic)
    if pointer.stands is Stands.ABOUT:
        subject = f"{'met' if pointer.preposition == 'mee' else pointer.preposition} {subject}"
    if pointer.apart is not None:
        text = f"{text[: pointer.apart[0]]}{text[pointer.apart[1] :]}"
    return ended(f"{text[: pointer.start]}{subject}{text[pointer.end :]}")


def _inherited(message: Message, topic: Message, without: Collection[str] = ()) -> str:
    """The subject of the topic, without what the message says otherwise.

    A time, a place or a group of people in the message takes the place of that in the topic, unless the
    two are compared ("minder dan in Zuid").
    """
    replaced = [(message.times(), topic.times())]
    if not any(word.low == "dan" for word in message.words[:-1]):
        replaced += [(message.places(), topic.places()), (message.groups(), topic.groups())]
    dropping = [word for new, old in replaced if any(new) for phrase in old for word in phrase]
    return topic.subject(without=without, dropping=dropping)


def _with_subject_behind(message: Message, topic: Message) -> str:
    subject = _inherited(message, topic, stems(message.words))
    return ended(f"{without_end(message.text)}, {subject}")


def _speaks_of_known(message: Message, topic: Message, answer: str) -> bool:
    """Whether "die boetes" in a message were spoken of in the topic or in the last answer."""
    sought = [stem(noun.text) for noun in known_nouns(message) if noun.kind is not Kind.TIME]
    if not sought:
        return False
    known = {stem(word.text) for word in topic.words if word.says} | _nouns(answer)
    return any(word.endswith(noun) for noun in sought for word in known)


def _nouns(answer: str) -> set[str]:
    return {stem(word) for word in words(answer) if kind_of(word) in (Kind.TELLING, Kind.THING)}
