"""Who does it: a party that the source does not have, or has in another part."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.actors import Actor, actors
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.pair import Pair

_SELF = ("gemeente",)


def check(pair: Pair) -> Iterator[Signal]:
    """Signals of the parties of a claim."""
    everywhere = {actor.sort for sentence in pair.source.sentences for actor in actors(sentence)}
    for aligned in pair.sentences:
        said = actors(aligned.sentence)
        if not said or not aligned.focus:
            continue
        there = [actor for sentence in aligned.focus for actor in actors(sentence)]
        main = actors(aligned.focus[0])
        sorts = {actor.sort for actor in there}
        doing = {actor.sort for actor in there if actor.acts}
        for actor in said:
            source = _doer(main)
            if actor.sort in _SELF or actor.word.folded in ("u", "uw"):
                if actor.acts and actor.word.folded != "heerlen":
                    yield from _self(actor, main, doing, everywhere)
                continue
            if actor.sort not in everywhere:
                if not _supported(pair, actor):
                    yield Signal(
                        FindingKind.AGENT,
                        f"agent.new_{'doer' if actor.acts else 'party'}",
                        actor.word.text,
                        source,
                    )
            elif actor.sort not in sorts:
                yield Signal(
                    FindingKind.AGENT,
                    f"agent.moved_{'doer' if actor.acts else 'party'}",
                    actor.word.text,
                    source,
                )
            elif actor.acts and actor.sort not in doing:
                name = "agent.promoted" if any(a.sort in _SELF and a.acts for a in main) else "agent.acts"
                yield Signal(FindingKind.AGENT, name, actor.word.text, source)
            elif (
                not actor.acts and actor.sort in doing and all(a.acts for a in there if a.sort == actor.sort)
            ):
                yield Signal(FindingKind.AGENT, "agent.demoted", actor.word.text, source)
        first = _first_doer(said)
        true = _first_doer(main)
        if first and true and first.sort != true.sort:
            name = "agent.other_subject" if true.sort not in _SELF else "agent.other_than_we"
            if first.sort in _SELF:
                name = "agent.we_for_other"
            yield Signal(FindingKind.AGENT, name, first.word.text, true.word.text)


def _self(actor: Actor, main: tuple[Actor, ...], doing: set[str], everywhere: set[str]) -> Iterator[Signal]:
    """The municipality, or the reader, as the one who acts."""
    true = _first_doer(main)
    if actor.sort not in everywhere and doing and true is not None:
        yield Signal(FindingKind.AGENT, "agent.self_new", actor.word.text, true.word.text)


def _supported(pair: Pair, actor: Actor) -> bool:
    link = next((link for link in pair.alignment.links if link.word.index == actor.word.index), None)
    return link is not None and link.supported


def _doer(found: tuple[Actor, ...]) -> str:
    first = _first_doer(found)
    return first.word.text if first else ""


def _first_doer(found: tuple[Actor, ...]) -> Actor | None:
    by = next((actor for actor in found if actor.role == "by"), None)
    return by or next((actor for actor in found if actor.acts), None)
