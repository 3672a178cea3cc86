"""Keys of programs that use the API: made here, shown once, and kept as hashes only.

A key is 256 random bits. Nobody can try those out, so that a fast hash (SHA-256) keeps them as safe as a slow
one would; what is slow is for passwords, which people choose.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from assistant.errors import InputError
from assistant.private_file import PrivateFile

KEY_START = "gt_"
"""How every key begins, so that a scan for secrets that leaked can find them."""

_RANDOM_BYTES = 32
_NAME = r"[a-z0-9][a-z0-9._-]{0,59}"


class StoredKey(BaseModel):
    """A key as the file has it: whose it is, the SHA-256 of it in hexadecimal digits, since when."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=rf"^{_NAME}$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    made_at: AwareDatetime


class _Keys(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    keys: tuple[StoredKey, ...] = ()


class ApiKeys:
    """The keys in a file; a change of the file counts at once, without a restart."""

    def __init__(self, file: Path) -> None:
        self._file = PrivateFile(file, _Keys)

    def name_of(self, key: str) -> str | None:
        """Return whose key this is; `None` where it is nobody's, or not any more.

        Raises:
            AccessFileError: The file cannot be read.
        """
        digest = _digest(key)
        # All of them every time, so that the time says nothing about which came near.
        names = [known.name for known in self._file.read().keys if hmac.compare_digest(known.sha256, digest)]
        return names[0] if names else None

    def all(self) -> tuple[StoredKey, ...]:
        """Return the keys, in the order in which they were made.

        Raises:
            AccessFileError: The file cannot be read.
        """
        return self._file.read().keys

    def add(self, name: str) -> str:
        """Make a key and return it: the only time that it can be seen.

        Raises:
            InputError: There is a key of this name, or the name cannot be used.
            AccessFileError: The file cannot be read or written.
        """
        key = KEY_START + secrets.token_urlsafe(_RANDOM_BYTES)
        try:
            made = StoredKey(name=name, sha256=_digest(key), made_at=datetime.now(UTC).replace(microsecond=0))
        except ValueError:
            raise InputError(
                f"the name {name!r} cannot be used; expected at most 60 small letters, digits and . _ -"
            ) from None

        def added(kept: _Keys) -> _Keys:
            if any(known.name == name for known in kept.keys):
                raise InputError(f"there is a key of {name!r} already; take another name, or remove that one")
            return _Keys(keys=(*kept.keys, made))

        self._file.change(added)
        return key

    def remove(self, name: str) -> None:
        """Make a key useless, at once.

        Raises:
            InputError: There is no key of this name.
            AccessFileError: The file cannot be read or written.
        """

        def without(kept: _Keys) -> _Keys:
            left = tuple(known for known in kept.keys if known.name != name)
            if len(left) == len(kept.keys):
                names = sorted(known.name for known in kept.keys)
                raise InputError(f"there is no key of {name!r}; expected one of {names}")
            return _Keys(keys=left)

        self._file.change(without)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
