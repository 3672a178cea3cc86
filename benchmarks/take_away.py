"""A text that staff take away: how soon it is gone for residents of two processes, and what that costs.

    .venv/bin/python benchmarks/take_away.py [--times 5]

Two `gewonetaal serve` with one data folder and a copy of the corpus, on the loopback of this machine.
Somebody signs in at the first one, takes a text away and puts it back, so many times; residents of both ask
all the while whether it is still in the answer. Nothing is left behind; each program is ended by its own id.

Exit code 1 when a text did not go or did not come back within five minutes; never because of time.
"""

from __future__ import annotations

import argparse
import html
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from email.message import Message
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scale import free_ports
from two_processes import Serving

from assistant.settings import load_settings

_ACCOUNT = "redactie-1"
_TEXT = "/redactie/leeslaag/tekst/heerlens-akkoord-2026-2030/6b1ac9a786"
_QUESTION = "komt er een fietsenstalling bij het station?"
_CORE = "We willen in deze bestuursperiode een fietsenstalling bij het station van Heerlen."
_LONGEST_SECONDS = 300.0


def asked(
    port: int, method: str, path: str, body: str = "", kind: str = "x-www-form-urlencoded", cookie: str = ""
) -> tuple[int, Message, str]:
    """The status, the headers and the body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {
        "Content-Type": f"application/{kind}",
        "Origin": f"http://127.0.0.1:{port}",
        "Cookie": cookie,
    }
    try:
        connection.request(method, path, body.encode(), headers)
        response = connection.getresponse()
        return response.status, response.headers, response.read().decode("utf-8")
    finally:
        connection.close()


def signed_in(port: int, password: str) -> str:
    """The cookie of a session."""
    typed = urlencode({"naam": _ACCOUNT, "wachtwoord": password})
    status, headers, _ = asked(port, "POST", "/inloggen", typed)
    if status != 303:
        raise SystemExit(f"nobody can sign in: status {status}")
    return str(headers["set-cookie"]).partition(";")[0]


def is_shown(port: int) -> bool:
    """Whether a resident gets the text."""
    _, _, body = asked(port, "POST", "/vraag", json.dumps({"question": _QUESTION}), "json")
    return _CORE in html.unescape(json.loads(body)["html"])


def press(port: int, cookie: str, button: str) -> None:
    """Press a button on the page of the text."""
    base = re.search(r'name="basis" value="([^"]*)"', asked(port, "GET", _TEXT, cookie=cookie)[2])
    assert base is not None
    typed = {"basis": base[1], "knop": button, "weg-reden": "Dit plan gaat niet door."}
    status, _, _ = asked(port, "POST", _TEXT, urlencode(typed), cookie=cookie)
    if status not in (200, 303):
        raise SystemExit(f"the button {button!r} gave status {status}")


def seconds_until(ports: Sequence[int], wanted: bool) -> list[float]:
    """How long it takes until residents of each process get the text, or no longer get it."""
    began = time.monotonic()
    took: dict[int, float] = {}
    while len(took) < len(ports):
        for port in ports:
            if port not in took and is_shown(port) is wanted:
                took[port] = time.monotonic() - began
        if time.monotonic() - began > _LONGEST_SECONDS:
            raise SystemExit(f"after {_LONGEST_SECONDS:.0f} s not every process took it over")
        time.sleep(0.2)
    return [took[port] for port in ports]


def main() -> int:
    """Starts both, takes away and puts back, prints how long it took; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=5, help="how often it is taken away and put back (5)")
    options = parser.parse_args()
    settings = load_settings()
    password = secrets.token_urlsafe(18)
    ports = free_ports(2)
    with tempfile.TemporaryDirectory() as place, ExitStack() as stack:
        folder = Path(place)
        shutil.copytree(settings.corpus, folder / "corpus")
        for kept in (settings.cache_dir, settings.index_dir):
            shutil.copytree(kept, folder / "gedeeld" / kept.name)
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("OPENAI_")},
            "GEWONETAAL_CORPUS": str(folder / "corpus"),
            "GEWONETAAL_DATA_DIR": str(folder / "gedeeld"),
            "GEWONETAAL_REQUESTS_PER_MINUTE": "100000",
            "GEWONETAAL_REQUESTS_PER_MINUTE_TOTAL": "1000000",
            "PYTHONPATH": str(Path(__file__).resolve().parent.parent),
        }
        environment.pop("GEWONETAAL_MODEL", None)
        subprocess.run(
            [sys.executable, "-m", "assistant.cli", "user", "add", _ACCOUNT, "--password-stdin"]
            + ["--full-name", "Medewerker redactie", "--role", "redactie"],
            input=f"{password}\n",
            text=True,
            env=environment,
            check=True,
            stderr=subprocess.DEVNULL,
        )
        serving = [Serving(port, environment, folder / f"{port}.log") for port in ports]
        for each in serving:
            each.start()
            stack.callback(each.end, signal.SIGKILL)
        for each in serving:
            each.wait()
        cookie = signed_in(ports[0], password)
        if not all(is_shown(port) for port in ports):
            raise SystemExit("residents do not get the text at the start; choose another one")
        # Each looks at the files for the first time when all that it loads at its start is there.
        press(ports[0], cookie, "weghalen")
        seconds_until(ports, wanted=False)
        press(ports[0], cookie, "terugzetten")
        seconds_until(ports, wanted=True)
        gone: list[list[float]] = []
        back: list[list[float]] = []
        for _ in range(options.times):
            press(ports[0], cookie, "weghalen")
            gone.append(seconds_until(ports, wanted=False))
            press(ports[0], cookie, "terugzetten")
            back.append(seconds_until(ports, wanted=True))
    for what, took in (("gone", gone), ("back", back)):
        for number, name in enumerate(("the process that it was done with", "the other one")):
            times = [each[number] for each in took]
            print(f"{what} after {median(times):.1f} s ({min(times):.1f}-{max(times):.1f}): {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
