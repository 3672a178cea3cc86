"""Builds in a Chroma server: a collection each, of which the newest that is finished is the current one.

A collection is marked as finished when all of it is there, by one change of its metadata; until then nobody
takes it for an index. Builders on several machines may be at it at once: the last one that finishes wins,
and each has a collection of its own. The server's own clock tells which is the newest.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Any
from urllib.parse import urlsplit

from assistant.errors import IndexServerError, SearchIndexError
from assistant.index.builds import BATCH, CONFIGURATION, SCHEMA, ServerAddress

# Seconds for a connection, and for one answer: adding a batch to a large collection takes some.
_CONNECT_SECONDS = 5.0
_ANSWER_SECONDS = 60.0
# The current build and the one before it stay: a process that is just starting may be reading that one.
_KEPT = 2
# What was begun so long ago and is not finished was left behind.
_ABANDONED_NS = 24 * 3600 * 10**9
_COLLECTIONS_AT_ONCE = 100
_LONGEST_REASON = 200


class ServerBuilds:
    """The builds of one embedding model in a Chroma server; see `Builds`."""

    can_come_back = True

    def __init__(self, address: ServerAddress, embedding_name: str) -> None:
        self._address = address
        self._embedding_name = embedding_name
        self._connected: Any = None

    def is_current(self, digests: Mapping[str, str]) -> bool:
        """Whether the current build has exactly the entries with these digests by their ids."""
        current = self._current()
        return current is not None and current.metadata.get("entries") == _digest_of_all(digests)

    def current_digests(self) -> dict[str, str] | None:
        """The digests of the current build by the ids of its entries; `None` without a usable one."""
        collection = self._current()
        if collection is None:
            return None
        digests: dict[str, str] = {}
        while True:
            page = collection.get(include=["metadatas"], limit=BATCH, offset=len(digests))
            if not page["ids"]:
                return digests
            for key, metadata in zip(page["ids"], page["metadatas"], strict=True):
                digests[key] = str(metadata["digest"])

    def current(self) -> AbstractContextManager[Any]:
        """The collection of the current build, while it is read; `None` without a usable one."""
        return nullcontext(self._current())

    def _current(self) -> Any | None:
        finished = self._finished()
        if not finished:
            return None
        metadata = finished[0].metadata
        made_alike = metadata.get("schema") == SCHEMA and metadata.get("embedding") == self._embedding_name
        return finished[0] if made_alike else None

    @contextmanager
    def new(self, digests: Mapping[str, str]) -> Iterator[Any]:
        """A new collection, current as soon as the context is left; with an error nothing stays of it."""
        client = self._client()
        name = f"{self._address.prefix}-{uuid.uuid4().hex}"
        metadata = {
            "schema": SCHEMA,
            "embedding": self._embedding_name,
            "entries": _digest_of_all(digests),
            "begun": int(client.heartbeat()),
        }
        collection = client.create_collection(
            name, embedding_function=None, configuration=CONFIGURATION, metadata=metadata
        )
        try:
            yield collection
            arrived = collection.count()
            if arrived != len(digests):
                raise IndexServerError(
                    f"the Chroma server {self._address.url!r} kept {arrived} of {len(digests)} vectors"
                )
            collection.modify(metadata={**metadata, "finished": int(client.heartbeat())})
        except BaseException:
            with suppress(Exception):
                client.delete_collection(name)
            raise
        # The new build counts already: what cannot be cleared away now goes with the next one.
        with suppress(Exception):
            self._clear_away()

    def problem(self, doing: str, error: BaseException) -> SearchIndexError:
        """Our error for one of Chroma, of the connection or of the system."""
        import httpx
        from chromadb.errors import ChromaError

        reason = _in_short(error)
        # Chroma's client raises a bare `Exception` for an answer that it does not know.
        if isinstance(error, httpx.HTTPError | ChromaError) or type(error) is Exception:
            return IndexServerError(
                f"the Chroma server {self._address.url!r} fails to {doing} the index: {reason}; "
                "look in its log, or correct GEWONETAAL_CHROMA_URL"
            )
        return SearchIndexError(
            f"cannot {doing} the index in the Chroma server {self._address.url!r}: {reason}; "
            "mend that and run 'gewonetaal index --rebuild'"
        )

    def _collections(self) -> list[Any]:
        """Our collections, of whichever state."""
        client, found, seen = self._client(), [], 0
        while page := client.list_collections(limit=_COLLECTIONS_AT_ONCE, offset=seen):
            seen += len(page)
            found.extend(page)
        start = f"{self._address.prefix}-"
        ours = (each for each in found if each.name.startswith(start) and each.metadata)
        return [each for each in ours if isinstance(each.metadata.get("begun"), int)]

    def _finished(self) -> list[Any]:
        """Our collections that are whole, newest first."""
        finished = [each for each in self._collections() if isinstance(each.metadata.get("finished"), int)]
        return sorted(finished, key=lambda each: -each.metadata["finished"])

    def _clear_away(self) -> None:
        client = self._client()
        kept = {each.name for each in self._finished()[:_KEPT]}
        abandoned = int(client.heartbeat()) - _ABANDONED_NS
        for each in self._collections():
            going_on = "finished" not in each.metadata and each.metadata["begun"] > abandoned
            if each.name not in kept and not going_on:
                client.delete_collection(each.name)

    def _client(self) -> Any:
        """A client of the server, without telemetry and with time limits.

        Raises:
            IndexServerError: the server does not answer, or not as Chroma does.
        """
        if self._connected is None:
            self._see_whether_it_is_there()
            try:
                self._connected = self._new_client()
            except Exception as error:
                # Chroma's client hides what it was refused behind a `ValueError`.
                raise IndexServerError(
                    f"the Chroma server {self._address.url!r} does not let us in: {_in_short(error)}; "
                    "correct GEWONETAAL_CHROMA_URL or GEWONETAAL_CHROMA_TOKEN"
                ) from error
        return self._connected

    def _new_client(self) -> Any:
        import chromadb
        import httpx
        from chromadb.config import Settings

        parts = urlsplit(self._address.url)
        secure = parts.scheme == "https"
        client = chromadb.HttpClient(
            # With a path before Chroma's own, the whole address.
            host=self._address.url.rstrip("/"),
            port=parts.port or (443 if secure else 80),
            ssl=secure,
            headers=self._headers(),
            settings=Settings(anonymized_telemetry=False, allow_reset=False),
        )
        # Chroma's client has no setting for this, and waits for ever.
        client._server._session.timeout = httpx.Timeout(_ANSWER_SECONDS, connect=_CONNECT_SECONDS)
        return client

    def _headers(self) -> dict[str, str]:
        return {"x-chroma-token": self._address.token} if self._address.token else {}

    def _see_whether_it_is_there(self) -> None:
        """Asks for a sign of life: Chroma's client has no time limit when it connects."""
        import httpx

        address = f"{self._address.url.rstrip('/')}/api/v2/heartbeat"
        try:
            answer = httpx.get(address, headers=self._headers(), timeout=_CONNECT_SECONDS)
            answer.raise_for_status()
            alive = "nanosecond heartbeat" in answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise IndexServerError(
                f"cannot reach a Chroma server at {self._address.url!r}: {_in_short(error)}; "
                "start it, or correct GEWONETAAL_CHROMA_URL"
            ) from error
        if not alive:
            raise IndexServerError(
                f"what answers at {self._address.url!r} is no Chroma server; correct GEWONETAAL_CHROMA_URL"
            )


def _digest_of_all(digests: Mapping[str, str]) -> str:
    whole = hashlib.sha256()
    for key in sorted(digests):
        whole.update(f"{key}\0{digests[key]}\n".encode())
    return whole.hexdigest()


def _in_short(error: BaseException) -> str:
    first = (str(error).strip().splitlines() or [""])[0][:_LONGEST_REASON]
    return f"{type(error).__name__}: {first}" if first else type(error).__name__
