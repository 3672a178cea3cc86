"""A port for a server in a process of its own, which opens it itself, and later perhaps once more."""

from __future__ import annotations

import random
import socket

# Below those that systems give to whoever asks for any port (from 32768 on, or higher): one that was free stays so
# until the server has it, also while it is stopped.
LOWEST, HIGHEST = 20_000, 32_000
# Of its own: a test that seeds the common one would give two processes the same ports.
CHANCE = random.SystemRandom()


def free_port() -> int:
    """Return a port of the loopback on which nobody listens."""
    for _ in range(1000):
        port = CHANCE.randint(LOWEST, HIGHEST)
        with socket.socket() as trial:
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError(f"no free port was found from {LOWEST} to {HIGHEST}")
