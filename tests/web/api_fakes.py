"""What stands behind the API, with fixed results, so that the doors of it can be tested alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from builders import a_document
from fastapi.testclient import TestClient
from web_fakes import AGREEMENT, FakeAssistant

from assistant.faithfulness.finding import Finding, FindingKind, Verdict
from assistant.model import Answer, DocumentStatus, Readability, Retrieved
from assistant.operations import Check, Score, Search, Simplify
from assistant.pace import Pace
from assistant.readability.score import TextScore
from assistant.shelf import Filters, Shelf
from assistant.simplify.report import FidelityReport, LetterPurpose
from assistant.simplify.simplification import (
    SentenceRewrite,
    SentenceState,
    Simplification,
    SimplificationStatus,
)
from assistant.web.api_desk import ApiDesk, ApiLimits
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

KEY = "gt_van-de-website"
OTHER_KEY = "gt_van-de-app"
MEASURES = Readability(words=4, sentences=1, words_per_sentence=4.0, flesch_douma=80.0, lint=20.0, level=1)
SHELF = Shelf([], {AGREEMENT: a_document(AGREEMENT)}, {AGREEMENT: DocumentStatus.IN_FORCE}, {}, {})


class Keys:
    """Two keys; `asked` are those that were looked up."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failure: Exception | None = None

    def name_of(self, key: str) -> str | None:
        self.asked.append(key)
        if self.failure is not None:
            raise self.failure
        return {KEY: "website", OTHER_KEY: "app"}.get(key)


@dataclass
class Searching:
    """Finds as the fake assistant does; remembers what was asked."""

    asked: list[tuple[str, int, Filters | None]] = field(default_factory=list)

    def retrieve(self, question: str, k: int, filters: Filters | None) -> list[Retrieved]:
        self.asked.append((question, k, filters))
        return FakeAssistant().retrieve(question, k)


@dataclass
class Pieces:
    """Work in so many pieces, each done when the test lets it; `closed` is set when it stops."""

    pieces: int = 2
    let: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(1000))
    at_work: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)
    made: int = 0

    def one_by_one(self) -> Iterator[None]:
        self.at_work.set()
        try:
            for _ in range(self.pieces):
                if not self.let.acquire(timeout=60):
                    raise TimeoutError("the test did not let the next piece go within 60 seconds")
                self.made += 1
                yield
        finally:
            self.closed.set()

    def all(self, pace: Pace) -> None:
        with closing(self.one_by_one()) as pieces:
            for _ in pieces:
                pace()


class Checking(Pieces):
    """Everything is unfaithful, and nothing is left out."""

    finding = Finding(FindingKind.MODALITY, "komt", "onderzoeken", "Dat is niet even zeker.")

    def check(self, source: str, claim: str, pace: Pace) -> Verdict:
        self.all(pace)
        return Verdict(False, 0.1, (self.finding,))

    def coverage(self, source: str, text: str, pace: Pace) -> tuple[Finding, ...]:
        return ()


class Simplifying(Pieces):
    """Leaves each text as it is."""

    def stream(
        self, text: str, level: str, without: Sequence[object], pace: Pace
    ) -> Iterator[SentenceRewrite | Simplification]:
        sentence = SentenceRewrite(text, text, 0, len(text), SentenceState.UNCHANGED)
        with closing(self.one_by_one()) as pieces:
            for _ in pieces:
                yield sentence
        report = FidelityReport(0, (), (), (), LetterPurpose())
        yield Simplification(
            SimplificationStatus.UNCHANGED, text, (sentence,), (), MEASURES, MEASURES, report
        )


class Scoring(Pieces):
    """Every text is easy."""

    def score(self, text: str, *, pace: Pace) -> TextScore:
        self.all(pace)
        return TextScore(MEASURES, ())


@dataclass
class FakeDesk:
    """The parts of a desk, each to be looked at; `client` calls its API."""

    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    keys: Keys = field(default_factory=Keys)
    searching: Searching = field(default_factory=Searching)
    checking: Checking = field(default_factory=Checking)
    simplifying: Simplifying = field(default_factory=Simplifying)
    scoring: Scoring = field(default_factory=Scoring)
    counted: list[Answer] = field(default_factory=list)
    limits: ApiLimits = field(default_factory=lambda: ApiLimits(requests_per_minute=100_000))
    origins: tuple[str, ...] = ()

    @property
    def texts(self) -> dict[str, Pieces]:
        """What works on texts, by the name of the request."""
        return {"check": self.checking, "simplify": self.simplifying, "score": self.scoring}

    def limited(self, **limits: float) -> FakeDesk:
        return replace(self, limits=replace(self.limits, **limits))  # type: ignore[arg-type]

    def desk(self) -> ApiDesk:
        return ApiDesk(
            keys=self.keys,
            search=Search(self.searching, SHELF),
            check=lambda: Check(self.checking),
            simplify=lambda: Simplify(self.simplifying),
            score=lambda: Score(self.scoring),
            limits=self.limits,
            origins=self.origins,
            count=self.counted.append,
        )

    def client(self, key: str | None = KEY, **options: object) -> TestClient:
        app = create_app(self.assistant, WebSettings(staff_page=False), api=self.desk())
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        return TestClient(app, headers=headers, raise_server_exceptions=False, **options)  # type: ignore[arg-type]
