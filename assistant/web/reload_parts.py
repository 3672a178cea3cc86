"""What takes changed texts over in a running server: the editions, and what makes the next one."""

from __future__ import annotations

from assistant.answering import Assistant
from assistant.desk import OffTopics
from assistant.editions import Edition, Editions, edition_of
from assistant.feedback import now_utc
from assistant.pace import Pace
from assistant.plain import PlainLayer
from assistant.plain_folder import PlainFolder
from assistant.plain_reload import PlainReload


def reload_of(assistant: Assistant, off_topics: OffTopics) -> PlainReload:
    """Return it, with an edition of this assistant in use; the front desk marks what is in `off_topics`."""

    def next_edition(used: Edition, layer: PlainLayer, pace: Pace) -> Edition:
        return edition_of(used.assistant.with_layer(layer, pace), now_utc(), off_topics, used)

    first = edition_of(assistant, now_utc(), off_topics)
    return PlainReload(Editions(first), PlainFolder(assistant.settings.corpus), next_edition)
