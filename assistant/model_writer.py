"""Letting a language model word what passages say: drafted, checked sentence by sentence, mended once."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import monotonic

from assistant.breaker import CircuitBreaker
from assistant.errors import LanguageModelError, ModelAnswerError
from assistant.faithfulness.finding import Finding
from assistant.language_model import LanguageModel, TokenUsage
from assistant.model import ModelTrace
from assistant.prompts import Prompt
from assistant.sentence_check import SentenceCheck
from assistant.sentence_stream import DraftAnswer, DraftSentence, read_sentences

logger = logging.getLogger(__name__)

# A repair that cannot end in time is not begun, in seconds.
LEAST_TIME_TO_REPAIR = 2.0


@dataclass(frozen=True)
class Source:
    """What a sentence may rest on: the plain text of a passage, and what it is worth (for the prompt)."""

    passage: str
    text: str
    worth: str


@dataclass(frozen=True)
class WrittenSentence:
    """A sentence that stands, with the passage that it rests on."""

    text: str
    passage: str


@dataclass(frozen=True)
class DroppedSentence:
    """A sentence of the model that did not stand, and why."""

    text: str
    findings: tuple[Finding, ...]


@dataclass
class Draft:
    """What came of asking the model: kept up to date while its sentences come."""

    model: str
    prompts: dict[str, str] = field(default_factory=dict)
    dropped: list[DroppedSentence] = field(default_factory=list)
    mended: int = 0
    milliseconds: float = 0.0
    usage: TokenUsage = field(default_factory=TokenUsage)
    error: str | None = None

    def trace(self, sentences: int) -> ModelTrace:
        """What is kept of it with the answer; `sentences` of the model stand in it."""
        dropped = tuple((s.text, tuple(f.message for f in s.findings)) for s in self.dropped)
        return ModelTrace(
            model=self.model,
            prompts=tuple(self.prompts.items()),
            sentences=sentences,
            mended=self.mended,
            dropped=dropped,
            prompt_tokens=self.usage.prompt,
            answer_tokens=self.usage.answer,
            milliseconds=self.milliseconds,
            error=self.error,
        )


class ModelWriter:
    """Writes with one model behind one breaker; safe for threads."""

    def __init__(
        self,
        model: LanguageModel,
        check: SentenceCheck,
        answer_prompt: Prompt,
        repair_prompt: Prompt,
        breaker: CircuitBreaker | None = None,
    ) -> None:
        self._model = model
        self._check = check
        self._answer = answer_prompt
        self._repair = repair_prompt
        self._breaker = breaker or CircuitBreaker()

    @property
    def name(self) -> str:
        """The name of the model."""
        return self._model.name

    @property
    def breaker(self) -> CircuitBreaker:
        """What tells how the model's server does."""
        return self._breaker

    def draft(self) -> Draft:
        """An empty record of what will come of asking the model."""
        return Draft(self._model.name)

    def write(
        self, question: str, sources: Sequence[Source], deadline: float, draft: Draft
    ) -> Iterator[WrittenSentence]:
        """The sentences that stand, each as soon as it is checked; what happens is noted in `draft`.

        Nothing raises because of the model: what goes wrong ends the sentences and is told in `draft.error`.
        `deadline` is a time on the monotonic clock.
        """
        if not self._breaker.lets_through():
            draft.error = "the server failed too often and is left alone for a while"
            return
        started = monotonic()
        failed: list[DroppedSentence] = []
        kept: list[str] = []
        try:
            prompt = self._answer.render(sources=[_shown(source) for source in sources], question=question)
            draft.prompts[self._answer.name] = self._answer.sha256
            pieces = self._model.stream(
                *prompt, schema=DraftAnswer, time_limit=deadline - monotonic(), usage=draft.usage
            )
            yield from self._standing(read_sentences(pieces), sources, kept, failed)
            self._breaker.succeeded()
            if failed and deadline - monotonic() > LEAST_TIME_TO_REPAIR:
                yield from self._mended(failed, sources, deadline, draft, kept)
        except ModelAnswerError as error:
            # The server works, its model does not write what was asked.
            self._breaker.succeeded()
            draft.error = str(error)
        except LanguageModelError as error:
            self._breaker.failed()
            draft.error = str(error)
            logger.warning("answering without the language model: %s", error)
        finally:
            draft.dropped += failed
            draft.milliseconds += 1000 * (monotonic() - started)

    def _standing(
        self,
        sentences: Iterator[DraftSentence],
        sources: Sequence[Source],
        kept: list[str],
        failed: list[DroppedSentence],
    ) -> Iterator[WrittenSentence]:
        for sentence in sentences:
            if sentence.text in kept:
                continue
            found = self._supported(sentence, sources)
            if not isinstance(found, WrittenSentence):
                failed.append(DroppedSentence(sentence.text, found))
            elif found.text not in kept:
                kept.append(found.text)
                yield found

    def _supported(
        self, sentence: DraftSentence, sources: Sequence[Source]
    ) -> WrittenSentence | tuple[Finding, ...]:
        """A sentence as it may be shown, with the source that it rests on; or why it does not stand.

        It rests on a source that it names, else on any other. What nearly repeats a sentence of a source
        becomes that sentence.
        """
        named = [number - 1 for number in sentence.sources if 0 < number <= len(sources)]
        order = [*named, *(at for at in range(len(sources)) if at not in named)]
        for at in order:
            repeated = self._check.repeated(sentence.text, sources[at].text)
            if repeated is not None:
                return WrittenSentence(repeated, sources[at].passage)
        why: tuple[Finding, ...] = ()
        for at in order:
            rejection = self._check.rejection(sentence.text, sources[at].text)
            if rejection is None:
                return WrittenSentence(sentence.text, sources[at].passage)
            why = why or rejection.findings
        return why

    def _mended(
        self,
        failed: list[DroppedSentence],
        sources: Sequence[Source],
        deadline: float,
        draft: Draft,
        kept: list[str],
    ) -> Iterator[WrittenSentence]:
        """One more try at the sentences that did not stand, with what was wrong with them."""
        faults = "\n".join(
            f"- {sentence.text} ({' '.join(finding.message for finding in sentence.findings)})"
            for sentence in failed
        )
        prompt = self._repair.render(sources=[_shown(source) for source in sources], faults=faults)
        draft.prompts[self._repair.name] = self._repair.sha256
        pieces = self._model.stream(
            *prompt, schema=DraftAnswer, time_limit=deadline - monotonic(), usage=draft.usage
        )
        again: list[DroppedSentence] = []
        for written in self._standing(read_sentences(pieces), sources, kept, again):
            draft.mended += 1
            yield written
        failed += again


def _shown(source: Source) -> str:
    return f"{source.worth}\n{source.text}"
