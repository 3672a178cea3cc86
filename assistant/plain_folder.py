"""The files of the plain layer, looked at now and then: what of them has changed is read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import LayerProblem, PlainLayerError
from assistant.model import PlainRecord
from assistant.pace import Pace, no_pace
from assistant.plain import FOLDER, PlainLayer, PlainTitle
from assistant.plain_file import PlainFile, parsed, signature_of

Signature = tuple[int, ...]


@dataclass(frozen=True)
class _Read:
    digest: str
    found: PlainFile


class PlainFolder:
    """Watches the plain layer of a corpus; for one thread."""

    def __init__(self, corpus: Path) -> None:
        """`corpus` is the folder of the corpus."""
        self._folder = corpus / FOLDER
        self._seen: Mapping[str, Signature] | None = None
        self._read: dict[str, _Read] = {}

    def changed(self) -> bool:
        """Whether any file is another than when all were read, by a look that reads none of them.

        Raises:
            OSError: The folder cannot be looked at.
        """
        return self._signatures() != self._seen

    def read(self, pace: Pace = no_pace) -> PlainLayer:
        """The layer as the files are now; only what has changed is read as records again.

        Raises:
            PlainLayerError: A file has lines that are no record, or one of a second time.
            OSError: A file cannot be read.
        """
        # Looked at before they are read: what is written meanwhile is another change.
        seen = self._signatures()
        read: dict[str, _Read] = {}
        for name in seen:
            pace()
            content = (self._folder / name).read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            known = self._read.get(name)
            if known is None or known.digest != digest:
                known = _Read(digest, parsed(content, name, pace))
            read[name] = known
        self._read, self._seen = read, seen
        faults = {name: one.found.faults for name, one in read.items() if one.found.faults}
        if faults:
            told = "; ".join(f"{name} line {', '.join(map(str, lines))}" for name, lines in faults.items())
            raise PlainLayerError(
                LayerProblem.FAULTY, f"no record of the plain layer, or one of a second time: {told}; mend it"
            )
        return _layer(one.found for one in read.values())

    def _signatures(self) -> Mapping[str, Signature]:
        return {file.name: signature_of(file) for file in sorted(self._folder.glob("*.jsonl"))}


def _layer(files: Iterable[PlainFile]) -> PlainLayer:
    values = [line.value for file in files for line in file.lines.values()]
    return PlainLayer(
        {value.passage: value for value in values if isinstance(value, PlainRecord)},
        {(value.document, value.path): value for value in values if isinstance(value, PlainTitle)},
    )
