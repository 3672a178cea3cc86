"""The checker: does a claim say only what its source says, and does a text say all of it?"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from assistant import messages
from assistant.dutch.language import detect_language
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tokens import words
from assistant.errors import LanguageModelError
from assistant.faithfulness.coverage import omissions, unmatched
from assistant.faithfulness.evidence import Examiner, load_examiner
from assistant.faithfulness.finding import Finding, FindingKind, Problem, Verdict
from assistant.faithfulness.verdict import judge
from assistant.faithfulness.weights import Weights, load_weights, strongest
from assistant.glossary import load_glossary
from assistant.pace import Pace, no_pace
from assistant.settings import Settings, load_settings

_log = logging.getLogger(__name__)

# Words of one text; a chapter is checked in parts. Time grows with the product of both lengths.
LONGEST_TEXT = 2000
# A claim whose chance of being unfaithful lies so near the threshold is uncertain.
UNCERTAIN = 0.15
# Findings of these kinds stand whatever a language model says.
HARD = frozenset(
    {
        FindingKind.NUMBER,
        FindingKind.NAME,
        FindingKind.NEGATION,
        FindingKind.MODALITY,
        FindingKind.CONDITION,
    }
)
# Whether a model finds that a source supports a claim; `None` when it gave no usable answer.
SecondOpinion = Callable[[str, str], bool | None]
# Texts shorter than this are too short to tell their language by.
_FEWEST_FOR_LANGUAGE = 6


class FaithfulnessChecker:
    """Checks claims against their sources; one object per process, safe for threads."""

    def __init__(
        self, examiner: Examiner, weights: Weights, second_opinion: SecondOpinion | None = None
    ) -> None:
        self._examiner = examiner
        self._weights = weights
        self._second_opinion = second_opinion
        # The remembered words of reader and lemmatizer are shared between threads.
        self._lock = threading.Lock()

    @classmethod
    def load(
        cls, settings: Settings | None = None, lemmatizer: Lemmatizer | None = None
    ) -> FaithfulnessChecker:
        """Reads the lexicon, the names, the glossary and the weights.

        With the setting `check_second_opinion` and a language model, the model is asked about claims near the
        threshold; personal data in both texts is hidden from it.

        Raises:
            CorpusError: A file of the corpus is not valid.
            ConfigurationError: The weights are not valid, or the model's address or key is missing.
        """
        settings = settings or load_settings()
        lemmatizer = lemmatizer or Lemmatizer(settings.cache_dir)
        glossary = load_glossary(settings.corpus, lemmatizer)
        context = (settings.municipality, f"gemeente {settings.municipality}")
        examiner = load_examiner(settings.corpus, lemmatizer, glossary, context)
        return cls(examiner, load_weights(), _model_opinion(settings, lemmatizer))

    def check(self, source: str, claim: str, pace: Pace = no_pace) -> Verdict:
        """Whether `claim` says only what `source` says.

        An empty text, one that is too long, and one that is not Dutch give a verdict with a `problem` and
        `faithful` False; nothing raises but `pace`, which is called between the steps.
        """
        problem = _problem(source, claim)
        if problem is not None:
            text = messages.CHECK_PROBLEMS[problem]
            return Verdict(False, 0.0, (Finding(FindingKind.ADDED, "", "", text),), problem)
        with self._lock:
            pair = self._examiner.pair(source, claim, pace)
            verdict = judge(self._examiner.signals(pair, pace), self._weights, pair.near_copy)
        return self._reconsidered(verdict, source, claim)

    def _reconsidered(self, verdict: Verdict, source: str, claim: str) -> Verdict:
        """The verdict after a second opinion, where one is wanted, allowed and to be had."""
        distance = abs((1.0 - verdict.score) - self._weights.threshold)
        hard = any(finding.kind in HARD for finding in verdict.findings)
        if self._second_opinion is None or distance > UNCERTAIN or hard:
            return verdict
        supported = self._second_opinion(source, claim)
        if supported is None or supported is verdict.faithful:
            return verdict
        doubt = (Finding(FindingKind.ADDED, claim, "", messages.CHECK_SECOND_OPINION),)
        return replace(verdict, faithful=supported, findings=() if supported else doubt)

    @property
    def threshold(self) -> float:
        """The chance of being unfaithful from which on a claim is called so."""
        return self._weights.threshold

    def signal_values(self, source: str, claim: str) -> dict[str, float]:
        """The strongest value of every signal of a claim, by name: what the weights are fitted on."""
        with self._lock:
            pair = self._examiner.pair(source, claim)
            return strongest(self._examiner.signals(pair), pair.near_copy)

    def is_near_copy(self, source: str, claim: str) -> bool:
        """Whether a sentence of the claim copies nearly all its words from the source."""
        with self._lock:
            return self._examiner.pair(source, claim).near_copy

    def coverage(self, source: str, text: str, pace: Pace = no_pace) -> tuple[Finding, ...]:
        """What `source` says and `text` lacks: numbers, names, conditions, actions; in order of the source.

        A text that cannot be judged lacks everything: one finding says why. `pace` is called between the
        steps.
        """
        problem = _problem(source, text)
        if problem is not None:
            return (Finding(FindingKind.OMITTED, "", "", messages.CHECK_PROBLEMS[problem]),)
        with self._lock:
            return tuple(omissions(self._examiner, source, text, pace))

    def unmatched(self, source: str, text: str) -> tuple[list[str], float]:
        """The telling words of `source` that `text` has nothing for, and the share (0 to 1) that it has."""
        with self._lock:
            return unmatched(self._examiner, source, text)


def _model_opinion(settings: Settings, lemmatizer: Lemmatizer) -> SecondOpinion | None:
    if not settings.check_second_opinion:
        return None
    # Loading what talks to a model takes seconds, and most installations have none.
    from assistant.dutch.names import load_names
    from assistant.faithfulness.second_opinion import judge_statement
    from assistant.language_model import load_language_model
    from assistant.simplify.personal_data import PersonalDataHider

    model = load_language_model(settings)
    if model is None:
        return None
    hider = PersonalDataHider(lemmatizer, load_names(settings.corpus))

    def ask(source: str, claim: str) -> bool | None:
        # A letter that is rewritten is checked as it was typed; the same name gets the same token in both.
        known: dict[str, str] = {}
        source, claim = hider.hide(source, known).text, hider.hide(claim, known).text
        try:
            return judge_statement(model, claim, [source]).supported
        except LanguageModelError as error:
            _log.warning("no second opinion: %s", error)
            return None

    return ask


def _problem(source: str, claim: str) -> Problem | None:
    said, stated = words(claim), words(source)
    if not any(word[0].isalnum() for word in said):
        return Problem.NO_CLAIM
    if not any(word[0].isalnum() for word in stated):
        return Problem.NO_SOURCE
    if max(len(said), len(stated)) > LONGEST_TEXT:
        return Problem.TOO_LONG
    if len(said) >= _FEWEST_FOR_LANGUAGE and detect_language(claim) not in ("nl", None):
        return Problem.NOT_DUTCH
    return None


@lru_cache(maxsize=1)
def default_checker() -> FaithfulnessChecker:
    """The checker with the settings of the environment, loaded at the first call."""
    return FaithfulnessChecker.load()


def check_claim(source: str, claim: str) -> Verdict:
    """Whether `claim` says only what `source` says; see `FaithfulnessChecker.check`."""
    return default_checker().check(source, claim)


def check_coverage(source: str, text: str) -> tuple[Finding, ...]:
    """What `source` says and `text` lacks; see `FaithfulnessChecker.coverage`."""
    return default_checker().coverage(source, text)
