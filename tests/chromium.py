"""Which Chromium the tests use."""

from __future__ import annotations

import os
import shutil

MISSING = "no Chromium found; install it (apt-get install chromium-headless-shell) or name it in GEWONETAAL_CHROMIUM"
# The headless shell is the same engine without the window around it: a new page takes it a third of the work.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str | None:
    """The path of the browser; `None` where there is none."""
    named = os.environ.get("GEWONETAAL_CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)
