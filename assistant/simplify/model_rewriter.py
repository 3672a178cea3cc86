"""Rewriting sentences with a language model: asked once, checked, asked once more with what was wrong."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from pydantic import BaseModel

from assistant import messages
from assistant.breaker import CircuitBreaker
from assistant.errors import LanguageModelError, ModelAnswerError
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.glossary import Glossary
from assistant.language_model import LanguageModel, load_language_model
from assistant.model import ModelTrace
from assistant.prompts import Prompt, RenderedPrompt, load_prompt
from assistant.readability.finding import ReadingFinding
from assistant.settings import Settings
from assistant.simplify.examples import Example, ExampleShelf, load_examples
from assistant.simplify.personal_data import Hidden, PersonalDataHider
from assistant.simplify.verification import Verification

logger = logging.getLogger(__name__)

LEVELS = {
    "B1": "Schrijf op taalniveau B1: zinnen van hooguit 15 woorden, woorden die iedereen kent.",
    "A2": "Schrijf op taalniveau A2: zinnen van hooguit 10 woorden, heel gewone woorden, geen bijzinnen.",
}
_NOTHING = "(geen)"


class _Rewritten(BaseModel):
    herschreven: str


@dataclass(frozen=True)
class Outcome:
    """What came of asking the model: a rewrite that stands, or `None` and why not."""

    text: str | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class ModelRewriter:
    """Rewrites with one model behind one breaker; safe for threads."""

    model: LanguageModel
    verification: Verification
    hider: PersonalDataHider
    glossary: Glossary
    shelf: ExampleShelf
    prompt: Prompt
    repair: Prompt
    breaker: CircuitBreaker = field(default_factory=CircuitBreaker)

    def session(self, text: str, level: str) -> RewritingSession:
        """What the sentences of one text share: its examples, and a token for each name in it."""
        return RewritingSession(self, self.shelf.nearest(text), LEVELS.get(level, LEVELS["B1"]))


class RewritingSession:
    """The sentences of one text, in order. For one thread."""

    def __init__(self, writer: ModelRewriter, examples: Sequence[Example], level: str) -> None:
        self._writer = writer
        self._examples = _shown(examples)
        self._level = level
        self._known: dict[str, str] = {}
        self._stand = self._mended = 0
        self._dropped: list[tuple[str, tuple[str, ...]]] = []
        self._milliseconds = 0.0
        self._error: str | None = None
        self._prompts: dict[str, str] = {}

    def wants(self, hard: Sequence[ReadingFinding]) -> bool:
        """Whether a sentence with these findings is worth asking the model about."""
        return bool(hard) or self._level == LEVELS["A2"]

    def rewrite(self, source: str, now: str) -> Outcome:
        """The sentence `source`, of which the rules made `now`, as the model writes it.

        Nothing raises because of the model: what goes wrong is noted for the trace, and nothing is rewritten.
        """
        if not self._writer.breaker.lets_through():
            self._error = "the server failed too often and is left alone for a while"
            return Outcome(None)
        started = monotonic()
        try:
            return self._asked(source, now)
        except ModelAnswerError as error:
            self._writer.breaker.succeeded()
            self._error = str(error)
        except LanguageModelError as error:
            self._writer.breaker.failed()
            self._error = str(error)
            logger.warning("rewriting without the language model: %s", error)
        finally:
            self._milliseconds += 1000 * (monotonic() - started)
        return Outcome(None)

    def trace(self) -> ModelTrace:
        """What the model did for this text."""
        return ModelTrace(
            model=self._writer.model.name,
            prompts=tuple(self._prompts.items()),
            sentences=self._stand,
            mended=self._mended,
            dropped=tuple(self._dropped),
            prompt_tokens=0,
            answer_tokens=0,
            milliseconds=self._milliseconds,
            error=self._error,
        )

    def _asked(self, source: str, now: str) -> Outcome:
        hidden = self._hide(now)
        terms = [f"- {term.term}: {term.explanation}" for term in self._writer.glossary.explain(source)]
        protected = self._writer.verification.protection.spans(hidden.text)
        prompt = self._render(
            self._writer.prompt,
            level=self._level,
            examples=self._examples,
            terms="\n".join(terms) or _NOTHING,
            protected="; ".join(dict.fromkeys(span.text for span in protected)) or _NOTHING,
            sentence=hidden.text,
        )
        attempt = self._complete(prompt)
        outcome = self._judged(source, hidden, attempt)
        if outcome.text is not None:
            self._stand += 1
            return outcome
        again = self._complete(self._retry(prompt, hidden.text, attempt, outcome.findings))
        mended = self._judged(source, hidden, again)
        if mended.text is not None:
            self._stand += 1
            self._mended += 1
            return mended
        self._dropped.append((again, tuple(finding.message for finding in mended.findings)))
        return mended

    def _retry(
        self, first: RenderedPrompt, sentence: str, attempt: str, findings: Sequence[Finding]
    ) -> RenderedPrompt:
        """Asks once more, naming what was wrong. The same system message: a server need not read it again."""
        faults = "\n".join(f"- {finding.message}" for finding in findings)
        again = self._render(
            self._writer.repair,
            sentence=sentence,
            attempt=self._hide(attempt).text,
            faults=self._hide(faults).text,
        )
        return RenderedPrompt(first.system, f"{again.system}\n\n{again.user}")

    def _complete(self, prompt: RenderedPrompt) -> str:
        answer = self._writer.model.complete_json(*prompt, _Rewritten)
        self._writer.breaker.succeeded()
        return answer.herschreven.strip()

    def _render(self, prompt: Prompt, **variables: str) -> RenderedPrompt:
        self._prompts[prompt.name] = prompt.sha256
        return prompt.render(**variables)

    def _hide(self, text: str) -> Hidden:
        return self._writer.hider.hide(text, self._known)

    def _judged(self, source: str, hidden: Hidden, attempt: str) -> Outcome:
        text = hidden.restored(attempt)
        if text is None:
            lost = Finding(FindingKind.NAME, attempt, source, messages.REWRITE_TOKENS)
            return Outcome(None, (lost,))
        findings = self._writer.verification.objections(source, text)
        return Outcome(None, findings) if findings else Outcome(text)


def _shown(examples: Sequence[Example]) -> str:
    return (
        "\n\n".join(
            f"<voorbeeld>\n{example.source}\n</voorbeeld>\n<gewoon>\n{example.plain}\n</gewoon>"
            for example in examples
        )
        or _NOTHING
    )


def load_model_rewriter(
    settings: Settings, verification: Verification, glossary: Glossary
) -> ModelRewriter | None:
    """The rewriter with the model of the settings, or `None` when they name none. Sends nothing.

    Raises:
        ConfigurationError: A model is set that cannot be used.
    """
    model = load_language_model(settings)
    if model is None:
        return None
    return ModelRewriter(
        model=model,
        verification=verification,
        hider=PersonalDataHider(verification.lemmatizer, verification.book),
        glossary=glossary,
        shelf=load_examples(settings, verification.lemmatizer),
        prompt=load_prompt("simplify", settings.prompts),
        repair=load_prompt("simplify_repair", settings.prompts),
    )
