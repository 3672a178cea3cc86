"""An assistant with fixed answers, so that the pages can be tested alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, field

from assistant.model import (
    Answer,
    AnswerStatus,
    Citation,
    DocumentStatus,
    ExplainedTerm,
    OtherSource,
    Passage,
    PassageKind,
    Readability,
    Retrieved,
    Strength,
    Timings,
    Turn,
)
from assistant.web.topics import TopicView

AGREEMENT = "heerlens-akkoord-2026-2030"
LONG_QUOTE = "De ambitie voor een **doelgroepenbad** blijft *staan*. " * 8

# What the service gives at a time: what one passage says, with its marker.
POOL_LINES = [
    "De gemeente wil nog steeds een zwembad in het centrum. Maar eerst komt er een pauze. [1]",
    "In die pauze gebeurt dit:\n- De gemeente vergelijkt plekken voor het bad.\n- Scholen praten mee. [1]",
    "De gemeente beslist voor het einde van deze periode of het bad er komt. [2]",
]
POOL = Answer(
    status=AnswerStatus.ANSWERED,
    text="\n".join(POOL_LINES),
    strength=Strength.WISHES,
    themes=("sport-en-cultuur",),
    citations=(
        Citation(
            marker="[1]",
            document=AGREEMENT,
            title="Heerlens Akkoord 2026-2030: Voor een Heerlen in balans en bloei",
            section="2.3.1 Heerlen-Centrum › Acties",
            passage=f"{AGREEMENT}:1",
            quote="We houden de ambitie voor een **doelgroepenbad** vast, met minder CO<sub>2</sub>.",
            page=None,
            period="2026-2030",
            document_status=DocumentStatus.IN_FORCE,
            other_sources=(
                OtherSource(
                    document="coalitieakkoord-2018-2022",
                    title="Coalitieakkoord Heerlen 2018-2022: Samen doorbouwen met lef",
                    quote="Er komt een zwembad in het centrum.",
                    passage="coalitieakkoord-2018-2022:8.2",
                    document_status=DocumentStatus.EXPIRED,
                ),
            ),
        ),
        Citation(
            marker="[2]",
            document="coalitieakkoord-2018-2022",
            title="Coalitieakkoord Heerlen 2018-2022: Samen doorbouwen met lef",
            section="VIII Sport",
            passage="coalitieakkoord-2018-2022:8.3",
            quote=LONG_QUOTE,
            page=12,
            period="2018-2022",
            document_status=DocumentStatus.EXPIRED,
        ),
    ),
    terms=(
        ExplainedTerm(
            "doelgroepenbad", "Dat is een zwembad voor bepaalde groepen, zoals kinderen en ouderen."
        ),
    ),
    notices=(
        "Dit is een plan van de gemeente. U kunt er geen rechten aan ontlenen.",
        "Een deel staat in een stuk dat verlopen is. Het is niet zeker of dit nog geldt.",
    ),
    related=("Wat kost een kaartje voor het zwembad?", 'Komt er een "buurtbad" bij?'),
    readability=Readability(words=50, sentences=6, words_per_sentence=8.3, flesch_douma=72.5),
    timings=Timings(retrieve=12.0, compose=3.0, check=1.0, total=16.0),
)
TOPICS = (
    TopicView("sport-en-cultuur", "Sport en cultuur", ("Komt er een zwembad?", "Komt er een nieuw theater?")),
    TopicView("ouderen", "Ouderen", ("Komt er gym voor ouderen?",)),
    TopicView("van-een-andere-gemeente", 'Haven en "Noord"', ("Komt er een brug over de haven?",)),
)
NOT_FOUND = Answer(
    status=AnswerStatus.NOT_FOUND,
    text="Dat staat niet in de stukken die ik ken. Kijk op de website van de gemeente Heerlen.",
)


@dataclass
class FakeAssistant:
    """Answers with `POOL`, except where the question names another outcome; waits while `go` is not set."""

    ready: bool = True
    vectors_ready: bool = True
    seconds: float = 0.0
    asked: list[tuple[str, tuple[Turn, ...]]] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.go.set()

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        self.asked.append((question, tuple(history)))
        if self.seconds:
            time.sleep(self.seconds)
        if not self.go.wait(60):
            raise TimeoutError("the test did not let the answer go within 60 seconds")
        if "rijbewijs" in question:
            return NOT_FOUND
        if "kapot" in question:
            raise RuntimeError(f"cannot answer {question!r}")
        if "fout" in question:
            return Answer(AnswerStatus.ERROR, "Het zoeken lukt nu niet.")
        return POOL

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        """Without a language model there is the answer alone."""
        yield self.answer(question, history)

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        return [
            Retrieved(
                Passage(
                    id=f"{AGREEMENT}:{rank}",
                    document=AGREEMENT,
                    kind=PassageKind.ACTION,
                    section=("2.3.1 Heerlen-Centrum", "Acties"),
                    number=None,
                    page=None,
                    text=f"Passage nummer {rank} over het doelgroepenbad",
                    search_text="",
                    position=rank,
                ),
                score=1 / rank,
            )
            for rank in range(1, k + 1)
        ]


@dataclass
class WritingAssistant(FakeAssistant):
    """Gives what is in `items` one by one, each when the test lets it; an exception in it is raised.

    `asking` is set when a question is at work, `closed` when what it gave is closed or has come to its end.
    """

    items: Iterable[str | Answer | Exception] = (*POOL_LINES, POOL)
    asking: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)
    _let: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def let(self, count: int) -> None:
        """Lets so many items more go."""
        self._let.release(count)

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        self.asked.append((question, tuple(history)))
        self.asking.set()
        try:
            for item in self.items:
                if not self._let.acquire(timeout=60):
                    raise TimeoutError("the test did not let the next item go within 60 seconds")
                if isinstance(item, Exception):
                    raise item
                yield item
        finally:
            self.closed.set()
