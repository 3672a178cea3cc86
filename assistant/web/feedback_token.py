"""Tokens of the thumbs: each was made by this server for one place on a page, and names one record."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

_FORM = re.compile(r"([A-Za-z0-9_-]{22})\.([0-9a-f]{32})")


class FeedbackTokens:
    """Makes and checks tokens with a key of this server.

    So nobody can choose the id of a record. And where the server was started anew, with another key, while a
    page still shows an answer of before, the thumbs of that one are not taken for those of the newer answer
    with the same number.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def make(self, anchor: str) -> str:
        """Return a new token for the exchange with this id on the page."""
        feedback_id = secrets.token_urlsafe(16)
        return f"{feedback_id}.{self._signature(feedback_id, anchor)}"

    def id_of(self, token: str, anchor: str) -> str | None:
        """Return the id of the record, 22 characters; `None` where the token was not made for this place."""
        match = _FORM.fullmatch(token)
        if match is None or not hmac.compare_digest(self._signature(match[1], anchor), match[2]):
            return None
        return match[1]

    def _signature(self, feedback_id: str, anchor: str) -> str:
        signed = f"feedback {feedback_id} {anchor}".encode()
        return hmac.new(self._key, signed, hashlib.sha256).hexdigest()[:32]
