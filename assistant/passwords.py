"""Passwords: which can be used, and how they are kept and checked."""

from __future__ import annotations

from base64 import b64encode
from functools import cached_property

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import ARGON2_VERSION

from assistant.errors import InputError

LEAST_CHARACTERS = 12
MOST_CHARACTERS = 200
_LEAST_DIFFERENT = 5

# RFC 9106, section 4, second recommended option: 64 MiB of memory, three passes, four lanes.
_MEMORY_KIB, _PASSES, _LANES = 65536, 3, 4


class Passwords:
    """Hashes passwords with argon2id and checks them; each takes a tenth of a second or two and 64 MiB."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher(_PASSES, _MEMORY_KIB, _LANES, type=Type.ID)

    @cached_property
    def _nobody(self) -> str:
        """What is checked for a name that nobody has, so that it takes as long as for any other.

        It is written down, not hashed, or the first such name after a start would take twice as long.
        """
        made = self._hasher
        sizes = f"m={made.memory_cost},t={made.time_cost},p={made.parallelism}"
        salt, digest = (_base64(b"\0" * length) for length in (made.salt_len, made.hash_len))
        return f"$argon2id$v={ARGON2_VERSION}${sizes}${salt}${digest}"

    def hash(self, password: str) -> str:
        """Return what is kept of a password."""
        return self._hasher.hash(_bytes(password))

    def fits(self, kept: str | None, password: str) -> bool:
        """Whether this is the password of which that is kept; never with `None`, which takes as long."""
        if len(password) > MOST_CHARACTERS:
            # No password is longer; and nobody makes us hash a book.
            password = ""
        try:
            self._hasher.verify(kept or self._nobody, _bytes(password))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether it was hashed with other parameters than are used now."""
        return self._hasher.check_needs_rehash(kept)


def check_password(name: str, password: str) -> None:
    """Check whether somebody may choose a password.

    It asks for length and for nothing else: rules about digits and signs make people choose what others
    guess.

    Raises:
        InputError: It is too short or too long, holds the login name, or is made of a few signs only.
    """
    if not LEAST_CHARACTERS <= len(password) <= MOST_CHARACTERS:
        raise InputError(
            f"the password has {len(password)} characters; expected {LEAST_CHARACTERS} to {MOST_CHARACTERS}: "
            "a few words that do not belong together are easy to remember"
        )
    if name.casefold() in password.casefold() and len(password) - len(name) < LEAST_CHARACTERS:
        raise InputError("the password is the login name with little else; choose another one")
    if len(set(password)) < _LEAST_DIFFERENT:
        raise InputError(
            f"the password is made of {len(set(password))} different characters; expected at least "
            f"{_LEAST_DIFFERENT}"
        )


def _bytes(password: str) -> bytes:
    # Half of a sign that needs two comes from no keyboard, and is no fault of ours either.
    return password.encode("utf-8", "replace")


def _base64(value: bytes) -> str:
    # As argon2 writes it: without the signs that fill it up.
    return b64encode(value).decode("ascii").rstrip("=")
