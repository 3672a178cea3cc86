"""What somebody typed into a form that could not be taken, shown so that it can be sent again."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request

from assistant.web import login_texts as texts
from assistant.web.security import MAX_BODY_BYTES, BodyTooLargeError

MOST_FIELDS = 500
FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})
_NEVER_SHOWN = frozenset({"wachtwoord", "password"})
_WRITTEN_FROM_WORDS = 2


@dataclass(frozen=True)
class TypedField:
    """A field of a form; `label` is empty where it does not read as something that a person wrote."""

    name: str
    value: str
    label: str


def is_form(request: Request) -> bool:
    """Whether a request brings the fields of a form."""
    return request.headers.get("content-type", "").split(";")[0].strip().lower() in FORM_TYPES


def _too_large(request: Request) -> bool:
    # A browser always says how long a form is.
    announced = request.headers.get("content-length", "")
    return not announced.isdecimal() or int(announced) > MAX_BODY_BYTES


async def typed_fields(request: Request) -> tuple[TypedField, ...] | None:
    """Return the fields of a form, without passwords.

    `None` where they cannot be read, hold a file, or are more than somebody types: where editors may send
    files anybody could else make us read and show megabytes.
    """
    if not is_form(request) or _too_large(request):
        return None
    try:
        async with request.form(max_files=0, max_fields=MOST_FIELDS) as form:
            pairs = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    except (MultiPartException, HTTPException, BodyTooLargeError, RuntimeError, KeyError):
        # With a file, too large, no form at all, or read already by who refused it.
        return None
    kept = [(name, value) for name, value in pairs if name not in _NEVER_SHOWN]
    written = [place for place, (_, value) in enumerate(kept) if len(value.split()) >= _WRITTEN_FROM_WORDS]
    labels = {
        place: texts.TYPED_LABEL if len(written) == 1 else texts.TYPED_LABEL_MANY.format(number=number)
        for number, place in enumerate(written, start=1)
    }
    return tuple(TypedField(name, value, labels.get(place, "")) for place, (name, value) in enumerate(kept))
