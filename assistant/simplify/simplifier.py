"""Rewriting a text in plain Dutch: rules, then a language model if there is one, every sentence checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant import messages
from assistant.dutch.language import detect_language
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.names import load_names
from assistant.dutch.tagging import TaggedSentence, tag_sentences
from assistant.dutch.tokens import words
from assistant.errors import InputError
from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.finding import Finding, FindingKind
from assistant.glossary import load_glossary
from assistant.pace import Pace, no_pace, paced
from assistant.readability.finding import ReadingFinding
from assistant.readability.score import ReadingMeasure, SentenceScore, TextScore
from assistant.settings import Settings, load_settings
from assistant.simplify.edit import ChangeKind
from assistant.simplify.explanations import Explanations, load_explanations
from assistant.simplify.facts import FactFinder
from assistant.simplify.letter_purpose import letter_purpose
from assistant.simplify.model_rewriter import ModelRewriter, RewritingSession, load_model_rewriter
from assistant.simplify.protected import Protection
from assistant.simplify.report import FidelityReport, LetterPurpose
from assistant.simplify.rule_engine import RuleEngine, Without
from assistant.simplify.rules import RuleSet, TextRules, load_rules
from assistant.simplify.simplification import (
    Change,
    Comparison,
    HardWord,
    SentenceRewrite,
    SentenceState,
    Simplification,
    rejoined,
    status_of,
)
from assistant.simplify.text_parts import is_rewritable
from assistant.simplify.verification import Verification

# A book of a hundred pages; longer texts are rewritten in parts.
MOST_WORDS = 40_000
# In characters, some 400 words; what is longer stays as it is. Each change is held against the whole
# sentence, so that one of 5,600 took 16 seconds, and one of 49,000 kept a worker busy for minutes.
LONGEST_SENTENCE = 3000
_FEWEST_FOR_LANGUAGE = 6
# So many words shorter must the sentences of a model be, where nothing else is plainer.
CLEARLY_SHORTER = 2.0


class Simplifier:
    """Rewrites texts; one object per process, safe for threads."""

    def __init__(
        self,
        lemmatizer: Lemmatizer,
        measure: ReadingMeasure,
        verification: Verification,
        rules: RuleSet,
        writer: ModelRewriter | None = None,
        explanations: Explanations | None = None,
    ) -> None:
        self._analyser = lemmatizer.analyser
        self._measure = measure
        self._verification = verification
        self._rules = rules
        self._writer = writer
        self._explanations = explanations or Explanations({}, lemmatizer)
        self._engine = RuleEngine(self._analyser, verification.protection, verification.stands)
        self._facts = verification.facts

    @classmethod
    def load(cls, settings: Settings | None = None, lemmatizer: Lemmatizer | None = None) -> Simplifier:
        """Reads the lists of the corpus, and prepares the language model of the settings, if any.

        Raises:
            CorpusError: A file of the corpus is not valid.
            ConfigurationError: A language model is set that cannot be used.
        """
        settings = settings or load_settings()
        lemmatizer = lemmatizer or Lemmatizer(settings.cache_dir)
        glossary = load_glossary(settings.corpus, lemmatizer)
        book = load_names(settings.corpus)
        verification = Verification(
            FaithfulnessChecker.load(settings, lemmatizer),
            Protection(lemmatizer, book),
            FactFinder(lemmatizer, book),
            lemmatizer,
            book,
        )
        return cls(
            lemmatizer,
            ReadingMeasure.load(settings, lemmatizer, glossary),
            verification,
            load_rules(settings.corpus, lemmatizer),
            load_model_rewriter(settings, verification, glossary),
            load_explanations(settings.corpus, lemmatizer),
        )

    @property
    def verification(self) -> Verification:
        """What holds each rewrite against its sentence."""
        return self._verification

    @property
    def measure(self) -> ReadingMeasure:
        """What measures texts."""
        return self._measure

    @property
    def has_model(self) -> bool:
        """Whether a language model rewrites along."""
        return self._writer is not None

    def sentences(self, text: str) -> TextScore:
        """The measures of a text and its sentences; `stream` gives a rewrite for each of them."""
        return self._score(text)

    def simplify(self, text: str, level: str = "B1", without: Without = frozenset()) -> Simplification:
        """The text in plainer Dutch, with what was done to each sentence.

        `level` is "B1" or "A2", the same without a language model. Changes in `without` are not made.

        Raises:
            InputError: The text is empty, too long or not Dutch; its message is Dutch, for the screen.
        """
        *_, last = self.stream(text, level, without)
        if not isinstance(last, Simplification):
            raise AssertionError("a stream ends with its simplification")
        return last

    def stream(
        self, text: str, level: str = "B1", without: Without = frozenset(), pace: Pace = no_pace
    ) -> Iterator[SentenceRewrite | Simplification]:
        """Each sentence as it is ready, in order, and the whole at the end.

        `pace` is called while the text is measured, before the first sentence and behind the last.

        Raises:
            InputError: As `simplify`, before the first sentence.
        """
        _refuse_unfit(text)
        before = self._score(text, pace)
        rules = self._rules()
        session = self._writer.session(text, level) if self._writer is not None else None
        done: list[SentenceRewrite] = []
        for sentence, score in zip(tag_sentences(text, self._analyser), before.sentences, strict=True):
            done.append(self._rewrite(sentence, score, rules, without, session))
            yield done[-1]
        yield self._whole(text, before, done, session, pace)

    def check(self, before: str, after: str) -> SentenceRewrite:
        """A sentence that somebody rewrote by hand: what to look at, and what is hard in it."""
        if not after.strip():
            gone = Finding(FindingKind.OMITTED, "", before, messages.REWRITE_REMOVED)
            return SentenceRewrite(before, after, 0, len(before), SentenceState.REWRITTEN, (), (gone,))
        findings = self._verification.doubts(before, after) if after.strip() != before.strip() else ()
        state = SentenceState.UNCHANGED if after == before else SentenceState.REWRITTEN
        return SentenceRewrite(before, after, 0, len(before), state, (), findings, self._hard(after))

    def compare(self, before: str, after: str) -> Comparison:
        """Both measures of a text and of what became of it by hand, and the facts that differ.

        What a person must look at is known of sentences only (`check`), so that part of the report is empty.
        """
        report = self._report(before, after, ())
        return Comparison(self._score(before).readability, self._score(after).readability, report)

    def _rewrite(
        self,
        sentence: TaggedSentence,
        score: SentenceScore,
        rules: TextRules,
        without: Without,
        session: RewritingSession | None,
    ) -> SentenceRewrite:
        before = sentence.source
        made = SentenceRewrite(before, before, sentence.start, sentence.end, SentenceState.UNCHANGED)
        if not is_rewritable(sentence):
            return made
        if len(before) > LONGEST_SENTENCE:
            return replace(made, hard=_moved(score.findings, -sentence.start))
        formed = self._engine.reword(before, rules.form, without)
        ruled = self._engine.reword(formed.text, rules.words, without)
        if ruled.text != before:
            doubts = self._verification.lost_facts(before, ruled.text)
            changes = (*formed.changes, *ruled.changes)
            made = replace(
                made, after=ruled.text, state=SentenceState.REWRITTEN, changes=changes, findings=doubts
            )
            hard = self._hard(made.after)
        else:
            hard = _moved(score.findings, -sentence.start)
        if session is not None and (ChangeKind.MODEL, before) not in without and session.wants(hard):
            made = self._by_model(made, session)
            hard = self._hard(made.after)
        return replace(made, hard=hard)

    def _by_model(self, made: SentenceRewrite, session: RewritingSession) -> SentenceRewrite:
        """The sentence as the model writes it, if that stands; else as it was, marked if nothing was done."""
        outcome = session.rewrite(made.before, made.after)
        if outcome.text is not None and self._is_plainer(outcome.text, made.after):
            change = Change(ChangeKind.MODEL, made.before, outcome.text)
            doubts = self._verification.unmatched(made.before, outcome.text)
            return replace(
                made, after=outcome.text, state=SentenceState.REWRITTEN, changes=(change,), findings=doubts
            )
        if outcome.findings and made.state is SentenceState.UNCHANGED:
            return replace(made, state=SentenceState.KEPT, findings=outcome.findings)
        return made

    def _is_plainer(self, text: str, than: str) -> bool:
        """Whether a text has fewer hard places, or as many and clearly shorter sentences."""
        if " ".join(text.split()) == " ".join(than.split()):
            return False
        new, old = self._score(text), self._score(than)
        hard, harder = (sum(len(sentence.findings) for sentence in score.sentences) for score in (new, old))
        length = (new.readability.words_per_sentence or 0.0) - (old.readability.words_per_sentence or 0.0)
        return hard < harder or (hard == harder and length <= -CLEARLY_SHORTER)

    def _score(self, text: str, pace: Pace = no_pace) -> TextScore:
        return self._measure.score(text, has_markers=False, pace=pace)

    def _hard(self, text: str) -> tuple[ReadingFinding, ...]:
        return tuple(finding for sentence in self._score(text).sentences for finding in sentence.findings)

    def _whole(
        self,
        text: str,
        before: TextScore,
        done: Sequence[SentenceRewrite],
        session: RewritingSession | None,
        pace: Pace,
    ) -> Simplification:
        after = rejoined(text, done)
        score = self._score(after, pace)
        check = tuple(finding for sentence in done for finding in sentence.findings)
        return Simplification(
            status=status_of(done),
            text=after,
            sentences=tuple(done),
            hard_words=tuple(_hard_words(before, score, done, self._explanations)),
            before=before.readability,
            after=score.readability,
            report=self._report(text, after, check, pace),
            mode="llm" if any(_by_model(sentence) for sentence in done) else "offline",
            trace=session.trace() if session is not None else None,
        )

    def _report(
        self, before: str, after: str, check: tuple[Finding, ...], pace: Pace = no_pace
    ) -> FidelityReport:
        pace()
        facts = len(self._facts.facts(before))
        lost, added = (
            self._facts.lacking(one, other) for one, other in paced(((before, after), (after, before)), pace)
        )
        pace()
        return FidelityReport(facts, lost, added, check, self._purpose(before))

    def _purpose(self, text: str) -> LetterPurpose:
        return letter_purpose(list(tag_sentences(text, self._analyser)))


def _refuse_unfit(text: str) -> None:
    count = len(words(text))
    if not count:
        raise InputError(messages.REWRITE_EMPTY)
    if count > MOST_WORDS:
        raise InputError(messages.REWRITE_TOO_LONG.format(words=count, most=MOST_WORDS))
    if count >= _FEWEST_FOR_LANGUAGE and detect_language(text) not in ("nl", None):
        raise InputError(messages.REWRITE_NOT_DUTCH)


def _moved(findings: Sequence[ReadingFinding], by: int) -> tuple[ReadingFinding, ...]:
    return tuple(replace(finding, start=finding.start + by, end=finding.end + by) for finding in findings)


def _by_model(sentence: SentenceRewrite) -> bool:
    return any(change.kind is ChangeKind.MODEL for change in sentence.changes)


def _hard_words(
    before: TextScore, after: TextScore, done: Sequence[SentenceRewrite], explanations: Explanations
) -> Iterator[HardWord]:
    """The hard words of the original, each once; one that the rewrite does not have is replaced."""
    left = {finding.words.casefold() for finding in after.hard_words}
    swapped = {
        " ".join(change.before.split()).casefold(): change.after
        for sentence in done
        for change in sentence.changes
        if change.kind in (ChangeKind.WORD, ChangeKind.ABBREVIATION)
    }
    for finding in before.hard_words:
        replaced = finding.words.casefold() not in left
        instead = swapped.get(finding.words.casefold(), "") if replaced else ""
        explanation = finding.explanation or explanations.of(finding.words)
        yield HardWord(finding.words, instead or finding.suggestion, explanation, replaced)


@lru_cache(maxsize=1)
def default_simplifier() -> Simplifier:
    """The simplifier with the settings of the environment, loaded at the first call."""
    return Simplifier.load()


def simplify_text(text: str, level: str = "B1") -> Simplification:
    """The text in plainer Dutch, checked sentence by sentence; see `Simplifier.simplify`."""
    return default_simplifier().simplify(text, level)
