"""What can be set about the pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.contact import Contact
from assistant.model import Document
from assistant.web.topics import TopicView


@dataclass(frozen=True)
class WebSettings:
    """Settings of the pages, with values that suit one small server.

    `workers` is how many questions are answered at once and `waiting` how many more may wait.
    `conversation_key` signs the conversation that the page carries: give several processes behind
    one address the same key; `None` makes a new one at each start. `documents` are named on the
    page, `topics` offer questions there and `contact` is how residents reach a person. `addresses` are the
    web addresses that an answer may link to: those of the municipality's own files; any other stays text.
    `requests_per_minute` is how many requests that cost work one visitor may send, `..._total` all of them;
    `None` is no limit. `trusted_proxies` are the addresses and networks of proxies that say who a visitor is.
    `staff_page` mounts the Gradio page for staff, which takes some seconds to load.
    """

    title: str = "Heerlen in gewone taal"
    municipality: str = "Heerlen"
    documents: tuple[Document, ...] = ()
    topics: tuple[TopicView, ...] = ()
    contact: Contact = field(default_factory=Contact)
    addresses: frozenset[str] = frozenset()
    max_question_characters: int = 1000
    workers: int = 4
    waiting: int = 200
    timeout_seconds: float = 30.0
    conversation_key: bytes | None = None
    requests_per_minute: int | None = None
    requests_per_minute_total: int | None = None
    trusted_proxies: tuple[str, ...] = ()
    staff_page: bool = True
