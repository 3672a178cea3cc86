"""The one secret of this installation; every key that signs something is made of it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import sys
from pathlib import Path

from assistant.errors import AccessFileError
from assistant.private_file import locked, write_private
from assistant.settings import LEAST_SECRET_CHARACTERS, Settings

SECRET_FILE = "secret.key"
_RANDOM_BYTES = 32


class Secret:
    """Makes keys for purposes; who knows one of them knows none of the others."""

    def __init__(self, value: bytes) -> None:
        self._value = value

    def key(self, purpose: str) -> bytes:
        """Return the key for a purpose, 32 bytes: the same one every time."""
        return hmac.new(self._value, f"gewonetaal {purpose}".encode(), hashlib.sha256).digest()


def load_secret(settings: Settings) -> Secret:
    """Return the secret of the settings, else that of the data folder, which is made where it is missing.

    Where the folder cannot be written, standard error says so and the secret is one of this process alone:
    its logins and conversations end with it.

    Raises:
        AccessFileError: The file is there and cannot be used.
    """
    if settings.secret_key is not None:
        return Secret(settings.secret_key.get_secret_value().encode("utf-8"))
    file = settings.data_dir / SECRET_FILE
    try:
        return Secret(_kept(file) or _made(file))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        print(
            f"gewonetaal: the secret cannot be kept in {str(file)!r}: {reason}; "
            "logins and conversations end when this process does, and other processes do not know them. "
            "Set GEWONETAAL_SECRET_KEY, or make the folder writable",
            file=sys.stderr,
        )
        return Secret(secrets.token_bytes(_RANDOM_BYTES))


def _made(file: Path) -> bytes:
    with locked(file):
        # Another process may have made it meanwhile.
        kept = _kept(file)
        if kept is None:
            write_private(file, secrets.token_hex(_RANDOM_BYTES) + "\n")
            kept = _kept(file)
    if kept is None:
        raise FileNotFoundError(2, "the file was taken away", str(file))
    return kept


def _kept(file: Path) -> bytes | None:
    try:
        value = file.read_bytes().strip()
    except FileNotFoundError:
        return None
    if len(value) < LEAST_SECRET_CHARACTERS:
        raise AccessFileError(
            f"the file {str(file)!r} is damaged: expected at least {LEAST_SECRET_CHARACTERS} characters, got "
            f"{len(value)}; take it away, and a new one is made: everybody then has to log in again"
        )
    return value
