"""What stands behind the API of an assistant."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering import Assistant
from assistant.api_keys import ApiKeys
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.late import Late
from assistant.model import Answer
from assistant.operations import Check, Score, Search, Simplify
from assistant.simplify.simplifier import Simplifier
from assistant.web.api_desk import ApiDesk, ApiLimits


def api_desk(
    assistant: Assistant, simplifier: Late[Simplifier], count: Callable[[Answer], None] | None = None
) -> ApiDesk:
    """Return it; texts are rewritten and measured with the simplifier of the pages.

    Claims have a checker of their own, because one works for one caller at a time: an editor does not wait
    for a program.
    """
    settings = assistant.settings
    checker = Late(lambda: FaithfulnessChecker.load(settings, assistant.library.lemmatizer))
    return ApiDesk(
        keys=ApiKeys(settings.keys_path),
        search=Search(assistant, assistant.library.shelf),
        check=lambda: Check(checker()),
        simplify=lambda: Simplify(simplifier()),
        score=lambda: Score(simplifier().measure),
        limits=ApiLimits(requests_per_minute=settings.api_requests_per_minute),
        origins=settings.origins,
        count=count,
    )
