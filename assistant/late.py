"""What takes seconds to load, and is loaded when somebody first needs it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Loaded = TypeVar("Loaded")


class Late(Generic[Loaded]):
    """Loads a thing once, when it is first called for; who comes while it loads waits. Safe for threads."""

    def __init__(self, load: Callable[[], Loaded]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._loaded: Loaded | None = None

    def __call__(self) -> Loaded:
        """Return the thing. What `load` raises is raised, and the next caller tries again."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded
