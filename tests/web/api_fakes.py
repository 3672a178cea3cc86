"""What stands behind the API, with fixed results, so that the doors of it can be tested alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from builders import a_document
from fastapi.testclient import TestClient
from web_fakes import AGREEMENT, FakeAssistant

from assistant.faithfulness.finding import Finding, FindingKind, Verdict
from assistant.model import Answer, DocumentStatus, Readability, Retrieved
from assistant.operations import Check, Score, Search, Simplify
from assistant.readability.score import TextScore
from assistant.retrieve import Filters, Shelf
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


class Checking:
    """Everything is unfaithful, and nothing is left out."""

    finding = Finding(FindingKind.MODALITY, "komt", "onderzoeken", "Dat is niet even zeker.")

    def check(self, source: str, claim: str) -> Verdict:
        return Verdict(False, 0.1, (self.finding,))

    def coverage(self, source: str, text: str) -> tuple[Finding, ...]:
        return ()


@dataclass
class Simplifying:
    """Gives a sentence at a time, each when the test lets it; `closed` is set when it stops."""

    sentences: int = 2
    let: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(1000))
    at_work: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)
    made: int = 0

    def stream(
        self, text: str, level: str, without: Sequence[object]
    ) -> Iterator[SentenceRewrite | Simplification]:
        self.at_work.set()
        sentence = SentenceRewrite(text, text, 0, len(text), SentenceState.UNCHANGED)
        try:
            for _ in range(self.sentences):
                if not self.let.acquire(timeout=60):
                    raise TimeoutError("the test did not let the next sentence go within 60 seconds")
                self.made += 1
                yield sentence
            report = FidelityReport(0, (), (), (), LetterPurpose())
            yield Simplification(
                SimplificationStatus.UNCHANGED, text, (sentence,), (), MEASURES, MEASURES, report
            )
        finally:
            self.closed.set()


class Scoring:
    """Every text is easy."""

    def score(self, text: str) -> TextScore:
        return TextScore(MEASURES, ())


@dataclass
class FakeDesk:
    """The parts of a desk, each to be looked at; `client` calls its API."""

    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    keys: Keys = field(default_factory=Keys)
    searching: Searching = field(default_factory=Searching)
    simplifying: Simplifying = field(default_factory=Simplifying)
    counted: list[Answer] = field(default_factory=list)
    limits: ApiLimits = field(default_factory=lambda: ApiLimits(requests_per_minute=100_000))
    origins: tuple[str, ...] = ()

    def limited(self, **limits: float) -> FakeDesk:
        return replace(self, limits=replace(self.limits, **limits))  # type: ignore[arg-type]

    def desk(self) -> ApiDesk:
        return ApiDesk(
            keys=self.keys,
            search=Search(self.searching, SHELF),
            check=lambda: Check(Checking()),
            simplify=lambda: Simplify(self.simplifying),
            score=lambda: Score(Scoring()),
            limits=self.limits,
            origins=self.origins,
            count=self.counted.append,
        )

    def client(self, key: str | None = KEY, **options: object) -> TestClient:
        app = create_app(self.assistant, WebSettings(staff_page=False), api=self.desk())
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        return TestClient(app, headers=headers, raise_server_exceptions=False, **options)  # type: ignore[arg-type]
