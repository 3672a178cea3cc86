"""Prints the passages of a document: `python -m assistant.documents <document> [<corpus>]`."""

from __future__ import annotations

import sys
from pathlib import Path

from assistant.documents.reading import Reading, read_corpus
from assistant.errors import GewoneTaalError


def describe(reading: Reading) -> str:
    """Return all that was read in a document as text for people."""
    parts = []
    for passage in reading.passages:
        heading = f"{passage.id} · {passage.kind} · number {passage.number} · page {passage.page}"
        parts.append(f"## {heading}\n{passage.section_path}\n{passage.text}\n")
        if passage.search_text != passage.text:
            parts.append(f"search: {passage.search_text}\n")
    parts.append("# noise\n" + "\n".join(f"{n.line}: {n.reason}: {n.text}" for n in reading.noise))
    parts.append("# unplaced\n" + "\n".join(f"{u.line}: {u.text}" for u in reading.unplaced))
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Print one document; return the exit code."""
    if not 1 <= len(arguments) <= 2:
        print("usage: python -m assistant.documents <document> [<corpus>]", file=sys.stderr)
        return 2
    try:
        corpus = read_corpus(Path(arguments[1] if len(arguments) == 2 else "corpus"))
        print(describe(corpus.reading(arguments[0])))
    except GewoneTaalError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
