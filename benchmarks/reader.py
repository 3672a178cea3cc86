"""How fast the reading pages are at the server, with the chat's first page as the baseline.

    .venv/bin/python benchmarks/reader.py [--times 200]

"laid out" is the first visit of a document, before its page is kept; "kept" is every later one; "search"
are searches within the longest document. The aim for the longest document is 300 ms and 1 MB.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

from fastapi.testclient import TestClient

from assistant.answering import Assistant
from assistant.model import DocumentStatus
from assistant.reading_room import ReadingRoom
from assistant.web.app import create_app
from assistant.web.settings import WebSettings

_SEARCHES = ("afval", "fietsen in het centrum", "zwembad", "rotzooi op straat", "wethouder sport")


def main() -> None:
    """Prints size and median time of each page, and its time as a ratio to that of the chat's first page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=200, help="how often each page is asked for (200)")
    times = parser.parse_args().times
    start = time.perf_counter()
    assistant = Assistant.load()
    print(f"loading the documents: {time.perf_counter() - start:.1f} s")
    room = ReadingRoom(assistant.library)
    first = {
        document_id: _milliseconds(lambda d=document_id: room.document(d))
        for document_id in room.document_ids
    }
    client = TestClient(create_app(assistant, WebSettings(staff_page=False), room))
    baseline = _median(lambda: client.get("/"), times)
    print(f"chat, first page: {baseline:.1f} ms")
    for document_id, put_together in first.items():
        path = f"/lees/{document_id}"
        laid_out = _milliseconds(lambda p=path: client.get(p))
        kept = _median(lambda p=path: client.get(p), times)
        plain = client.get(path, headers={"accept-encoding": "identity"}).content
        packed = int(client.get(path).headers["content-length"])
        print(
            f"{document_id}: {len(plain) / 1000:.0f} kB, {packed / 1000:.0f} kB sent; put together in "
            f"{put_together:.0f} ms, laid out {laid_out:.0f} ms, kept {kept:.1f} ms, "
            f"{kept / baseline:.1f} times the chat"
        )
    longest = next(
        d for d, status in assistant.library.shelf.statuses.items() if status is DocumentStatus.IN_FORCE
    )
    client.get(f"/lees/{longest}?zoek=sport")
    for words in _SEARCHES:
        taken = _median(lambda w=words: client.get(f"/lees/{longest}", params={"zoek": w}), times // 10)
        print(f"search {words!r}: {taken:.0f} ms, {taken / baseline:.1f} times the chat")


def _median(run: Callable[[], object], times: int) -> float:
    return statistics.median(_milliseconds(run) for _ in range(max(1, times)))


def _milliseconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
