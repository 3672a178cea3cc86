"""The exceptions of Gewone Taal.

GewoneTaalError
├── ConfigurationError      a setting is missing or wrong
├── CorpusError             a file of the corpus is missing, unreadable or inconsistent
│   ├── ReadingError        a source could not be read into passages
│   ├── PlainLayerError     the files of the plain layer cannot be taken over as they are
│   └── PlainWriteError     a file of the plain layer cannot be written; nothing of it was changed
├── SearchIndexError        the index cannot be built, opened or written
│   └── IndexServerError        the Chroma server cannot be reached, or fails; later it may work
├── InputError              a request that cannot be understood (bad JSON line, wrong field)
│   └── FileProblem             an uploaded file that cannot be read; its message is Dutch, for the screen
├── StoreError              what is stored cannot be opened, read or written
├── AccessFileError         the file with accounts, with keys or with the secret cannot be read or written
├── PromptError             a prompt is missing or malformed, or got other variables than it asks for
└── LanguageModelError      the language model gave nothing that can be used
    ├── ModelAccessError        its server refuses the key, or does not know the model or the address
    ├── ModelUnavailableError   no connection, too many requests or a failing server; later it may work
    ├── ModelTimeoutError       the time limit passed
    ├── ModelRequestError       its server refuses this request, such as one that is too long
    └── ModelAnswerError        its answer is cut off, withheld, empty or not in the form asked for

Messages are English, name what was wrong with `!r`, what was expected, and what to do.
"""

from __future__ import annotations

from enum import StrEnum

from assistant.files.problem import FileProblemKind


class GewoneTaalError(Exception):
    """Base of every error that this package raises on purpose."""


class ConfigurationError(GewoneTaalError):
    """A setting is missing or has a value that cannot be used."""


class CorpusError(GewoneTaalError):
    """A file of the corpus is missing, unreadable or inconsistent."""


class ReadingError(CorpusError):
    """A source document could not be read into passages."""


class LayerProblem(StrEnum):
    """Why the files of the plain layer cannot be taken over."""

    FAULTY = "faulty"
    GONE = "gone"


class PlainLayerError(CorpusError):
    """The files of the plain layer cannot be taken over as they are; the message holds no text of them.

    `problem` says why: lines that are no record, or texts that are there no more and that residents read.
    """

    def __init__(self, problem: LayerProblem, message: str) -> None:
        super().__init__(message)
        self.problem = problem


class WriteProblem(StrEnum):
    """Why a file of the plain layer cannot be written."""

    READ_ONLY = "read_only"
    NO_ROOM = "no_room"
    BUSY = "busy"
    INVALID = "invalid"
    OTHER = "other"


class PlainWriteError(CorpusError):
    """A file of the plain layer cannot be written; nothing of it was changed. `problem` says why."""

    def __init__(self, problem: WriteProblem, message: str) -> None:
        super().__init__(message)
        self.problem = problem


class SearchIndexError(GewoneTaalError):
    """The search index cannot be built, opened or written."""


class IndexServerError(SearchIndexError):
    """The Chroma server cannot be reached, or fails: the same may work later."""


class InputError(GewoneTaalError):
    """A request cannot be understood."""


class FileProblem(InputError):
    """A file that cannot be read or written.

    `message` is plain Dutch, for the screen, and says what to do; `kind` names the cause.
    """

    def __init__(self, kind: FileProblemKind, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


class StoreError(GewoneTaalError):
    """What is stored cannot be opened, read or written; the message holds nothing of what is stored."""


class AccessFileError(GewoneTaalError):
    """The file with accounts, with keys or with the secret cannot be read or written, or is damaged."""


class PromptError(GewoneTaalError):
    """A prompt is missing or malformed, or was given other variables than it asks for."""


class LanguageModelError(GewoneTaalError):
    """The language model gave nothing that can be used."""


class ModelAccessError(LanguageModelError):
    """The server of the model refuses the key, or does not know the model or the address."""


class ModelUnavailableError(LanguageModelError):
    """No connection, too many requests or a failing server: the same request may work later."""


class ModelTimeoutError(LanguageModelError):
    """The time limit passed before the model had answered."""


class ModelRequestError(LanguageModelError):
    """The server refuses this request, such as one that is too long for the model."""


class ModelAnswerError(LanguageModelError):
    """The answer of the model is cut off, withheld, empty or not in the form asked for."""
