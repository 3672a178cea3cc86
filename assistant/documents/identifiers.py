"""Passage ids that stay the same when another part of the document is edited."""

from __future__ import annotations

import hashlib

DIGEST_LENGTH = 10


def content_digest(text: str) -> str:
    """Return a short hexadecimal digest of the letters and digits of a text, lower-cased."""
    letters = "".join(character for character in text.lower() if character.isalnum())
    return hashlib.sha256(letters.encode("utf-8")).hexdigest()[:DIGEST_LENGTH]


class PassageIds:
    """Gives out the ids of one document; a repeated one gets "-2", "-3" and so on."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._given: dict[str, int] = {}

    def give(self, number: str | None, text: str) -> str:
        """Return the id of the next passage, from its number or else from its mended text."""
        stem = f"{self._document}/{number or content_digest(text)}"
        count = self._given.get(stem, 0) + 1
        self._given[stem] = count
        return stem if count == 1 else f"{stem}-{count}"
