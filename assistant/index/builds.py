"""Where builds of the index stand, whichever place that is."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from assistant.errors import SearchIndexError

# Another number means that builds made before are not read any more.
SCHEMA = 1
# Entries that are written to, or asked of, a collection at once.
BATCH = 1000
# The vectors are compared by ourselves, so Chroma's graph of neighbours, which takes most of the time of a
# build, is as thin as can be (decision 0012). Whoever else queries the collection gets cosines.
CONFIGURATION = {"hnsw": {"space": "cosine", "max_neighbors": 4, "ef_construction": 10}}


@dataclass(frozen=True)
class ServerAddress:
    """A Chroma server.

    `token` is sent with every request (header `x-chroma-token`), for a proxy before the server that asks for
    it; `prefix` begins the names of our collections there, so that two corpora can share one server.
    """

    url: str
    token: str | None = field(default=None, repr=False)
    prefix: str = "gewonetaal"


class Builds(Protocol):
    """The builds of an index that one embedding model made.

    A build is a collection; the newest that is whole is the current one. Methods raise errors of Chroma and
    of the system, which `problem` turns into ours.
    """

    @property
    def can_come_back(self) -> bool:
        """Whether what fails now may go by itself later, as a server that is started again."""

    def is_current(self, digests: Mapping[str, str]) -> bool:
        """Whether the current build has exactly the entries with these digests by their ids."""

    def current_digests(self) -> dict[str, str] | None:
        """The digests of the current build by the ids of its entries; `None` without a usable one."""

    def current(self) -> AbstractContextManager[Any]:
        """The collection of the current build, while it is read; `None` without a usable one."""

    def new(self, digests: Mapping[str, str]) -> AbstractContextManager[Any]:
        """A new collection, current as soon as the context is left; with an error nothing stays of it."""

    def problem(self, doing: str, error: BaseException) -> SearchIndexError:
        """Our error for one of Chroma or of the system; `doing` says what failed ("open", "build")."""
