"""Lemmas of Dutch words, so that inflected forms of one word meet."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from assistant.dutch.lemma_rules import base_form
from assistant.dutch.morphology import LONGEST_WORD, Analysis, Morpheme, MorphologicalAnalyser
from assistant.dutch.tokens import fold

_log = logging.getLogger(__name__)

CACHE_FILE = "morphology.json"
# Words of questions that are kept in memory beside those of the documents.
_MOST_REMEMBERED = 50_000


class Lemmatizer:
    """Context-free lemmas and tags per word type, from a cache or else from HanTa.

    Several threads may use one lemmatizer. Words of the cache never wait for the model. Words of
    questions are remembered in memory only: what goes to disk is named in `save`.
    """

    def __init__(
        self, cache_folder: Path | None = None, analyser: MorphologicalAnalyser | None = None
    ) -> None:
        self._analyser = analyser or MorphologicalAnalyser()
        self._cache_file = cache_folder / CACHE_FILE if cache_folder else None
        self._stored = _read_cache(self._cache_file) if self._cache_file else {}
        self._remembered: dict[str, Analysis] = {}
        self._lemmas: dict[str, str] = {}

    @property
    def analyser(self) -> MorphologicalAnalyser:
        """The analyser behind it, for tagging whole sentences."""
        return self._analyser

    def load(self) -> None:
        """Load HanTa's model now (2-5 s), for warming up in a thread of its own."""
        self._analyser.load()

    def knows(self, word: str) -> bool:
        """Whether `word` can be answered without HanTa's model."""
        key = fold_for_analysis(word)
        return not _analysable(key) or key in self._stored or key in self._remembered

    def lemma(self, word: str) -> str:
        """Return the base form of `word`: singular, infinitive, bare adjective; lower case."""
        key = fold_for_analysis(word)
        lemma = self._lemmas.get(key)
        if lemma is None:
            lemma = base_form(key, self.analysis(word)) if _analysable(key) else fold(word)
            if len(self._lemmas) >= _MOST_REMEMBERED:
                self._lemmas.clear()
            self._lemmas[key] = lemma
        return lemma

    def tag(self, word: str) -> str:
        """Return the part of speech of `word` in the CGN scheme: "N(soort,ev,...)", "WW(inf,...)"."""
        return self.analysis(word).tag

    def analysis(self, word: str) -> Analysis:
        """Return the morphemes of `word`; numbers and overlong words are one morpheme."""
        key = fold_for_analysis(word)
        if not _analysable(key):
            tag = "TW(hoofd,vrij)" if key[:1].isdigit() else "SPEC(vreemd)"
            return Analysis(tag=tag, lemma=key, stem=key, morphemes=(Morpheme(key, key, tag),))
        found = self._stored.get(key) or self._remembered.get(key)
        if found is None:
            found = self._analyser.analyse(key)
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = found
        return found

    def seen(self) -> frozenset[str]:
        """Return the words that were analysed so far, in this process or for the cache."""
        return frozenset(self._stored) | frozenset(self._remembered)

    def save(self, words: Iterable[str]) -> None:
        """Put the analyses of `words` (and of nothing else) into the cache, in one atomic step.

        A folder that cannot be written is logged and otherwise ignored: the cache only saves time.
        """
        if self._cache_file is None:
            return
        keys = {fold_for_analysis(word) for word in words}
        if keys and keys == set(self._stored):
            return
        self._stored = {key: self.analysis(key) for key in sorted(keys) if _analysable(key)}
        try:
            _write_cache(self._cache_file, self._stored)
        except OSError as error:
            _log.warning("lemma cache %s cannot be written: %s", self._cache_file, error)


def fold_for_analysis(word: str) -> str:
    """Return `word` in lower case with plain apostrophes; diacritics stay, HanTa needs them."""
    return word.lower().replace("\u2019", "'").replace("\u2018", "'").replace("\u00ad", "").strip("'")


def _analysable(key: str) -> bool:
    return 1 < len(key) <= LONGEST_WORD and key.replace("'", "").replace("-", "").isalpha()


def _model_version() -> str:
    return f"HanTa {version('HanTa')}"


def _read_cache(file: Path) -> dict[str, Analysis]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        if content["model"] != _model_version():
            return {}
        return {
            str(word): Analysis(
                str(tag), str(lemma), str(stem), tuple(Morpheme(str(m), str(s), str(t)) for m, s, t in pieces)
            )
            for word, (tag, lemma, stem, pieces) in content["words"].items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _log.warning("lemma cache %s is unreadable and ignored: %s", file, error)
        return {}


def _write_cache(file: Path, stored: dict[str, Analysis]) -> None:
    content = {
        "model": _model_version(),
        "words": {
            word: (a.tag, a.lemma, a.stem, [(m.text, m.stem, m.tag) for m in a.morphemes])
            for word, a in stored.items()
        },
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as new:
            json.dump(content, new, ensure_ascii=False)
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
