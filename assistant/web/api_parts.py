"""What stands behind the API of an assistant."""

from __future__ import annotations

from collections.abc import Callable

from assistant.api_keys import ApiKeys
from assistant.current import CurrentAssistant
from assistant.editions import Editions
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.late import Late
from assistant.model import Answer
from assistant.operations import Check, Score, Search, Simplify
from assistant.simplify.simplifier import Simplifier
from assistant.web.api_desk import ApiDesk, ApiLimits


def api_desk(
    editions: Editions, simplifier: Late[Simplifier], count: Callable[[Answer], None] | None = None
) -> ApiDesk:
    """Return it; texts are rewritten and measured with the simplifier of the pages.

    Claims have a checker of their own, because one works for one caller at a time: an editor does not wait
    for a program.
    """
    assistant = editions.current.assistant
    settings, lemmatizer = assistant.settings, assistant.library.lemmatizer
    checker = Late(lambda: FaithfulnessChecker.load(settings, lemmatizer))
    return ApiDesk(
        keys=ApiKeys(settings.keys_path),
        # The documents and what they are worth are the same in every edition.
        search=Search(CurrentAssistant(editions), assistant.library.shelf),
        check=lambda: Check(checker()),
        simplify=lambda: Simplify(simplifier()),
        score=lambda: Score(simplifier().measure),
        limits=ApiLimits(requests_per_minute=settings.api_requests_per_minute),
        origins=settings.origins,
        count=count,
    )
