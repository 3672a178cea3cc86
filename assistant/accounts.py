"""Who may use the pages for staff, and for what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do; an account can have several, and none brings another."""

    BALIE = "balie"
    REDACTIE = "redactie"
    BEHEER = "beheer"


@dataclass(frozen=True)
class Account:
    """Somebody who may log in: the `name` to log in with, the `full_name` that others see, what he may do."""

    name: str
    full_name: str
    roles: frozenset[Role]
