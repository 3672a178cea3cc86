"""Where a look-up at the front desk stands: addresses that can be kept and sent."""

from __future__ import annotations

from urllib.parse import urlencode

from assistant.desk_choice import Choice

DESK_PATH = "/balie"


def look_up_path(question: str, choice: Choice) -> str:
    """Return the address of a look-up, without the path of a proxy."""
    asked = {"vraag": question, "document": choice.document, "jaar": choice.period}
    named = {name: value for name, value in asked.items() if value}
    return f"{DESK_PATH}?{urlencode(named | ({'alle': '1'} if choice.all else {}), errors='replace')}"
