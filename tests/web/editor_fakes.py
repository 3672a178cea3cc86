"""An editor's desk whose rules are a few words, so that the page can be tested alone."""

from __future__ import annotations

import io
import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import docx

from assistant.dutch.sentences import sentence_spans
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.model import Readability
from assistant.readability.finding import ReadingFinding, ReadingKind
from assistant.readability.score import SentenceScore, TextScore
from assistant.simplify.edit import ChangeKind
from assistant.simplify.report import Fact, FactKind, FidelityReport, LetterPurpose
from assistant.simplify.simplification import (
    Change,
    HardWord,
    SentenceRewrite,
    SentenceState,
    Simplification,
    SimplificationStatus,
)
from assistant.web.editor_service import EditorDesk, Without

HARD = {
    "dient": (ReadingKind.HARD_WORD, "moet", ""),
    "kosteloos": (ReadingKind.HARD_WORD, "gratis", ""),
    "gedurende": (ReadingKind.HARD_WORD, "tijdens", ""),
    "Gedurende": (ReadingKind.HARD_WORD, "tijdens", ""),
    "circa": (ReadingKind.HARD_WORD, "ongeveer", ""),
    "bezwaarschrift": (
        ReadingKind.JARGON,
        "",
        "Een brief waarin staat dat u het niet eens bent met een besluit.",
    ),
    "voertuig": (ReadingKind.HARD_WORD, "auto", ""),
    "parkeervergunning": (ReadingKind.COMPOUND, "", ""),
    "Wmo": (ReadingKind.ABBREVIATION, "", "De wet over hulp om thuis te blijven wonen."),
    "in het kader van": (ReadingKind.EMPTY_PHRASE, "voor", ""),
    "hangijzer": (ReadingKind.FIGURE, "moeilijk punt", ""),
    "worden door de gemeente uitgevoerd": (ReadingKind.PASSIVE, "", ""),
    "dient u uw voertuig uiterlijk op 6 juni 2027 om 18.00 uur te verplaatsen": (ReadingKind.TANG, "", ""),
}
MESSAGES = {
    ReadingKind.HARD_WORD: "Dit is een moeilijk woord. Gebruik een gewoon woord.",
    ReadingKind.JARGON: "Dit is een vakwoord. Veel mensen kennen het niet. Leg het uit.",
    ReadingKind.COMPOUND: "Dit woord is lang. Het heeft 2 delen.",
    ReadingKind.ABBREVIATION: "Dit is een afkorting. Schrijf het hele woord op.",
    ReadingKind.EMPTY_PHRASE: "Dit zegt weinig. Het kan korter of het kan weg.",
    ReadingKind.FIGURE: "Dit is beeldspraak. Schrijf wat u bedoelt.",
    ReadingKind.PASSIVE: "Deze zin is lijdend. Schrijf wie het doet.",
    ReadingKind.TANG: "Woorden die bij elkaar horen, staan hier ver uit elkaar.",
}
WORDS = {
    "kosteloos": (ChangeKind.WORD, "gratis"),
    "circa": (ChangeKind.WORD, "ongeveer"),
    "Gedurende": (ChangeKind.WORD, "Tijdens"),
    "voertuig": (ChangeKind.WORD, "auto"),
    "De werkzaamheden worden door de gemeente uitgevoerd": (
        ChangeKind.ACTIVE,
        "De gemeente voert de werkzaamheden uit",
    ),
    "Hierbij delen wij u mede dat": (ChangeKind.WORD, "Wij laten u weten dat"),
    "Indien u in het bezit bent van een parkeervergunning, dient u": (
        ChangeKind.SPLIT,
        "Hebt u een parkeervergunning? Dan moet u",
    ),
    ", die u zichtbaar achter de voorruit dient te leggen": (
        ChangeKind.SPLIT,
        ". Leg die vergunning zichtbaar achter de voorruit",
    ),
}
# A sentence with this word is kept, one with that word is rewritten in doubt.
NOT_SURE = "streven"
DOUBT = "zes weken"
NUMBER = "Het getal 2027 staat niet in de nieuwe zin."
FACTS = ("2027", "18.00", "zes weken")


def spans(text: str) -> list[tuple[int, int]]:
    """Where the sentences are; one without words is left out."""
    return [(start, end) for start, end in sentence_spans(text) if any(map(str.isalnum, text[start:end]))]


def hard_places(text: str, start: int = 0) -> tuple[ReadingFinding, ...]:
    found = [
        ReadingFinding(
            kind, words, start + place, start + place + len(words), MESSAGES[kind], suggestion, explanation
        )
        for words, (kind, suggestion, explanation) in HARD.items()
        if (place := text.find(words)) >= 0
    ]
    count = len(text.split())
    if count > 20:
        message = f"Deze zin is lang: {count} woorden. Maak er twee of meer zinnen van."
        found.append(ReadingFinding(ReadingKind.LONG_SENTENCE, text, start, start + len(text), message))
    return tuple(sorted(found, key=lambda finding: (finding.start, -finding.end)))


def readability(text: str) -> Readability:
    """LiNT is twice the words per sentence here: 34, 46 and 58 are 17, 23 and 29 words."""
    sentences = spans(text)
    count = len(text.split())
    if not sentences:
        return Readability(count, 0, None, None)
    per_sentence = count / len(sentences)
    lint = min(100.0, 2 * per_sentence)
    level = 1 + sum(lint >= bound for bound in (34, 46, 58))
    return Readability(count, len(sentences), round(per_sentence, 1), 60.0, round(lint, 1), level)


def fidelity(before: str, after: str) -> FidelityReport:
    found = [(fact, before.find(fact)) for fact in FACTS if fact in before]
    lost = [Fact(FactKind.NUMBER, fact, at, at + len(fact)) for fact, at in found if fact not in after]
    new = "2031"
    added = (
        [Fact(FactKind.NUMBER, new, after.find(new), after.find(new) + 4)]
        if new in after and new not in before
        else []
    )
    do = [before[start:end] for start, end in spans(before) if "dient" in before[start:end]]
    objection = [before[start:end] for start, end in spans(before) if "bezwaar" in before[start:end]]
    return FidelityReport(
        len(found), tuple(lost), tuple(added), (), LetterPurpose(do=tuple(do), objection=tuple(objection))
    )


@dataclass
class FakeSimplifier:
    """Replaces a few words; `held` makes each sentence wait until `let` allows one more."""

    held: bool = False
    closed: threading.Event = field(default_factory=threading.Event)
    finished: bool = False
    fails: bool = False
    seen: list[Any] = field(default_factory=list)
    _allowed: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def let(self, count: int = 1) -> None:
        self._allowed.release(count)

    def closes(self) -> bool:
        """Whether the work ends early while one more sentence is always allowed."""
        for _ in range(600):
            if self.closed.wait(0.1):
                return not self.finished
            self.let()
        return False

    def sentences(self, text: str) -> TextScore:
        sentences = tuple(
            SentenceScore(
                " ".join(text[start:end].split()),
                start,
                end,
                len(text[start:end].split()),
                None,
                None,
                hard_places(text[start:end], start),
            )
            for start, end in spans(text)
        )
        return TextScore(readability(text), sentences)

    def stream(
        self, text: str, level: str, without: Without
    ) -> Generator[SentenceRewrite | Simplification, None, None]:
        self.seen.append((text, level, frozenset(without)))
        rewrites: list[SentenceRewrite] = []
        try:
            for start, end in spans(text):
                if self.held and not self._allowed.acquire(timeout=60):
                    raise TimeoutError("the test did not let the next sentence go within 60 seconds")
                if self.fails or "kapot" in text[start:end]:
                    raise RuntimeError(f"cannot rewrite {text[start:end]!r}")
                rewrites.append(self._rewrite(text[start:end], start, end, without))
                yield rewrites[-1]
            self.finished = True
        finally:
            self.closed.set()
        yield self._whole(text, rewrites)

    def check(self, before: str, after: str) -> SentenceRewrite:
        findings = (
            (Finding(FindingKind.NUMBER, "", "2027", NUMBER),)
            if "2027" in before and "2027" not in after
            else ()
        )
        return SentenceRewrite(
            before, after, 0, len(before), SentenceState.REWRITTEN, (), findings, hard_places(after)
        )

    def compare(self, before: str, after: str) -> Simplification:
        whole = self._whole(before, [])
        return replace(whole, text=after, after=readability(after), report=fidelity(before, after))

    def _rewrite(self, before: str, start: int, end: int, without: Without) -> SentenceRewrite:
        after, changes = before, []
        for words, (kind, plain) in WORDS.items():
            if words in after and (kind, words) not in without:
                after = after.replace(words, plain)
                changes.append(Change(kind, words, plain))
        findings: tuple[Finding, ...] = ()
        state = SentenceState.REWRITTEN if changes else SentenceState.UNCHANGED
        if NOT_SURE in before:
            state = SentenceState.KEPT
            findings = (
                Finding(
                    FindingKind.MODALITY,
                    "beperken",
                    "streven ernaar",
                    "In uw tekst staat dat het een doel is. In de nieuwe zin stond dat het zeker is.",
                ),
            )
        elif DOUBT in before:
            findings = (Finding(FindingKind.CONDITION, "", "Indien", "Kijk of de voorwaarde nog klopt."),)
        return SentenceRewrite(before, after, start, end, state, tuple(changes), findings, hard_places(after))

    def _whole(self, text: str, rewrites: Sequence[SentenceRewrite]) -> Simplification:
        parts, done = [], 0
        for rewrite in rewrites:
            parts += [text[done : rewrite.start], rewrite.after]
            done = rewrite.end
        after = "".join([*parts, text[done:]])
        words = tuple(
            HardWord(finding.words, finding.suggestion, finding.explanation, finding.words not in after)
            for finding in hard_places(text)
            if finding.kind
            in {ReadingKind.HARD_WORD, ReadingKind.JARGON, ReadingKind.COMPOUND, ReadingKind.ABBREVIATION}
        )
        return Simplification(
            SimplificationStatus.PARTLY,
            after,
            tuple(rewrites),
            words,
            readability(text),
            readability(after),
            fidelity(text, after),
        )


def word_file(*paragraphs: str) -> bytes:
    """A Word document with these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def words_of(content: bytes) -> list[str]:
    """The paragraphs of a Word document, those of tables behind the others."""
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [text for text in (*(paragraph.text for paragraph in document.paragraphs), *cells) if text]


def desk(simplifier: FakeSimplifier | None = None) -> EditorDesk:
    return EditorDesk(simplifier or FakeSimplifier())
