"""Sixty visitors at once on the residents' page: how long they wait, and whether each gets their own answer.

    .venv/bin/python benchmarks/visitors.py [--visitors 60] [--cores 2] [--least 5] [--most 15]

The real application with the whole corpus, without a language model, in one process of its own on so many
cores of this machine; the visitors do over HTTP what the script of the page does. Each loads the page, asks a
question that nobody else asks, and then one that can only be understood in its own conversation. They come

- together, when the server has just started: all press the button at the same instant, and ask on as soon as
  they have an answer. Nobody reads so fast: this is the worst that can happen;
- one after another: the baseline, and what each answer must be;
- together once more, when the server has seen the questions' answers before;
- spread: each reads `--least` to `--most` seconds before every question. An answer has some 60 words, for
  which who reads with difficulty needs half a minute; 5 to 15 seconds is who reads only the first lines.

An answer is mixed up when it is not the one that the same conversation got alone, or when the conversation
that comes with it does not hold just this visitor's questions. Exit code 1 when any answer failed or was
mixed up; never because of time. The visitors share the cores with the server where the machine has no others.
They come when the start is over: until then the rules for rewriting, which are read too, take the processor.
"""

from __future__ import annotations

import argparse
import base64
import html
import http.client
import itertools
import json
import multiprocessing
import os
import random
import re
import socket
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from assistant.model import AnswerStatus
from eval.cases import load_questions

# Each leaves to the question before what it is about.
_FOLLOW_UPS = ("Welke wethouder gaat daarover?", "Wanneer gebeurt dat?", "Waarom is dat zo?", "Meer uitleg")
_START_SECONDS = 300.0
_REPLY_SECONDS = 120.0
# A server that takes less than this share of a core for so long has nothing more to load.
_BUSY, _IDLE_SECONDS = 0.05, 3.0
# The signature before the conversation that the page carries.
_SIGNATURE_BYTES = 32
# The thumbs below an answer carry an id of their own each time.
_THUMB_ID = re.compile(r'(value="vraag-\d+:\w+:)[^"]*"')
_ASKED = re.compile(r'class="asked-text">(.*?)</span>', re.DOTALL)


@dataclass(frozen=True)
class Reply:
    """What a visitor got: the HTML of the exchange, the sealed conversation, and how long it took (ms)."""

    shown: str
    conversation: str
    milliseconds: float


@dataclass(frozen=True)
class Visit:
    """The replies to a visitor's questions, in order; `error` says what failed instead of the rest."""

    questions: tuple[str, ...]
    replies: tuple[Reply, ...]
    error: str | None = None


def visit(
    port: int,
    questions: tuple[str, ...],
    wait: Callable[[], object],
    think: Callable[[], float],
    comes_from: str = "127.0.0.1",
) -> Visit:
    """Loads the page, waits, and asks the questions in one conversation, after so many seconds each."""
    replies: list[Reply] = []
    connection = http.client.HTTPConnection(
        "127.0.0.1", port, timeout=_REPLY_SECONDS, source_address=(comes_from, 0)
    )
    try:
        connection.request("GET", "/")
        loaded = connection.getresponse()
        loaded.read()
        wait()
        if loaded.status != 200:
            return Visit(questions, (), f"the page: status {loaded.status}")
        for question in questions:
            time.sleep(think())
            replies.append(asked(connection, question, replies[-1].conversation if replies else ""))
    except (OSError, http.client.HTTPException, ValueError, KeyError) as error:
        return Visit(questions, tuple(replies), f"{type(error).__name__}: {error}")
    finally:
        connection.close()
    return Visit(questions, tuple(replies))


def asked(connection: http.client.HTTPConnection, question: str, conversation: str) -> Reply:
    """The reply to one question, as the script of the page asks it.

    Raises:
        ValueError: the reply is an error, or no answer.
    """
    body = json.dumps({"question": question, "conversation": conversation})
    headers = {"Content-Type": "application/json", "Accept": "application/x-ndjson, application/json"}
    # The server closes a connection on which nothing was asked for some seconds; a browser opens another one.
    connection.close()
    started = time.perf_counter()
    connection.request("POST", "/vraag", body, headers)
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    milliseconds = 1000 * (time.perf_counter() - started)
    if response.status != 200:
        raise ValueError(f"status {response.status}")
    records = [json.loads(line) for line in text.splitlines()]
    end = records[-1]
    if "conversation" not in end:
        raise ValueError(f"no answer: {end.get('error')!r}")
    shown = "".join(
        str(record.get(name, "")) for record in records for name in ("start", "line", "rest", "html")
    )
    return Reply(shown, end["conversation"], milliseconds)


def mixed_up(came: Visit, alone: Visit) -> Iterator[str]:
    """What is not this visitor's own in the replies."""
    for number, (reply, own) in enumerate(zip(came.replies, alone.replies, strict=False), start=1):
        headings = [html.unescape(found) for found in _ASKED.findall(reply.shown)]
        if headings != [came.questions[number - 1]] or f'id="vraag-{number}"' not in reply.shown:
            yield f"{came.questions[number - 1]!r}: the answer is to {headings}"
        elif questions_in(reply.conversation) != list(came.questions[:number]):
            yield f"{came.questions[number - 1]!r}: the conversation is another one"
        elif _THUMB_ID.sub(r"\1", reply.shown) != _THUMB_ID.sub(r"\1", own.shown):
            yield f"{came.questions[number - 1]!r}: not the answer that it gets alone"


def questions_in(conversation: str) -> list[str]:
    """The visitor's questions in a conversation as the page carries it (signed, not encrypted)."""
    exchanges = json.loads(zlib.decompress(base64.urlsafe_b64decode(conversation)[_SIGNATURE_BYTES:]))
    return [exchange["question"] for exchange in exchanges]


def together(
    port: int,
    asking: Sequence[tuple[str, ...]],
    think: Callable[[int], Callable[[], float]],
    comes_from: Callable[[int], str] = lambda number: "127.0.0.1",
) -> list[Visit]:
    """All visitors at the same time; none asks before all have the page."""
    gathered = threading.Barrier(len(asking), timeout=_REPLY_SECONDS)
    with ThreadPoolExecutor(len(asking)) as visitors:
        visits = [
            visitors.submit(visit, port, questions, gathered.wait, think(number), comes_from(number))
            for number, questions in enumerate(asking)
        ]
        return [running.result() for running in visits]


def one_after_another(port: int, asking: Sequence[tuple[str, ...]]) -> list[Visit]:
    """Each visitor alone."""
    return [visit(port, questions, lambda: None, lambda: 0.0) for questions in asking]


def at_once(number: int) -> Callable[[], float]:
    """Never thinks."""
    return lambda: 0.0


def spread(least: float, most: float) -> Callable[[int], Callable[[], float]]:
    """Thinks some seconds between two bounds, the same in every run."""

    def of_visitor(number: int) -> Callable[[], float]:
        chance = random.Random(number)
        return lambda: chance.uniform(least, most)

    return of_visitor


def visitors_questions(count: int) -> list[tuple[str, ...]]:
    """For each visitor a question that the plans answer, and one that goes on about it."""
    answered = [case.question for case in load_questions() if AnswerStatus.ANSWERED in case.status]
    step = max(1, len(answered) // count)
    firsts = list(dict.fromkeys(answered[::step]))[:count]
    if len(firsts) < count:
        raise SystemExit(f"there are questions for {len(firsts)} visitors; ask for no more")
    return list(zip(firsts, itertools.cycle(_FOLLOW_UPS), strict=False))


@dataclass(frozen=True)
class Served:
    """The application: its port and its process."""

    port: int
    process: int

    @property
    def processor_seconds(self) -> float | None:
        """The processor time that it took until now; `None` where the machine does not tell."""
        try:
            fields = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def is_busy(self, seconds: float) -> bool:
        """Looks for so many seconds whether it works; it does not where the machine does not tell."""
        before = self.processor_seconds
        time.sleep(seconds)
        after = self.processor_seconds
        return before is not None and after is not None and after - before > _BUSY * seconds


@contextmanager
def served(cores: int) -> Iterator[Served]:
    """The application in a process of its own that is ready and has its vectors."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen(128)
    port: int = listening.getsockname()[1]
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(listening, cores), daemon=True)
    server.start()
    listening.close()
    try:
        deadline = time.monotonic() + _START_SECONDS
        while not has_vectors(port):
            if not server.is_alive() or time.monotonic() > deadline:
                raise SystemExit(f"the server was not ready within {_START_SECONDS:.0f} seconds")
            time.sleep(0.5)
        assert server.pid is not None
        process = Served(port, server.pid)
        while process.is_busy(_IDLE_SECONDS) and time.monotonic() < deadline:
            pass
        yield process
    finally:
        server.terminate()
        server.join(10)
        if server.is_alive():
            server.kill()


def _serve(listening: socket.socket, cores: int) -> None:
    for name in list(os.environ):
        if name.startswith("OPENAI_") or name == "GEWONETAAL_MODEL":
            del os.environ[name]
    # They all come from one address, and in no time.
    for name in ("GEWONETAAL_REQUESTS_PER_MINUTE", "GEWONETAAL_REQUESTS_PER_MINUTE_TOTAL"):
        os.environ[name] = "1000000"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
    import uvicorn

    from ui import create_app

    config = uvicorn.Config(create_app(), log_level="warning", access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listening])


def has_vectors(port: int) -> bool:
    """Whether the server answers with vectors; `False` while it starts."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health/ready")
        response = connection.getresponse()
        return response.status == 200 and json.loads(response.read()).get("vectors_ready") is True
    except (OSError, ValueError, http.client.HTTPException):
        return False
    finally:
        connection.close()


@dataclass(frozen=True)
class Kind:
    """Visits of one kind, and the seconds of the clock and of the server's processor that they took."""

    name: str
    visits: list[Visit]
    seconds: float
    processor_seconds: float | None

    @property
    def times(self) -> list[float]:
        """The time of each answer, in milliseconds."""
        return [reply.milliseconds for came in self.visits for reply in came.replies]


def made(name: str, server: Served, visits: Callable[[], list[Visit]]) -> Kind:
    """Lets visitors come."""
    started, before = time.perf_counter(), server.processor_seconds
    come = visits()
    seconds, after = time.perf_counter() - started, server.processor_seconds
    return Kind(name, come, seconds, None if before is None or after is None else after - before)


def report(kind: Kind, alone: Kind) -> int:
    """Prints how one kind of visits went; returns how many errors and mixed-up answers there were."""
    errors = [f"{came.questions[0]!r}: {came.error}" for came in kind.visits if came.error is not None]
    pairs = zip(kind.visits, alone.visits, strict=True)
    mixed = [found for came, own in pairs for found in mixed_up(came, own)]
    times, usual = kind.times, alone.times
    print(f"{kind.name}: {len(times)} answers, {len(errors)} errors, {len(mixed)} mixed up")
    for number, label in enumerate(("first questions", "follow-ups")):
        of_these = [came.replies[number].milliseconds for came in kind.visits if len(came.replies) > number]
        print(f"  {label}: {_figures(of_these)}")
    print(f"  all: {_figures(times)}")
    if times and kind is not alone and usual:
        print(f"  median as a ratio to one after another: {median(times) / median(usual):.1f}")
    if times and kind.processor_seconds is not None:
        each = 1000 * kind.processor_seconds / len(times)
        print(f"  {len(times) / kind.seconds:.1f} answers a second, {each:.0f} ms of the processor for each")
    for problem in (*errors, *mixed):
        print(f"  {problem}")
    return len(errors) + len(mixed)


def _figures(times: Sequence[float]) -> str:
    if len(times) < 2:
        return "too few"
    high = quantiles(times, n=20, method="inclusive")[-1]
    return f"median {median(times):.0f} ms, 95th percentile {high:.0f} ms, slowest {max(times):.0f} ms"


def main() -> int:
    """Prints the figures of all kinds of visits; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--visitors", type=int, default=60, help="how many visitors there are (60)")
    parser.add_argument("--cores", type=int, default=2, help="how many cores the server may use (2)")
    parser.add_argument("--least", type=float, default=5.0, help="seconds that a visitor reads at least (5)")
    parser.add_argument("--most", type=float, default=15.0, help="seconds that a visitor reads at most (15)")
    options = parser.parse_args()
    asking = visitors_questions(options.visitors)
    thinking = spread(options.least, options.most)
    started = time.perf_counter()
    with served(options.cores) as server:
        print(f"ready, with vectors, after {time.perf_counter() - started:.1f} s", flush=True)
        port = server.port
        fresh = made("all at once, just started", server, lambda: together(port, asking, at_once))
        alone = made("one after another", server, lambda: one_after_another(port, asking))
        again = made("all at once", server, lambda: together(port, asking, at_once))
        natural = made("spread", server, lambda: together(port, asking, thinking))
    different = len({reply.shown for came in alone.visits for reply in came.replies})
    print(f"{options.visitors} visitors with 2 questions each; alone they get {different} different answers")
    problems = sum([report(kind, alone) for kind in (fresh, alone, again, natural)])
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
