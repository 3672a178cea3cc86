"""What a program can ask for: from a request of the contract to the object that comes back.

The command line and the API call these, so that one line of the one is one request of the other.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pydantic import BaseModel

from assistant.contract import (
    AskRequest,
    CheckRequest,
    ScoreRequest,
    SearchRequest,
    answer_json,
    check_json,
    parse,
    score_json,
    search_json,
)
from assistant.errors import InputError
from assistant.model import Answer, Retrieved, Turn
from assistant.pace import Pace
from assistant.rewriting_contract import SimplifyRequest, simplification_json

if TYPE_CHECKING:
    from assistant.faithfulness.finding import Finding, Verdict
    from assistant.readability.score import TextScore
    from assistant.shelf import Filters, Shelf
    from assistant.simplify.rule_engine import Without
    from assistant.simplify.simplification import SentenceRewrite, Simplification

Stopped = Callable[[], bool]
"""Whether nobody waits for the result any more."""


class StoppedError(Exception):
    """Nobody waits for the result any more, so the work on it ended."""


def ending(stopped: Stopped) -> Pace:
    """Return the pace of work that ends, with `StoppedError`, once nobody waits for it any more."""

    def pace() -> None:
        if stopped():
            raise StoppedError

    return pace


class Operation(Protocol):
    """One of the five."""

    request: type[BaseModel]

    def run(self, request: Any, stopped: Stopped = ...) -> Any:
        """Return what comes of a request.

        Raises:
            InputError: The request cannot be carried out; the message says why.
            StoppedError: `stopped` held while there was still work to do.
        """

    def json(self, result: Any, request_id: str | int | None) -> dict[str, Any]:
        """Return what came of a request as the object of the contract."""


def handler(operation: Operation) -> Callable[[object, str | int], dict[str, Any]]:
    """Return the function that answers one decoded line.

    It raises `InputError` for a line that is no request, or cannot be carried out.
    """

    def handle(value: object, request_id: str | int) -> dict[str, Any]:
        return operation.json(operation.run(parse(operation.request, value)), request_id)

    return handle


def _never() -> bool:
    return False


class Answering(Protocol):
    """What answers questions."""

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """Yield the lines of an answer, and the whole at the end."""


class Ask:
    """A question gets an answer."""

    request: type[BaseModel] = AskRequest

    def __init__(self, answering: Answering) -> None:
        self._answering = answering

    def run(self, request: AskRequest, stopped: Stopped = _never) -> Answer:
        """Return the answer; refusals and questions without an answer are answers too."""
        with closing(self._answering.stream(request.question, request.turns())) as items:
            for item in items:
                if isinstance(item, Answer):
                    return item
                if stopped():
                    raise StoppedError
        raise AssertionError("a stream ends with its answer")

    def json(self, result: Answer, request_id: str | int | None) -> dict[str, Any]:
        """Return the answer as the object that `ask` gives."""
        return answer_json(result, request_id)


class Searching(Protocol):
    """What finds passages."""

    def retrieve(self, question: str, k: int, filters: Filters | None) -> list[Retrieved]:
        """Return the passages that fit best, best first."""


class Search:
    """A question gets the passages that fit it."""

    request: type[BaseModel] = SearchRequest

    def __init__(self, searching: Searching, shelf: Shelf) -> None:
        self._searching = searching
        self._shelf = shelf

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids by which a search can be limited."""
        return tuple(sorted(self._shelf.documents))

    def run(self, request: SearchRequest, stopped: Stopped = _never) -> list[Retrieved]:
        """Return the passages, best first.

        Raises:
            InputError: A document is not known.
        """
        from assistant.shelf import Filters

        unknown = sorted(set(request.documents) - set(self._shelf.documents))
        if unknown:
            raise InputError(f"no document {unknown[0]!r}; expected one of {list(self.documents)}")
        filters = Filters(frozenset(request.documents), request.year)
        return self._searching.retrieve(request.question, request.k, filters)

    def json(self, result: list[Retrieved], request_id: str | int | None) -> dict[str, Any]:
        """Return the passages as the object that `search` gives."""
        return search_json(result, self._shelf.documents, self._shelf.statuses, request_id)


class Checked(NamedTuple):
    """A verdict, and what the claim leaves out (`None` where that was not asked)."""

    verdict: Verdict
    omitted: tuple[Finding, ...] | None


class Checking(Protocol):
    """What checks claims."""

    def check(self, source: str, claim: str, pace: Pace) -> Verdict:
        """Return whether the claim says only what the source says."""

    def coverage(self, source: str, text: str, pace: Pace) -> tuple[Finding, ...]:
        """Return what the source says and the text lacks."""


class Check:
    """A claim is held against its source."""

    request: type[BaseModel] = CheckRequest

    def __init__(self, checking: Checking) -> None:
        self._checking = checking

    def run(self, request: CheckRequest, stopped: Stopped = _never) -> Checked:
        """Return the verdict; texts that cannot be judged get one that says so.

        Raises:
            StoppedError: `stopped` held between two steps.
        """
        pace = ending(stopped)
        verdict = self._checking.check(request.source, request.claim, pace)
        if not request.coverage:
            return Checked(verdict, None)
        pace()
        return Checked(verdict, self._checking.coverage(request.source, request.claim, pace))

    def json(self, result: Checked, request_id: str | int | None) -> dict[str, Any]:
        """Return the verdict as the object that `check` gives."""
        return check_json(*result, request_id)


class Simplifying(Protocol):
    """What rewrites texts."""

    def stream(
        self, text: str, level: str, without: Without, pace: Pace
    ) -> Iterator[SentenceRewrite | Simplification]:
        """Yield each sentence as it is ready, and the whole at the end."""


class Simplify:
    """A text is rewritten in plain Dutch."""

    request: type[BaseModel] = SimplifyRequest

    def __init__(self, simplifying: Simplifying) -> None:
        self._simplifying = simplifying

    def run(self, request: SimplifyRequest, stopped: Stopped = _never) -> Simplification:
        """Return the rewrite.

        Raises:
            InputError: The text is empty, too long or not Dutch; the message is Dutch.
            StoppedError: `stopped` held between two steps.
        """
        from assistant.simplify.simplification import Simplification

        pace = ending(stopped)
        for item in self._simplifying.stream(request.text, request.level, frozenset(), pace):
            if isinstance(item, Simplification):
                return item
            pace()
        raise AssertionError("a stream ends with its simplification")

    def json(self, result: Simplification, request_id: str | int | None) -> dict[str, Any]:
        """Return the rewrite as the object that `simplify` gives."""
        return simplification_json(result, request_id)


class Scoring(Protocol):
    """What measures texts."""

    def score(self, text: str, *, pace: Pace) -> TextScore:
        """Return how hard the text is."""


class Score:
    """A text is measured."""

    request: type[BaseModel] = ScoreRequest

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring

    def run(self, request: ScoreRequest, stopped: Stopped = _never) -> TextScore:
        """Return how hard the text is, and why.

        Raises:
            StoppedError: `stopped` held between two sentences.
        """
        return self._scoring.score(request.text, pace=ending(stopped))

    def json(self, result: TextScore, request_id: str | int | None) -> dict[str, Any]:
        """Return the measures as the object that `score` gives."""
        return score_json(result, request_id)
