"""The form around a plain text: what it sends, and how a text stands in it."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from assistant.model import Strength
from assistant.plain import MOST_QUESTIONS
from assistant.plain_edit import TextEdit

REASON_PREFIX = "reden-"
_MOST_FIELDS = 400
# Longer than any field may be, so that a text that is too long comes back to be made shorter.
_LONGEST_PART = 400_000


class UnreadableFormError(Exception):
    """The page sent something that cannot be used."""


@dataclass(frozen=True)
class SentForm:
    """What a form sent: the text, the line it began from (`None`: none), the button, by a script or not.

    `away` is why the text must not be seen by residents.
    """

    edit: TextEdit
    base: str | None
    button: str
    by_script: bool
    away: str = ""


async def read_form(request: Request) -> SentForm:
    """Read the form of a text.

    Raises:
        UnreadableFormError: It is no such form.
    """
    try:
        async with request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=_LONGEST_PART) as form:
            strength = Strength(_text(form, "zekerheid") or Strength.NONE)
            base = base64.b64decode(_text(form, "basis"), validate=True).decode("utf-8") or None
            edit = TextEdit(
                plain=_text(form, "tekst"),
                core=" ".join(_text(form, "kern").split()),
                strength=strength,
                themes=tuple(str(theme) for theme in form.getlist("onderwerp")),
                questions=tuple(question for n in range(MOST_QUESTIONS) if (question := _question(form, n))),
                reasons={
                    name.removeprefix(REASON_PREFIX): _text(form, name)
                    for name in form
                    if name.startswith(REASON_PREFIX)
                },
            )
            return SentForm(edit, base, _text(form, "knop"), accepts_json(request), _text(form, "weg-reden"))
    except (ValueError, binascii.Error, UnicodeError, HTTPException) as error:
        raise UnreadableFormError from error


def accepts_json(request: Request) -> bool:
    """Whether the script of the page asks."""
    return "application/json" in request.headers.get("accept", "")


def base_field(line: str | None) -> str:
    """A line as it goes along in a form: whole, whatever signs it holds."""
    return base64.b64encode((line or "").encode("utf-8")).decode("ascii")


def _question(form: FormData, number: int) -> str:
    return " ".join(_text(form, f"vraag-{number + 1}").split())


def _text(form: FormData, name: str) -> str:
    """A field with the line ends of our files, and without halves of characters, which no file can hold."""
    text = str(form.get(name, "")).replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode("utf-8").strip()
