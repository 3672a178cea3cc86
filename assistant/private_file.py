"""A file that only its owner may read, written as a whole: what goes wrong leaves the old one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, TypeVar

from filelock import FileLock
from pydantic import BaseModel, ValidationError

from assistant.errors import AccessFileError

LOCK_SECONDS = 10.0
"""How long a change waits for another one; each takes milliseconds."""

Content = TypeVar("Content", bound=BaseModel)
Stamp = tuple[int, int, int]


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Hold the lock of a file, which no two processes can; makes its folder.

    Raises:
        OSError: The folder cannot be written, or another process keeps the lock.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(file.with_name(f"{file.name}.lock"), timeout=LOCK_SECONDS, mode=0o600):
        yield


def write_private(file: Path, text: str) -> None:
    """Put a file with this text in the place of the old one, for nobody else to read.

    Raises:
        OSError: It cannot be written; the old one stays.
    """
    # A temporary file is its owner's alone from the start.
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        os.replace(name, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


class PrivateFile(Generic[Content]):
    """A private file of one kind of content, read again when it has changed.

    Safe for several threads and processes.
    """

    def __init__(self, file: Path, kind: type[Content]) -> None:
        """`kind` without any values is what a file that is not there holds."""
        self.path = file
        self._kind = kind
        self._kept: tuple[Stamp, Content] | None = None

    def read(self) -> Content:
        """Return what the file holds now.

        Raises:
            AccessFileError: It cannot be read, or is damaged.
        """
        try:
            stamp = self._stamp()
            if stamp is None:
                return self._kind()
            kept = self._kept
            if kept is None or kept[0] != stamp:
                content = self._kind.model_validate_json(self.path.read_bytes())
                self._kept = kept = (stamp, content)
            return kept[1]
        except OSError as error:
            raise self._problem("read", error) from error
        except ValidationError as error:
            # Neither the message nor the cause of pydantic: they show what the file holds.
            place = ".".join(map(str, error.errors()[0]["loc"])) or "the whole"
            raise AccessFileError(
                f"the file {str(self.path)!r} is damaged at {place}; put a copy back that is whole, or take "
                "it away and make anew what it held"
            ) from None

    def change(self, changed: Callable[[Content], Content]) -> None:
        """Write what `changed` makes of what the file holds; no other change comes between.

        Raises:
            AccessFileError: It cannot be read or written, or is damaged; the old file stays. What `changed`
                raises leaves it too.
        """
        try:
            with locked(self.path):
                content = changed(self.read())
                write_private(self.path, content.model_dump_json(indent=2) + "\n")
        except OSError as error:
            raise self._problem("written", error) from error

    def _stamp(self) -> Stamp | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _problem(self, done: str, error: OSError) -> AccessFileError:
        return AccessFileError(
            f"the file {str(self.path)!r} cannot be {done}: {error.strerror or type(error).__name__}; see "
            "who owns it and its folder, and whether there is room"
        )
