"""The objects of `contract.py` as pydantic models, each field described: what the API documents.

`contract.py` makes the objects; a test holds real ones against these models.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assistant.faithfulness.finding import FindingKind, Problem
from assistant.model import DocumentStatus, Strength
from assistant.readability.finding import ReadingKind

Id = Annotated[str | int | None, Field(description="The `id` of the request; null where it had none.")]
Lint = Annotated[
    float | None,
    Field(
        ge=0,
        le=100,
        description="Estimate of the LiNT-II score: 0 (easy) to 100 (hard); null where undefined.",
    ),
]
Level = Annotated[
    Literal[1, 2, 3, 4] | None,
    Field(description="LiNT's level of that score: 1 (easiest) to 4 (hardest); null where undefined."),
]
FleschDouma = Annotated[
    float | None,
    Field(
        description="Reading ease for Dutch: 100 (easy) to 0 (hard), below 0 for the hardest; null where "
        "undefined."
    ),
]
WordsPerSentence = Annotated[
    float | None, Field(ge=0, description="Mean number of words in a sentence; null where undefined.")
]
Section = Annotated[str, Field(description='The titles above the passage, outermost first, joined by " › ".')]
Page = Annotated[int | None, Field(ge=1, description="Page of the source file; null where it shows none.")]
InForce = Annotated[bool, Field(description="Whether `document_status` is `in_force`.")]
StatusOfDocument = Annotated[
    DocumentStatus,
    Field(description="What the document is worth today: in force, expired, a programme or background."),
]


class Described(BaseModel):
    """An object with exactly these fields."""

    model_config = ConfigDict(extra="forbid")


class Reply(Described):
    """What comes back for a request."""

    id: Id


class OtherSourceObject(Described):
    """A passage of another document that says nearly the same, and was collapsed into this one."""

    document: str = Field(description="Id of the document.")
    title: str = Field(description="Its short title.")
    passage: str = Field(description="Id of the passage.")
    quote: str = Field(description="The passage, verbatim.")
    document_status: StatusOfDocument


OtherSources = Annotated[list[OtherSourceObject], Field(description="Near-duplicates in other documents.")]


class CitationObject(Described):
    """A source of an answer."""

    marker: str = Field(pattern=r"^\[\d+\]$", description='What stands in the answer, such as "[1]".')
    document: str = Field(description="Id of the document.")
    title: str = Field(description="Its short title.")
    section: Section
    passage: str = Field(description="Id of the passage; it stays the same while its text does.")
    quote: str = Field(description="The passage, verbatim after white space is made single.")
    page: Page
    period: str = Field(description='The years of the document, such as "2026-2030".')
    document_status: StatusOfDocument
    in_force: InForce
    other_sources: OtherSources


class TermObject(Described):
    """A hard word in an answer."""

    term: str = Field(description="The word.")
    explanation: str = Field(description="What it means, in plain Dutch.")


class ReadabilityObject(Described):
    """How hard an answer is to read."""

    words_per_sentence: WordsPerSentence
    flesch_douma: FleschDouma
    lint: Lint
    level: Level


class DroppedSentence(Described):
    """A sentence of the language model that was not shown."""

    sentence: str = Field(description="The sentence.")
    why: list[str] = Field(description="What was wrong with it, in Dutch.")


class TokenCounts(Described):
    """Tokens of the language model; 0 where its server does not count them."""

    prompt: int = Field(ge=0, description="Tokens that were sent.")
    answer: int = Field(ge=0, description="Tokens that came back.")


class TraceObject(Described):
    """What a language model did."""

    model: str = Field(description="Name of the model.")
    prompts: dict[str, str] = Field(description="SHA-256 of the prompts, by name.")
    sentences: int = Field(ge=0, description="How many of its sentences stand.")
    mended: int = Field(ge=0, description="How many of those only after a second try.")
    dropped: list[DroppedSentence] = Field(description="Its other sentences.")
    tokens: TokenCounts
    ms: float = Field(ge=0, description="Time that it took, in milliseconds.")
    error: str | None = Field(description="Why there is no whole answer of the model; else null.")


Trace = Annotated[
    TraceObject | None, Field(description="What a language model did; null where none was asked.")
]


class TimingsObject(Described):
    """Wall-clock times of the steps, in milliseconds."""

    retrieve: float = Field(ge=0, description="Reading the question and finding passages.")
    compose: float = Field(ge=0, description="Making the answer.")
    check: float = Field(ge=0, description="Checking and measuring it.")
    total: float = Field(ge=0, description="All together.")


class AskResponse(Reply):
    """An answer, in plain Dutch, with its sources."""

    status: Literal["answered", "partial", "not_found", "refused"] = Field(
        description="`answered`; `partial`: the documents say something near it, not what was asked; "
        "`not_found`: they say nothing about it; `refused`: empty, too long, another language, an emergency, "
        "an attack, or switched off by the municipality, and then `answer` says which."
    )
    answer: str = Field(
        description="Plain Dutch text with markers such as `[1]`; about 80 words at most, unless a list was "
        "asked for."
    )
    strength: Strength = Field(
        description="How sure the plan is: the weakest of what the answer quotes. Weak to strong: explores, "
        "wishes, supports, intends, decided, done; duties: must, may; none: no plan."
    )
    themes: list[str] = Field(description="Ids of the themes of the answer.")
    citations: list[CitationObject] = Field(description="The sources, in the order of their markers.")
    terms: list[TermObject] = Field(description="Hard words in the answer.")
    notices: list[str] = Field(description="Dutch lines about the answer, to show below it.")
    related: list[str] = Field(max_length=3, description="Questions of other residents on the same subject.")
    readability: ReadabilityObject
    mode: Literal["offline", "llm"] = Field(
        description="`llm` where sentences of a language model stand in the answer, else `offline`."
    )
    trace: Trace
    timings_ms: TimingsObject


class PassageObject(Described):
    """A passage that fits the question."""

    rank: int = Field(ge=1, description="Place in the list; 1 fits best.")
    document: str = Field(description="Id of the document.")
    title: str = Field(description="Its full title.")
    section: Section
    passage: str = Field(description="Id of the passage; it stays the same while its text does.")
    page: Page
    text: str = Field(description="The passage, verbatim; line breaks separate items or rows.")
    plain: str | None = Field(description="The same in plain Dutch; null where there is no such version.")
    score: float = Field(description="Orders this list, higher fits better; not for comparing two searches.")
    document_status: StatusOfDocument
    in_force: InForce
    other_sources: OtherSources


class SearchResponse(Reply):
    """The passages that fit a question."""

    passages: list[PassageObject] = Field(description="Best first; at most `k`, and none where none fits.")


class FindingObject(Described):
    """Something wrong with a claim."""

    kind: FindingKind = Field(description="What is wrong; `omitted` only where coverage was asked for.")
    claim: str = Field(description="The words of the claim; empty where there are none to show.")
    source: str = Field(description="The words of the source; empty where there are none to show.")
    message: str = Field(description="What is wrong, in Dutch, for staff.")


class CheckResponse(Reply):
    """Whether a claim says only what its source says."""

    faithful: bool = Field(description="Whether the claim says only what its source says.")
    score: float = Field(ge=0, le=1, description="0 (surely not) to 1 (nothing speaks against it).")
    findings: list[FindingObject] = Field(
        description="Why not, the strongest first; none when `faithful`, except omissions."
    )
    complete: bool = Field(
        default=True, description="Only with `coverage`: whether nothing was found to be left out."
    )
    problem: Problem = Field(
        default=Problem.NO_CLAIM,
        description="Only where the texts could not be judged: one is empty, over 2,000 words, or not Dutch; "
        "`faithful` is then false.",
    )


class MeasuresObject(Described):
    """The reading measures of a text."""

    lint: Lint
    level: Level
    flesch_douma: FleschDouma
    words: int = Field(ge=0, description="How many words there are.")
    sentences: int = Field(ge=0, description="How many sentences there are; a list item is one.")
    words_per_sentence: WordsPerSentence


class ReadingFindingObject(Described):
    """A place that is hard to read."""

    kind: ReadingKind = Field(description="What makes it hard.")
    words: str = Field(description="The words, as they stand there.")
    start: int = Field(ge=0, description="Offset of the first character.")
    end: int = Field(ge=0, description="Offset behind the last character.")
    message: str = Field(description="What is hard about it, in Dutch.")
    suggestion: str = Field(description="What could stand there; empty where there is nothing.")
    explanation: str = Field(description="What it means; empty where that is not known.")


class MeasuredWord(Described):
    """A hard word."""

    word: str = Field(description="The word, as it stands in the text that was sent.")
    suggestion: str = Field(description="What could stand there; empty where there is nothing.")
    explanation: str = Field(description="What it means; empty where that is not known.")


class SentenceMeasures(Described):
    """A sentence and its measures."""

    sentence: str = Field(
        description="The sentence, or the item of a list, without markers such as `[1]`; white space is made "
        "single."
    )
    start: int = Field(ge=0, description="Offset of its first character in the text.")
    end: int = Field(ge=0, description="Offset behind its last character.")
    words: int = Field(ge=0, description="How many words it has.")
    lint: Lint
    level: Level
    findings: list[ReadingFindingObject] = Field(
        description="What makes it hard, in order of place; offsets are in the text."
    )


class ScoreResponse(MeasuresObject, Reply):
    """How hard a text is to read, and why."""

    hard_words: list[MeasuredWord] = Field(description="Each hard word once, in order of place.")
    per_sentence: list[SentenceMeasures] = Field(description="The sentences, in order.")


class ErrorResponse(Described):
    """A request that was not carried out."""

    id: str | int | None = Field(description="The `id` of the request, where it could be read; else null.")
    status: Literal["error"] = Field(description="Always `error`.")
    error: str = Field(
        description="What is wrong and what to do. English, except what is wrong with a text (Dutch)."
    )
