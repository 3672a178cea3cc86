"""The web application for a server: `uvicorn --factory ui:create_app`."""

from __future__ import annotations

from dataclasses import replace

from fastapi import FastAPI


def create_app() -> FastAPI:
    """Return the application with the assistant and the settings of the environment.

    Answers come from words alone until the vectors are loaded, which goes on in the background.

    Raises:
        GewoneTaalError: A setting or a file of the corpus cannot be used.
    """
    from assistant.answering import Assistant
    from assistant.web.app import create_app as create_web_app
    from assistant.web.settings import WebSettings

    assistant = Assistant.load()
    assistant.load_vectors_in_background()
    shelf = assistant.library.shelf
    documents = tuple(
        replace(document, status=shelf.statuses[document.id]) for document in shelf.documents.values()
    )
    settings = WebSettings(
        title=assistant.settings.title,
        documents=documents,
        max_question_characters=assistant.settings.max_question_length,
    )
    return create_web_app(assistant, settings)
