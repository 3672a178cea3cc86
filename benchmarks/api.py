"""Do programs make residents wait? Answers of the residents' page, alone and while the API has all it takes.

    GEWONETAAL_KEY=gt_... .venv/bin/python benchmarks/api.py [--address http://127.0.0.1:7860]

A server must run there, with its vectors loaded (`/health/ready`) and high limits per minute, and know the
key. One resident asks a question after another; meanwhile programs send questions, searches and long texts,
each the next as soon as one is done, so that every place of the API is taken. Exit code 1 when an answer to
a resident failed; never because of time.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from collections import Counter
from statistics import median, quantiles

import httpx

_QUESTIONS = (
    "Komt er een zwembad in het centrum?",
    "Wat doet de gemeente aan afval op straat?",
    "Komen er meer fietspaden?",
    "Wat staat er over jongeren?",
)
_LETTER = (
    "Hierbij delen wij u mede dat uw aanvraag thans is afgewezen. Indien u het hiermee niet eens bent, "
    "dient u binnen zes weken een bezwaarschrift in te dienen bij het college van burgemeester en "
    "wethouders. "
)
# More than the API works on at once, so that none of its places is free.
_PROGRAMS: tuple[tuple[str, dict[str, str]], ...] = (
    *(("ask", {"question": question}) for question in _QUESTIONS),
    ("search", {"question": "zwembad"}),
    ("simplify", {"text": _LETTER * 20}),
    ("check", {"source": _LETTER * 10, "claim": _LETTER * 10}),
    ("score", {"text": _LETTER * 50}),
)
_SECONDS = 120.0


def residents(address: str, questions: int) -> list[float]:
    """How long each answer of the residents' page took, in milliseconds.

    Raises:
        RuntimeError: One failed.
    """
    took = []
    with httpx.Client(base_url=address, timeout=_SECONDS) as client:
        for number in range(questions):
            started = time.perf_counter()
            reply = client.post("/vraag", json={"question": _QUESTIONS[number % len(_QUESTIONS)]})
            took.append(1000 * (time.perf_counter() - started))
            if reply.status_code != 200:
                raise RuntimeError(f"a resident got status {reply.status_code}")
    return took


def program(
    address: str, key: str, name: str, body: dict[str, str], stop: threading.Event, replies: Counter[str]
) -> None:
    """Sends the same request again and again."""
    with httpx.Client(
        base_url=address, timeout=_SECONDS, headers={"Authorization": f"Bearer {key}"}
    ) as client:
        while not stop.is_set():
            status = client.post(f"/api/v1/{name}", json=body).status_code
            replies[f"{name} {status}"] += 1
            if status == 429:
                stop.wait(1)


def told(name: str, took: list[float]) -> str:
    """A line about times."""
    return f"{name}: median {median(took):.0f} ms, 95th percentile {quantiles(took, n=20)[-1]:.0f} ms"


def main() -> int:
    """Measures and prints; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--address", default="http://127.0.0.1:7860")
    parser.add_argument("--questions", type=int, default=60)
    options = parser.parse_args()
    key = os.environ.get("GEWONETAAL_KEY")
    if not key:
        parser.error("give a key of the server in GEWONETAAL_KEY; without one its programs do nothing")
    residents(options.address, len(_QUESTIONS))
    print(told("residents alone", residents(options.address, options.questions)), flush=True)
    stop, replies = threading.Event(), Counter[str]()
    threads = [
        threading.Thread(target=program, args=(options.address, key, name, body, stop, replies))
        for name, body in _PROGRAMS
    ]
    for thread in threads:
        thread.start()
    try:
        print(told("residents beside programs", residents(options.address, options.questions)))
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    print("programs:", ", ".join(f"{name}: {count}" for name, count in sorted(replies.items())))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (RuntimeError, httpx.HTTPError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(1)
