"""The web application: `gewonetaal serve`, or `uvicorn --factory ui:create_app` for a server."""

from __future__ import annotations

import importlib
import socket
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fastapi import FastAPI

    from assistant.answering import Assistant
    from assistant.settings import Settings
    from assistant.web.editor_service import LateSimplifier
    from assistant.web.topics import TopicView

# How long a process that is stopped goes on with the answers that it began.
_SECONDS_TO_FINISH = 30


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application with the assistant and the settings of the environment.

    Answers come from words alone until the vectors are loaded, which goes on in the background.

    Raises:
        GewoneTaalError: a setting or a file of the corpus cannot be used.
    """
    from assistant.answering import Assistant
    from assistant.asked import AskedLog, Entrance
    from assistant.corpus_watch import CorpusWatch
    from assistant.current import CurrentAssistant, CurrentDesk, CurrentRoom, CurrentTopics
    from assistant.desk_reports import DeskReports
    from assistant.feedback import FeedbackDesk
    from assistant.late import Late
    from assistant.printing import ProgressBar
    from assistant.retention import retention_of
    from assistant.secret import load_secret
    from assistant.settings import load_settings
    from assistant.simplify.simplifier import Simplifier
    from assistant.store import (
        AskedTable,
        DeskReportTable,
        FeedbackTable,
        PlainHistoryTable,
        SwitchTable,
        is_alive,
        open_database,
    )
    from assistant.switched import Switchboard
    from assistant.switches import Switches
    from assistant.web.api_parts import api_desk
    from assistant.web.app import create_app as create_web_app
    from assistant.web.desk_parts import desk_parts
    from assistant.web.doors import open_doors
    from assistant.web.editor_service import EditorDesk, LateSimplifier
    from assistant.web.formatting import addresses_in
    from assistant.web.health import HealthChecks
    from assistant.web.management_parts import management_desk
    from assistant.web.reload_parts import reload_of
    from assistant.web.review_desk import ReviewDesk
    from assistant.web.settings import WebSettings
    from assistant.web.texts_in_use import TextsInUse
    from assistant.web.topics import topic_views

    # Gradio takes seconds to import; meanwhile the documents are read.
    importing = threading.Thread(target=importlib.import_module, args=("gradio",), daemon=True)
    importing.start()
    settings = settings or load_settings()
    corpus = CorpusWatch(settings.corpus)
    assistant = Assistant.load(settings)
    importing.join()
    vectors = assistant.load_vectors_in_background(
        ProgressBar("Bringing the index up to date").show,
        lambda error: print(f"gewonetaal: answering from words alone: {error}", file=sys.stderr),
    )
    shelf = assistant.library.shelf
    documents = tuple(
        replace(document, status=shelf.statuses[document.id]) for document in shelf.documents.values()
    )
    secret = load_secret(assistant.settings)
    web_settings = WebSettings(
        title=assistant.settings.title,
        municipality=assistant.settings.municipality,
        documents=documents,
        topics=topic_views(assistant.library.themes.all),
        contact=assistant.settings.contact,
        addresses=addresses_in("\n".join(assistant.library.signpost.directions())),
        max_question_characters=assistant.settings.max_question_length,
        conversation_key=secret.key("conversations"),
        requests_per_minute=assistant.settings.requests_per_minute,
        requests_per_minute_total=assistant.settings.requests_per_minute_total,
        trusted_proxies=assistant.settings.proxies,
    )
    settings, lemmatizer = assistant.settings, assistant.library.lemmatizer
    rewriting = Late(lambda: Simplifier.load(settings, lemmatizer))
    simplifier = LateSimplifier(rewriting)

    ready = threading.Thread(
        target=_get_ready,
        args=(assistant, vectors, web_settings.topics, simplifier),
        name="get-ready",
        daemon=True,
    )
    ready.start()
    editor = EditorDesk(simplifier, has_model=assistant.settings.model is not None)
    database = open_database(assistant.settings)
    door, login = open_doors(assistant.settings, secret, database)
    feedback = FeedbackDesk(
        FeedbackTable(database),
        assistant.settings.feedback_days,
        assistant.settings.feedback_per_day,
    )
    asked = AskedLog(AskedTable(database), assistant.settings.desk_days)
    # Without a store residents still get answers; who presses a thumb is told that it is not kept.
    retention_of(assistant.settings, database).start()
    switches = Switches(SwitchTable(database))
    reload = reload_of(assistant, lambda: switches.state().topics)
    editions = reload.editions
    switchboard = Switchboard(switches, CurrentTopics(editions))
    if settings.reload_seconds:
        reload.start(settings.reload_seconds, after=ready)
    texts_in_use = TextsInUse(reload, is_on=settings.reload_seconds > 0)
    reports = DeskReports(DeskReportTable(database), assistant.settings.desk_reports_per_day)
    return create_web_app(
        CurrentAssistant(editions),
        web_settings,
        CurrentRoom(editions),
        editor,
        feedback,
        asked,
        door,
        login,
        desk_parts(CurrentDesk(editions), settings, database, asked),
        ReviewDesk.load(assistant.library, settings, PlainHistoryTable(database), texts_in_use),
        api=api_desk(editions, rewriting, lambda answer: asked.count(Entrance.API, answer)),
        health=HealthChecks(
            index_failed=lambda: editions.current.assistant.index_error is not None,
            store_works=lambda: is_alive(database),
        ),
        switchboard=switchboard,
        management=management_desk(
            editions, database, switchboard, feedback, asked, reports, texts_in_use, corpus
        ),
        reload=reload,
    )


def _get_ready(
    assistant: Assistant, vectors: threading.Thread, topics: Iterable[TopicView], simplifier: LateSimplifier
) -> None:
    """Residents come first: what the first answers need is read before what rewriting needs."""
    vectors.join()
    # Without a language model, which would be asked for nobody.
    for example in (example for topic in topics for example in topic.examples if assistant.composer is None):
        assistant.answer(example)
    simplifier.load()


def serve(settings: Settings) -> int:
    """Serves the pages until stopped; returns the exit code.

    Raises:
        ConfigurationError: the address cannot be listened on; the message says what to do.
        GewoneTaalError: a setting or a file of the corpus cannot be used.
    """
    bound = _bound(settings.host, settings.port)
    import uvicorn

    print("Loading the documents ...", file=sys.stderr, flush=True)
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        # The application itself reads the headers of proxies, of those that the settings trust.
        proxy_headers=False,
        # Event streams of Gradio stay open for as long as its page does.
        timeout_graceful_shutdown=_SECONDS_TO_FINISH,
    )
    _listen(bound, settings.host, settings.port)
    print(
        f"\nServing on http://{settings.host}:{settings.port} (stop with Ctrl+C)", file=sys.stderr, flush=True
    )
    uvicorn.Server(config).run(sockets=[bound])
    return 0


def _bound(host: str, port: int) -> socket.socket:
    """A socket with this address, taken before the slow loading so that a port in use is told at once.

    It does not listen yet: whoever comes while the documents are read is refused, and a load balancer sends
    him to another process instead of letting him wait.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        raise _cannot_listen(host, port, error) from error
    return bound


def _listen(bound: socket.socket, host: str, port: int) -> None:
    try:
        bound.listen(128)
    except OSError as error:
        # Two that started at the same instant both had the address; one of them listens.
        bound.close()
        raise _cannot_listen(host, port, error) from error


def _cannot_listen(host: str, port: int, error: OSError) -> ConfigurationError:
    return ConfigurationError(
        f"cannot listen on {host!r} port {port}: {error.strerror or error}; "
        "stop the program that uses it, or choose another port with --port or GEWONETAAL_PORT"
    )


if __name__ == "__main__":
    from assistant.cli import main

    raise SystemExit(main(["serve", *sys.argv[1:]]))
