"""Rendering of the residents' pages from the templates; everything that is shown gets escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined

from assistant import messages
from assistant.switched import Switchboard
from assistant.switches import SwitchState
from assistant.web import staff_words, texts
from assistant.web.answer_blocks import AnswerBlock
from assistant.web.conversation import Conversation, ConversationSeal
from assistant.web.feedback_view import FeedbackBoard
from assistant.web.settings import WebSettings
from assistant.web.static_files import static_version
from assistant.web.topics import TopicView
from assistant.web.view import ExchangeView, exchange_view
from assistant.web.visible import visible
from assistant.web.visits import new_visit


class Pages:
    """Makes the HTML of the pages; safe to use from several threads."""

    def __init__(
        self,
        settings: WebSettings,
        seal: ConversationSeal,
        has_reader: bool = False,
        board: FeedbackBoard | None = None,
        has_login: bool = False,
        switchboard: Switchboard | None = None,
    ) -> None:
        """Without a `board` no answer has thumbs; with a login the first page leads to it.

        Without a `switchboard` nothing is off.
        """
        self.board = board
        self.has_reader = has_reader
        self._switchboard = switchboard
        self._settings = settings
        self._seal = seal
        self._templates = Environment(
            loader=PackageLoader("assistant.web"),
            autoescape=True,
            finalize=visible,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # A running server keeps the templates that fit its code.
            auto_reload=False,
        )
        self._templates.globals.update(
            texts=texts,
            staff_words=staff_words,
            status_labels=messages.STATUS_LABELS,
            title=settings.title,
            documents=settings.documents,
            municipality=settings.municipality,
            contact=settings.contact,
            limit=settings.max_question_characters,
            addresses=settings.addresses,
            version=static_version(),
            has_reader=has_reader,
            has_login=has_login,
            feedback_board=board,
        )

    def main(
        self,
        root: str,
        conversation: Conversation = (),
        question: str = "",
        error: str | None = None,
        notes: tuple[str, ...] = (),
        board: FeedbackBoard | None = None,
        can_try_again: bool = False,
        visit: str | None = None,
        cleared: bool = False,
    ) -> str:
        """Return the page with the form, the conversation so far, newest first, and an error if any.

        `root` is the path that a proxy puts before ours, `question` what stays in the text box,
        `notes` are lines about the state of the assistant, `board` has the thumbs that were pressed, where
        any were. `can_try_again` says that the same question may succeed after the error, `visit` is the
        visit that the page goes on with (`None` begins one), `cleared` says that a conversation was wiped
        just now. With the chat off a message stands in place of the form, except beside an answer or what
        somebody typed, which stay.
        """
        switchboard = self._switchboard
        state = SwitchState() if switchboard is None else switchboard.switches.last_known()
        off, closed = state.chat_message, None
        if off is not None and error is None and not conversation:
            closed = off
        elif off is not None and error is None:
            notes = (off, *notes)
        topics = () if off is not None else self._settings.topics
        return self._templates.get_template("page.html").render(
            root=root,
            exchanges=[exchange_view(exchange) for exchange in reversed(conversation)],
            sealed=self._seal.close(conversation),
            question=question,
            error=error,
            notes=notes,
            closed=closed,
            help_while_off=messages.HELP_WHILE_OFF,
            topics=tuple(self._offered(topics, state.topics.keys())),
            feedback_board=board or self.board,
            can_try_again=can_try_again,
            visit=visit or new_visit(),
            cleared=cleared,
        )

    def _offered(self, topics: Iterable[TopicView], off: Set[str]) -> Iterator[TopicView]:
        """The topics that are on, with the examples that touch nothing that is off."""
        for topic in topics:
            examples = tuple(one for one in topic.examples if not off or not self._touched[one] & off)
            if topic.id not in off and examples:
                yield replace(topic, examples=examples)

    @cached_property
    def _touched(self) -> Mapping[str, frozenset[str]]:
        """The themes that each example touches."""
        board = self._switchboard
        examples = (example for topic in self._settings.topics for example in topic.examples)
        return {one: frozenset() if board is None else board.topics.of_question(one) for one in examples}

    def exchange(self, root: str, exchange: ExchangeView) -> str:
        """Return the piece of the page that shows one question and its answer."""
        return self.render("_exchange.html", root=root, exchange=exchange)

    def feedback(self, root: str, exchange: ExchangeView, board: FeedbackBoard) -> str:
        """Return the piece of the page that asks whether this answer helps."""
        return self.render("_feedback.html", root=root, exchange=exchange, feedback_board=board)

    def lines(self, blocks: tuple[AnswerBlock, ...], anchor: str) -> str:
        """Return paragraphs and lists of the answer in the exchange with this id."""
        return self.render("_lines.html", blocks=blocks, anchor=anchor)

    def render(self, template: str, **values: object) -> str:
        """Return what a template makes of these values; those of a whole page need `root`."""
        return self._templates.get_template(template).render(values)

    def problem(self, root: str, title: str, explanation: str) -> str:
        """Return a page that only says what went wrong and leads back to the first page."""
        return self._templates.get_template("problem.html").render(
            root=root, problem_title=title, explanation=explanation
        )
