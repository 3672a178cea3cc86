"""The staff page, made with Gradio: try out the assistant and see what it found.

This is the only module that knows Gradio. What Gradio would do by itself and we do not want is
switched off here or in `staff_guard`: telemetry, run history in the browser, a footer in English,
fonts from elsewhere, open uploads, a public endpoint per event, one event at a time.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

import gradio as gr
from fastapi import FastAPI
from starlette.routing import Mount

from assistant import messages
from assistant.accounts import Role
from assistant.model import Answer, Retrieved
from assistant.web import texts
from assistant.web.door import Door
from assistant.web.failures import log_failure
from assistant.web.service import AnsweringService
from assistant.web.settings import WebSettings
from assistant.web.staff_guard import StaffGuard
from assistant.web.staff_result import result_html, state_html

logger = logging.getLogger(__name__)

CONCURRENT_EVENTS = 4
MAX_QUEUE = 100
SYSTEM_FONTS = ["system-ui", "Segoe UI", "Roboto", "Liberation Sans", "Arial", "sans-serif"]
# The colours are those of page.css: Gradio's own button and borders have too little contrast.
STAFF_CSS = """
.gradio-container { font-size: 16px; max-width: 76rem !important; }
.gradio-container * { transition: none !important; animation: none !important; }
.gradio-container :focus-visible, .gradio-container.gradio-container input:focus-visible {
  outline: 3px solid #1b2628 !important; outline-offset: 2px !important;
}
.gradio-container textarea, .gradio-container input {
  background: #fff !important; border: 2px solid #5a6b6d !important;
}
.gradio-container button.primary {
  min-height: 44px; color: #fff; background: #0d4a4f; border: 2px solid #0d4a4f;
}
.gradio-container button.primary:hover { background: #07363a; }
.gradio-container label span { color: #1b2628 !important; }
.gradio-container a { display: inline-block; padding-block: 4px; color: #0d4a4f; }
/* Gradio names its notices in English. */
.toast-title { font-size: 0 !important; }
.toast-title::before { content: "Let op"; font-size: 16px; }
#stand p { min-height: 1.5em; font-weight: 600; }
#uitkomst { overflow-wrap: break-word; }
#uitkomst h2 { margin: 24px 0 8px; font-size: 20px; text-align: left; }
#uitkomst .text { max-width: 60rem; white-space: pre-line; }
#uitkomst .wide { overflow-x: auto; }
#uitkomst table { width: 100%; border-collapse: collapse; }
#uitkomst th { overflow-wrap: normal; }
#uitkomst td { hyphens: auto; }
#uitkomst th, #uitkomst td {
  padding: 6px 10px; min-width: 6em; text-align: left; vertical-align: top; border: 1px solid #c3cfce;
}
"""

Rows = list[list[str]]


Hold = Callable[[], AbstractContextManager[None]]
"""Begins what has to come from one state of the texts: Gradio does its work outside of requests."""


@dataclass(frozen=True)
class Names:
    """What documents and themes are called, by id; one that is not there is shown by its id."""

    documents: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: WebSettings) -> Names:
        """Return the short titles, as below an answer."""
        return cls(
            {document.id: document.short_title for document in settings.documents},
            {topic.id: topic.title for topic in settings.topics},
        )


def mount_staff_page(
    app: FastAPI,
    service: AnsweringService,
    path: str,
    door: Door,
    names: Names,
    hold: Hold = nullcontext,
) -> None:
    """Mount the staff page at `path`, behind the door; call it after every other route of the application."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    gr.mount_gradio_app(
        app,
        _blocks(service, names, hold),
        path=path,
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        enable_monitoring=False,
        mcp_server=False,
        max_file_size=1,
        theme=gr.themes.Base(primary_hue="teal", font=SYSTEM_FONTS, font_mono=SYSTEM_FONTS),
        css=STAFF_CSS,
        head='<script src="../static/staff.js"></script><meta name="robots" content="noindex">',
    )
    # Gradio starts its queue with the life of the application that it is mounted on, so the guard
    # has to go between that mount and Gradio, not around an application of its own.
    mount = next(route for route in app.routes if isinstance(route, Mount) and route.path == path)
    mount.app = StaffGuard(mount.app, door.require(*Role))


def _blocks(service: AnsweringService, names: Names, hold: Hold) -> gr.Blocks:
    def try_out(question: str, count: float) -> tuple[str, str]:
        try:
            with hold():
                answer = service.answer(question)
                found = service.retrieve(question, int(count))
        except Exception as error:
            log_failure(logger, "trying out", error)
            return state_html(texts.SERVER_ERROR), ""
        result = result_html(
            answer.text,
            answer.notices,
            facts(answer, names),
            citations(answer),
            passages(found, names),
        )
        return state_html(texts.ANSWER_READY), result

    def ask(question: str, count: float) -> Iterator[tuple[str, str]]:
        if not question.strip():
            yield state_html(texts.EMPTY_QUESTION), ""
        elif not service.ready:
            yield state_html(texts.NOT_STARTED), ""
        else:
            yield state_html(texts.BUSY), ""
            yield try_out(question.strip(), count)

    with gr.Blocks(title=texts.STAFF_TITLE, analytics_enabled=False) as blocks:
        gr.Markdown(f"# {texts.STAFF_TITLE}\n\n{texts.STAFF_INTRO}")
        with gr.Row():
            question = gr.Textbox(label=texts.STAFF_QUESTION, lines=1, scale=4)
            count = gr.Number(label=texts.STAFF_COUNT, value=10, minimum=1, maximum=50, precision=0, scale=1)
        button = gr.Button(texts.STAFF_ASK, variant="primary")
        # Not gr.HTML: that makes functions of strings, which the policy of the page forbids.
        state = gr.Markdown(elem_id="stand", latex_delimiters=[])
        result = gr.Markdown(elem_id="uitkomst", latex_delimiters=[])
        gr.on(
            [button.click, question.submit],
            ask,
            inputs=[question, count],
            outputs=[state, result],
            api_visibility="private",
            concurrency_limit=CONCURRENT_EVENTS,
            # Gradio's own would say "common.complete" to a screen reader.
            show_progress="hidden",
        )
    # Gradio keeps the last question and answer of so many visitors, 10,000 by itself. The page needs none of
    # it, but an event at work needs a place.
    blocks.state_session_capacity = CONCURRENT_EVENTS
    blocks.queue(max_size=MAX_QUEUE, api_open=False, default_concurrency_limit=CONCURRENT_EVENTS)
    return blocks


def facts(answer: Answer, names: Names) -> Rows:
    """Return name and value of what is known about an answer; unknown measures say so."""
    measures = answer.readability
    values = {
        "status": messages.ANSWER_STATUS_LABELS[answer.status],
        "strength": messages.STRENGTH_LABELS.get(answer.strength, texts.NO_STRENGTH),
        "themes": ", ".join(names.themes.get(theme, theme) for theme in answer.themes),
        "mode": texts.STAFF_MODES.get(answer.mode, answer.mode),
        "words_per_sentence": _number(measures.words_per_sentence if measures else None),
        "flesch_douma": _number(measures.flesch_douma if measures else None),
        "lint": _number(measures.lint if measures else None),
        "level": _level(measures.level if measures else None),
        "retrieve": _number(answer.timings.retrieve),
        "total": _number(answer.timings.total),
    }
    return [[texts.STAFF_FACT_NAMES[key], value] for key, value in values.items()]


def citations(answer: Answer) -> Rows:
    """Return a row for each source of an answer."""
    return [
        [
            citation.marker,
            citation.title,
            citation.section,
            messages.STATUS_LABELS[citation.document_status],
            citation.quote,
        ]
        for citation in answer.citations
    ]


def passages(found: list[Retrieved], names: Names) -> Rows:
    """Return a row for each passage that was found, best first, with its score."""
    return [
        [
            str(rank),
            f"{item.score:.3f}".replace(".", ","),
            names.documents.get(item.passage.document, item.passage.document),
            item.passage.section_path,
            item.passage.text,
            item.passage.id,
        ]
        for rank, item in enumerate(found, start=1)
    ]


def _level(level: int | None) -> str:
    return texts.UNKNOWN_VALUE if level is None else messages.READING_LEVELS[level]


def _number(value: float | None) -> str:
    return texts.UNKNOWN_VALUE if value is None else f"{value:.1f}".replace(".", ",")
