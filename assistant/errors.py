"""The exceptions of Gewone Taal.

GewoneTaalError
├── ConfigurationError      a setting is missing or wrong
├── CorpusError             a file of the corpus is missing, unreadable or inconsistent
│   └── ReadingError        a source could not be read into passages
├── SearchIndexError        the index cannot be built, opened or written
└── InputError              a request that cannot be understood (bad JSON line, wrong field)

Messages are English, name what was wrong with `!r`, what was expected, and what to do.
"""

from __future__ import annotations


class GewoneTaalError(Exception):
    """Base of every error that this package raises on purpose."""


class ConfigurationError(GewoneTaalError):
    """A setting is missing or has a value that cannot be used."""


class CorpusError(GewoneTaalError):
    """A file of the corpus is missing, unreadable or inconsistent."""


class ReadingError(CorpusError):
    """A source document could not be read into passages."""


class SearchIndexError(GewoneTaalError):
    """The search index cannot be built, opened or written."""


class InputError(GewoneTaalError):
    """A request cannot be understood."""
