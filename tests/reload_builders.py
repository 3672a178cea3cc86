"""A small corpus of one real document that a test may change, with an assistant on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from langchain_core.embeddings import Embeddings

from assistant.answering import Assistant
from assistant.dutch.lemmas import CACHE_FILE
from assistant.index import IndexStore
from assistant.library import load_library
from assistant.settings import Settings

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
NEWS = "coalitiebesprekingen-werk-economie-2018"
# Files that speak of passages of other documents, or of what was misread in them.
OF_OTHERS = ("readings.toml", "then_and_now.toml", "complete.toml")


def news_corpus(folder: Path) -> Path:
    """Copy the real corpus with the news article alone; return it."""
    corpus = folder / "corpus"
    shutil.copytree(
        CORPUS,
        corpus,
        ignore=lambda parent, names: [
            name
            for name in names
            if name in OF_OTHERS or (Path(parent).name in ("sources", "plain") and not name.startswith(NEWS))
        ],
    )
    head, *entries = (CORPUS / "catalog.toml").read_text(encoding="utf-8").split("[[document]]")
    entry = next(entry for entry in entries if f'id = "{NEWS}"' in entry)
    (corpus / "catalog.toml").write_text(f"{head}[[document]]{entry}", encoding="utf-8")
    return corpus


def news_settings(folder: Path, settings: Settings) -> Settings:
    """Settings with that corpus, and a data folder in which the words of the real one are analysed already."""
    data = folder / "data"
    (data / "cache").mkdir(parents=True)
    shutil.copyfile(settings.cache_dir / CACHE_FILE, data / "cache" / CACHE_FILE)
    return Settings(corpus=news_corpus(folder), data_dir=data, today=settings.today)


def news_assistant(settings: Settings, embeddings: Embeddings) -> Assistant:
    """The assistant of that corpus, from words alone until it loads its vectors."""
    return Assistant(load_library(settings), settings, IndexStore(settings.index_dir, embeddings, "hand"))


def rewrite(settings: Settings, change: Callable[[dict[str, Any]], None]) -> None:
    """Change the records and titles of the plain layer, and put the file in its place as the review does."""
    file = settings.corpus / "plain" / f"{NEWS}.jsonl"
    values = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for value in values:
        change(value)
    new = file.with_name("nieuw")
    new.write_text(
        "".join(f"{json.dumps(value, ensure_ascii=False)}\n" for value in values), encoding="utf-8"
    )
    new.replace(file)
