"""The staff page, made with Gradio: try out the assistant and see what it found.

This is the only module that knows Gradio. What Gradio would do by itself and we do not want is
switched off here or in `staff_guard`: telemetry, run history in the browser, a footer in English,
fonts from elsewhere, open uploads, a public endpoint per event, one event at a time.
"""

from __future__ import annotations

import logging
import os

import gradio as gr
from fastapi import FastAPI
from starlette.routing import Mount

from assistant import messages
from assistant.model import Answer, Retrieved
from assistant.web import texts
from assistant.web.failures import log_failure
from assistant.web.service import AnsweringService
from assistant.web.staff_guard import StaffGuard

logger = logging.getLogger(__name__)

CONCURRENT_EVENTS = 4
MAX_QUEUE = 100
SYSTEM_FONTS = ["system-ui", "Segoe UI", "Roboto", "Liberation Sans", "Arial", "sans-serif"]
STAFF_CSS = """
.gradio-container { font-size: 16px; max-width: 76rem !important; }
:focus-visible { outline: 3px solid #1b2628 !important; outline-offset: 2px; }
"""

Rows = list[list[str]]


def mount_staff_page(app: FastAPI, service: AnsweringService, path: str) -> None:
    """Mount the staff page at `path`; call it after every other route of the application."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    gr.mount_gradio_app(
        app,
        _blocks(service),
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
    mount.app = StaffGuard(mount.app)


def _blocks(service: AnsweringService) -> gr.Blocks:
    def try_out(question: str, count: float) -> tuple[str, str, Rows, Rows, Rows]:
        try:
            answer = service.answer(question)
            found = service.retrieve(question, int(count))
        except Exception as error:
            log_failure(logger, "trying out", error)
            return texts.SERVER_ERROR, "", [], [], []
        return answer.text, "\n".join(answer.notices), facts(answer), citations(answer), passages(found)

    def ask(question: str, count: float) -> tuple[str, str, Rows, Rows, Rows]:
        if not question.strip():
            return texts.EMPTY_QUESTION, "", [], [], []
        if not service.ready:
            return texts.NOT_STARTED, "", [], [], []
        return try_out(question.strip(), count)

    with gr.Blocks(title=texts.STAFF_TITLE, analytics_enabled=False) as blocks:
        gr.Markdown(f"# {texts.STAFF_TITLE}\n\n{texts.STAFF_INTRO}")
        with gr.Row():
            question = gr.Textbox(label=texts.STAFF_QUESTION, lines=1, scale=4)
            count = gr.Number(label=texts.STAFF_COUNT, value=10, minimum=1, maximum=50, precision=0, scale=1)
        button = gr.Button(texts.STAFF_ASK, variant="primary")
        with gr.Row():
            with gr.Column():
                text = gr.Textbox(label=texts.STAFF_ANSWER, lines=5, interactive=False)
                notices = gr.Textbox(label=texts.STAFF_NOTICES, lines=2, interactive=False)
            shown_facts = _table(texts.STAFF_FACTS, texts.STAFF_FACT_COLUMNS, (60, 40))
        shown_citations = _table(texts.STAFF_CITATIONS, texts.STAFF_CITATION_COLUMNS, (7, 22, 20, 11, 40))
        shown_passages = _table(texts.STAFF_PASSAGES, texts.STAFF_PASSAGE_COLUMNS, (7, 8, 17, 20, 33, 15))
        gr.on(
            [button.click, question.submit],
            ask,
            inputs=[question, count],
            outputs=[text, notices, shown_facts, shown_citations, shown_passages],
            api_visibility="private",
            concurrency_limit=CONCURRENT_EVENTS,
            show_progress="minimal",
        )
    # Gradio keeps the last question and answer of so many visitors, 10,000 by itself. The page needs none of
    # it, but an event at work needs a place.
    blocks.state_session_capacity = CONCURRENT_EVENTS
    blocks.queue(max_size=MAX_QUEUE, api_open=False, default_concurrency_limit=CONCURRENT_EVENTS)
    return blocks


def facts(answer: Answer) -> Rows:
    """Return name and value of what is known about an answer; unknown measures say so."""
    measures = answer.readability
    values = {
        "status": messages.ANSWER_STATUS_LABELS[answer.status],
        "strength": messages.STRENGTH_LABELS.get(answer.strength, texts.NO_STRENGTH),
        "themes": ", ".join(answer.themes),
        "mode": answer.mode,
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


def passages(found: list[Retrieved]) -> Rows:
    """Return a row for each passage that was found, best first, with its score."""
    return [
        [
            str(rank),
            f"{item.score:.3f}".replace(".", ","),
            item.passage.document,
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


def _table(label: str, columns: tuple[str, ...], widths: tuple[int, ...]) -> gr.Dataframe:
    return gr.Dataframe(
        label=label,
        headers=list(columns),
        column_widths=[f"{width}%" for width in widths],
        datatype="str",
        type="array",
        interactive=False,
        wrap=True,
        buttons=[],
    )
