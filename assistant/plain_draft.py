"""Drafts of the plain layer: passages without a current record, rewritten for a person to finish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant import messages
from assistant.documents.reading import Corpus
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.sentences import split_sentences
from assistant.errors import CorpusError, InputError
from assistant.model import Passage, PassageKind, PlainRecord
from assistant.plain import DRAFT, PlainLayer, source_hash
from assistant.plain_check import LONGEST_CORE
from assistant.plain_core import CoreChooser
from assistant.plain_layout import laid_out
from assistant.readability.finding import ReadingKind
from assistant.settings import Settings, load_settings
from assistant.simplify.simplification import SentenceRewrite, Simplification, SimplificationStatus
from assistant.simplify.simplifier import Simplifier
from assistant.strength import text_strength
from assistant.themes import Themes, load_themes

# The sorts of hard places that are told with their words; the others are about most of a sentence.
_OF_WORDS = frozenset(
    {
        ReadingKind.HARD_WORD,
        ReadingKind.JARGON,
        ReadingKind.COMPOUND,
        ReadingKind.ABBREVIATION,
        ReadingKind.EMPTY_PHRASE,
        ReadingKind.FIGURE,
    }
)


class DraftFindingKind(StrEnum):
    """What a writer must look at in a draft."""

    STALE = "stale"
    UNCHANGED = "unchanged"
    FIDELITY = "fidelity"
    HARD = "hard"
    CORE = "core"


@dataclass(frozen=True)
class DraftFinding:
    """One thing to look at; `message` is Dutch."""

    kind: DraftFindingKind
    message: str


@dataclass(frozen=True)
class Draft:
    """A draft of a record, and what its writer must look at; it has no questions yet.

    `mode` is "llm" where sentences of a language model stand in it, else "offline".
    """

    record: PlainRecord
    findings: tuple[DraftFinding, ...]
    mode: str = "offline"


def passages_to_draft(
    corpus: Corpus, layer: PlainLayer, documents: Iterable[str] = (), passages: Iterable[str] = ()
) -> list[Passage]:
    """The passages without a current record, in reading order: of all documents, or of those that are named.

    Raises:
        CorpusError: There is no such document or passage.
    """
    chosen = {corpus.document(document).id for document in documents}
    named = set(passages)
    unknown = sorted(id for id in named if corpus.passage(id) is None)
    if unknown:
        example = corpus.passages[0].id if corpus.passages else "document/passage"
        raise CorpusError(
            f"no passage {unknown[0]!r}; expected an id such as {example!r}, "
            "as `gewonetaal plain check` and `gewonetaal search` print them"
        )
    current = layer.current(corpus.passages)
    everything = not chosen and not named
    return [
        passage
        for passage in corpus.passages
        if passage.id not in current and (everything or passage.document in chosen or passage.id in named)
    ]


class Drafter:
    """Writes drafts; one object per process."""

    def __init__(self, layer: PlainLayer, simplifier: Simplifier, cores: CoreChooser, themes: Themes) -> None:
        self._layer = layer
        self._simplifier = simplifier
        self._cores = cores
        self._themes = themes

    @classmethod
    def load(
        cls, layer: PlainLayer, settings: Settings | None = None, lemmatizer: Lemmatizer | None = None
    ) -> Drafter:
        """Loads what rewriting needs, with the language model of the settings, if any.

        Raises:
            CorpusError: A file of the corpus is not valid.
            ConfigurationError: A language model is set that cannot be used.
        """
        settings = settings or load_settings()
        lemmatizer = lemmatizer or Lemmatizer(settings.cache_dir)
        simplifier = Simplifier.load(settings, lemmatizer)
        cores = CoreChooser(lemmatizer, simplifier.verification)
        return cls(layer, simplifier, cores, load_themes(settings.corpus, lemmatizer.lemma))

    def draft(self, passage: Passage) -> Draft:
        """The draft of one passage. What cannot be rewritten stays as it is, with a finding that says why."""
        source = laid_out(passage)
        findings = list(self._earlier(passage))
        result = None
        if passage.kind is PassageKind.QUOTE:
            findings.append(DraftFinding(DraftFindingKind.UNCHANGED, messages.DRAFT_QUOTE))
        else:
            try:
                result = self._simplifier.simplify(source)
            except InputError as error:
                findings.append(DraftFinding(DraftFindingKind.UNCHANGED, str(error)))
        core = self._cores.choose(passage.search_text, result.sentences) if result is not None else None
        if result is not None:
            findings += _of_rewriting(result)
        if core is None:
            findings.append(
                DraftFinding(DraftFindingKind.CORE, messages.DRAFT_CORE.format(most=LONGEST_CORE))
            )
        record = PlainRecord(
            passage=passage.id,
            core=core or split_sentences(source)[0],
            plain=source if result is None else result.text,
            strength=text_strength(passage.search_text),
            themes=self._themes.of(passage),
            questions=(),
            state=DRAFT,
            source_sha256=source_hash(passage.text),
        )
        return Draft(record, tuple(findings), "offline" if result is None else result.mode)

    def _earlier(self, passage: Passage) -> Iterator[DraftFinding]:
        if passage.id in self._layer.records:
            yield DraftFinding(DraftFindingKind.STALE, messages.DRAFT_STALE)


def _of_rewriting(result: Simplification) -> Iterator[DraftFinding]:
    if result.status is SimplificationStatus.UNCHANGED:
        yield DraftFinding(DraftFindingKind.UNCHANGED, messages.REWRITE_STATUSES[result.status])
    report = result.report
    told = [
        *(messages.REWRITE_LOST.format(fact=fact.text) for fact in report.lost),
        *(messages.REWRITE_ADDED.format(fact=fact.text) for fact in report.added),
        *(finding.message for finding in report.check),
    ]
    for message in dict.fromkeys(told):
        yield DraftFinding(DraftFindingKind.FIDELITY, message)
    for sentence in result.sentences:
        if sentence.hard:
            yield DraftFinding(DraftFindingKind.HARD, _hard(sentence))


def _hard(sentence: SentenceRewrite) -> str:
    """A sentence with what is still hard in it, each sort with its words once."""
    kinds: dict[str, dict[str, None]] = {}
    for finding in sentence.hard:
        found = kinds.setdefault(messages.READING_KINDS[finding.kind], {})
        if finding.kind in _OF_WORDS:
            found[" ".join(finding.words.split())] = None
    told = [
        " ".join(filter(None, (kind, ", ".join(f"„{word}”" for word in found))))
        for kind, found in kinds.items()
    ]
    return messages.DRAFT_HARD.format(sentence=" ".join(sentence.after.split()), hard="; ".join(told))
