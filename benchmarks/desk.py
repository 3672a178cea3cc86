"""How long the front desk waits: 100 questions of the plain layer, as a ratio to an answer alone.

    python benchmarks/desk.py [--count 100]

Each question goes through all of these in turn, in one process, so that what else the machine does falls on
all of them alike: embedding it (what any search with these vectors must do), an answer alone (the
baseline), a look-up (search, answer and what stands beside it), and a whole request with its page.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from math import nan
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

from fastapi.testclient import TestClient

from assistant.accounts import Account, Role
from assistant.answering import Assistant
from assistant.desk import Desk
from assistant.store import Database
from assistant.web.app import create_app
from assistant.web.desk_parts import desk_parts
from assistant.web.door import Door
from assistant.web.settings import WebSettings

SEARCH = re.compile(r"zoek;dur=([\d.]+)")
WARM = 20


class Spent(NamedTuple):
    """Milliseconds by the clock, and of all processors together: about what a quiet machine needs."""

    waited: float
    worked: float


def spent(work: Callable[[], object]) -> Spent:
    """What a piece of work takes."""
    started, worked = time.perf_counter(), time.process_time()
    work()
    return Spent(1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked))


def main() -> None:
    """Prints medians, 95th percentiles and the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=100)
    count = parser.parse_args().count
    assistant = Assistant.load()
    assistant.wait_until_ready()
    asked = [text for record in assistant.library.shelf.plain.values() for text in record.questions]
    questions = asked[:: max(1, len(asked) // count)][:count]
    with TemporaryDirectory() as folder:
        client = TestClient(_app(assistant, Database(f"sqlite:///{folder}/benchmark.sqlite3")))
        spends: dict[str, list[Spent]] = {}
        for number, question in enumerate([*questions[:WARM], *questions]):
            wordings = assistant.library.reader.read(question).wordings
            search: list[float] = []

            def request(question: str = question, search: list[float] = search) -> None:
                response = client.get(f"/balie/zoek?vraag={quote(question)}")
                found = SEARCH.search(response.headers["server-timing"])
                assert found is not None and response.status_code == 200
                search.append(float(found[1]))

            def embedding(wordings: tuple[str, ...] = wordings) -> None:
                for wording in wordings:
                    assistant.store.embeddings.embed_query(wording)

            measured = {
                "embedding alone": spent(embedding),
                "answer alone": spent(lambda question=question: assistant.answer(question)),
                "whole request": spent(request),
            }
            if number >= WARM:
                for name, value in {**measured, "search in the request": Spent(search[0], nan)}.items():
                    spends.setdefault(name, []).append(value)
    baseline = median(item.waited for item in spends["answer alone"])
    for name, items in spends.items():
        waited = [item.waited for item in items]
        print(
            f"{name}: median {median(waited):.0f} ms, 95th percentile {quantiles(waited, n=20)[-1]:.0f} ms, "
            f"ratio {median(waited) / baseline:.2f}, processor {median(item.worked for item in items):.0f} ms"
        )


def _app(assistant: Assistant, database: Database) -> object:
    account = Account("balie-1", "Medewerker balie", frozenset({Role.BALIE}))
    return create_app(
        assistant,
        WebSettings(staff_page=False),
        door=Door(lambda request: account),
        front_desk=desk_parts(Desk(assistant), assistant.settings, database),
    )


if __name__ == "__main__":
    main()
