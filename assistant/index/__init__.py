"""The vector index; the only package that knows Chroma.

Builds stand in a folder (`folder`) or in a Chroma server (`server`); `store` makes and opens them,
`entries` says what is embedded and `vectors` compares.
"""

from assistant.index.builds import ServerAddress
from assistant.index.entries import Entry, changed_entries, index_entries
from assistant.index.store import BuildReport, IndexStore, Progress
from assistant.index.vectors import Hit, VectorIndex

__all__ = [
    "BuildReport",
    "Entry",
    "Hit",
    "IndexStore",
    "Progress",
    "ServerAddress",
    "VectorIndex",
    "changed_entries",
    "index_entries",
]
