"""The command `gewonetaal switch`: an emergency brake that needs no web page."""

from __future__ import annotations

import argparse
import getpass
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from assistant.command_io import print_json
from assistant.errors import CorpusError, InputError
from assistant.settings import MUNICIPALITY_TIME, Settings

if TYPE_CHECKING:
    from assistant.switches import Switch, SwitchChange, Switches

_MOST_SHOWN = 10

_ABOUT = (
    "Turn the whole chat, or one topic, off or on for residents and the API, at once and in every process. "
    "A topic that is off takes along every answer that touches it: by the words of the question, or by a "
    "passage that the answer rests on. Topics that lie near it stay on for what is about them alone; "
    "'switch off' names those that share most passages with it. On /beheer you can try what a question gets."
)


def add_switch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to those of `gewonetaal`."""
    switch = commands.add_parser(
        "switch", help="turn the chat or a topic off or on for residents", description=_ABOUT
    )
    actions = switch.add_subparsers(dest="action", required=True, metavar="action")
    shown = actions.add_parser("list", help="show what is off, and the newest changes")
    shown.add_argument("--json", action="store_true", help="print one JSON object")
    shown.set_defaults(run=_list)
    off = actions.add_parser("off", help="turn something off at once", description=_ABOUT)
    off.add_argument("subject", help='"chat" for everything, or the id of a theme of corpus/themes.toml')
    off.add_argument("--message", help="what residents read instead, in plain Dutch (at most 300 characters)")
    off.set_defaults(run=_off)
    on = actions.add_parser("on", help="turn something on at once")
    on.add_argument("subject", help='"chat", or the id of a theme')
    on.set_defaults(run=_on)


def _list(options: argparse.Namespace, settings: Settings) -> int:
    switches = _switches(settings)
    off, history = switches.off(), switches.history()
    if options.json:
        print_json({"off": [_json(item) for item in off], "history": [_json(item) for item in history]})
        return 0
    print("\n".join(_line(item) for item in off) if off else "nothing is off")
    if history:
        print("\nnewest changes")
        print("\n".join(f"  {_line(item)}" for item in history[:_MOST_SHOWN]))
    return 0


def _off(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.switches import proposal_for

    subject = _subject(options.subject, settings)
    message = proposal_for(subject) if options.message is None else options.message
    switches = _switches(settings)
    switches.turn_off(subject, message, _who())
    print(f"{options.subject} is off")
    for line in _near_lines(subject, switches, settings):
        print(line)
    return 0


def _on(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.switches import CHAT, topic_subject

    # A theme that is no longer in the list can be off all the same.
    subject = CHAT if options.subject == CHAT else topic_subject(options.subject)
    turned = _switches(settings).turn_on(subject, _who())
    print(f"{options.subject} is on" if turned else f"{options.subject} was not off")
    return 0


def _subject(name: str, settings: Settings) -> str:
    """The subject of a name on the command line.

    Raises:
        InputError: There is no such theme.
        CorpusError: The list of themes cannot be read.
    """
    from assistant.switches import CHAT, topic_subject
    from assistant.themes import load_themes

    if name == CHAT:
        return CHAT
    known = [theme.id for theme in load_themes(settings.corpus, str).all]
    if name not in known:
        raise InputError(f"no topic {name!r}; expected 'chat' or one of {known}")
    return topic_subject(name)


def _near_lines(subject: str, switches: Switches, settings: Settings) -> Iterator[str]:
    """What lies near a topic and is still on; the topic itself is off already, whatever happens here."""
    from assistant.near_topics import near_topics
    from assistant.plain import load_plain_layer
    from assistant.switches import topic_of
    from assistant.themes import load_themes

    theme = topic_of(subject)
    if theme is None:
        return
    try:
        records = load_plain_layer(settings.corpus).records.values()
        themes = load_themes(settings.corpus, str.casefold).all
    except CorpusError as error:
        yield f"which topics lie near it is not known: {error}"
        return
    near = near_topics(records, themes).get(theme, ())
    off = switches.state().topics
    still_on = [one for one in near if one.theme not in off]
    if still_on:
        yield "near it and still on, for what is about them alone:"
        yield from (f"  {one.theme} (passages about both: {one.shared})" for one in still_on)


def _switches(settings: Settings) -> Switches:
    from assistant.store import SwitchTable, open_database
    from assistant.switches import Switches

    return Switches(SwitchTable(open_database(settings)))


def _who() -> str:
    """Who types the command, as the system knows him."""
    try:
        return f"opdrachtregel ({getpass.getuser()})"
    except (OSError, KeyError, ImportError):
        # An account without a name, as in some containers; Python 3.13 has one kind of error for it.
        return "opdrachtregel"


def _name(subject: str) -> str:
    from assistant.switches import topic_of

    return topic_of(subject) or subject


def _line(item: Switch | SwitchChange) -> str:
    when = item.at.astimezone(MUNICIPALITY_TIME).strftime("%Y-%m-%d %H:%M")
    state = "on" if item.message is None else f"off: {item.message}"
    return f"{when}  {item.by}  {_name(item.subject)} {state}"


def _json(item: Switch | SwitchChange) -> dict[str, Any]:
    return {
        "subject": _name(item.subject),
        "message": item.message,
        "by": item.by,
        "at": item.at.isoformat(),
    }
