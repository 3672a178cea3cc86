"""A text in the one spelling in which the patterns of screening are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from assistant.dutch.chat import normalise_chat
from assistant.dutch.frequency import zipf
from assistant.dutch.tokens import fold

# Letters of other scripts that look like Latin ones, for words that mix both.
_LOOKALIKES = str.maketrans(
    "авекмнорстухіјѕґαβεικνορτυχАВЕКМНОРСТУХІЈЅ", "abekmhopctyxijsgabeikvoptuxABEKMHOPCTYXIJS"
)
_MIXED_WORD = re.compile(r"(?=\w{0,40}[a-zA-Z])\w{0,40}[\u0370-\u03ff\u0400-\u04ff]\w{0,40}")
_LEET = str.maketrans("013457@$", "oieastas")
_LEET_WORD = re.compile(r"\b(?=[013457@$]{0,20}[a-z])(?=[a-z]{0,20}[013457@$])[a-z013457@$]{2,24}\b")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
# "n e g e e r" or "n.e.g.e.e.r": five or more letters that stand alone. "a.u.b." has three.
_SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?:[\s._*|/-]{1,3}[^\W\d_](?![^\W_])){4,}")
_BETWEEN_SPACED_WORDS = re.compile(r"\s{2,}|\s*[|/]\s*")
_LONGEST_WORD = 24
# The cost of a word, in Zipf steps below the commonest word: an unknown letter costs more than any word.
_COMMONEST = 8.0
_UNKNOWN_LETTER = 12.0
_IN_USE = 2.0
# "r3g3ls" is meant as a word; "j3" only where the word is very common, for "3g" and "a7" mean themselves.
_SHORT = 3
_VERY_COMMON = 6.0
_NO_WORD = 1.5
# Words that attacks scramble ("ngeeer je insturcties") and weak spellers miss.
_SCRAMBLED = (
    *("negeer", "vergeet", "instructie", "instructies", "regels", "opdracht", "opdrachten", "richtlijnen"),
    *("prompt", "systeemprompt", "beperkingen", "ignore", "instructions", "previous"),
)
_SCRAMBLED_KEYS = {(word[0], word[-1], "".join(sorted(word))): word for word in _SCRAMBLED}
_SHORTEST_MISSPELLED = 5

# What `normalise_chat` leaves: forms of the spoken Dutch of Limburg and of people who write as they
# speak, in the words of a cry for help, an attack or a request for an opinion.
_STANDARD = {
    "allemaol": "allemaal",
    "allemoal": "allemaal",
    "braand": "brand",
    "brank": "brand",
    "dich": "je",
    "dien": "jouw",
    "diene": "jouw",
    "dieng": "jouw",
    "doead": "dood",
    "doeed": "dood",
    "driegt": "dreigt",
    "gemeinte": "gemeente",
    "gesjlage": "geslagen",
    "gesjlagen": "geslagen",
    "geslage": "geslagen",
    "geslaage": "geslagen",
    "hadde": "hadden",
    "han": "heb",
    "hellep": "help",
    "hellup": "help",
    "hep": "heb",
    "hob": "heb",
    "hauwt": "slaat",
    "hobbe": "hebben",
    "houwt": "slaat",
    "hoof": "hoeft",
    "hubs": "hebt",
    "hulup": "hulp",
    "iederen": "iedereen",
    "iederein": "iedereen",
    "jou": "jouw",
    "kin": "kan",
    "laeve": "leven",
    "lave": "leven",
    "leave": "leven",
    "leve": "leven",
    "lefen": "leven",
    "mich": "mij",
    "mie": "meer",
    "miech": "mij",
    "mien": "mijn",
    "mieng": "mijn",
    "mijne": "mijn",
    "ming": "mijn",
    "mit": "met",
    "neit": "niet",
    "niemant": "niemand",
    "niemes": "niemand",
    "nit": "niet",
    "noe": "nu",
    "moek": "moet ik",
    "moetik": "moet ik",
    "mot": "moet",
    "kannik": "kan ik",
    "kank": "kan ik",
    "hebbik": "heb ik",
    "regelkes": "regels",
    "sjlaet": "slaat",
    "sjlaon": "slaan",
    "sjleet": "slaat",
    "sjleit": "slaat",
    "sjlieet": "slaat",
    "sjloa": "slaan",
    "sjteit": "staat",
    "sjterve": "sterven",
    "slaad": "slaat",
    "slaon": "slaan",
    "slat": "slaat",
    "sleit": "slaat",
    "sterve": "sterven",
    "stervuh": "sterven",
    "veur": "voor",
    "vergaet": "vergeet",
    "vergit": "vergeet",
    "wille": "willen",
    "wor": "word",
    "wort": "wordt",
    "zaeg": "zeg",
    "zegk": "zeg",
    "zek": "zeg",
}
# Words that stand anywhere in a sentence and change nothing that screening looks for.
_FILLERS = frozenset(
    """
    altijd best bijna constant continu dus echt eens eigenlijk erg even eventjes gewoon graag heel
    helemaal hoor ins meschien misschien nog nou ofzo ook soms steeds toch vaak vaker weer wel wer zo zomaar
    """.split()
)


@dataclass(frozen=True)
class Wording:
    """One text in two forms, both folded (lower case, no diacritics) and with single spaces.

    `plain` keeps every sign and every word. `core` is in standard spelling and without the words
    that fill up a sentence, so that one pattern fits many wordings.
    """

    plain: str
    core: str


def read_wording(text: str) -> Wording:
    """The two forms of a text; letters that stand apart are joined and look-alikes replaced."""
    visible = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cf", "Mn"))
    visible = _MIXED_WORD.sub(lambda match: match.group().translate(_LOOKALIKES), visible)
    joined = _SPACED.sub(_join, visible)
    return Wording(_single_spaced(_without_leet(fold(joined))), _core(joined))


def _core(text: str) -> str:
    unscrambled = _WORD.sub(lambda match: _unscrambled(match.group()), _without_leet(fold(text)))
    return _single_spaced(
        _WORD.sub(_standard, fold(normalise_chat(unscrambled)).replace("voor altijd", "voorgoed"))
    )


def _standard(match: re.Match[str]) -> str:
    word = match.group()
    if word in _FILLERS:
        return ""
    return _STANDARD.get(word, word)


def _unscrambled(word: str) -> str:
    """The word that was meant where its inner letters changed places or one letter is wrong."""
    if len(word) < _SHORTEST_MISSPELLED or zipf(word) >= _NO_WORD:
        return word
    same_letters = _SCRAMBLED_KEYS.get((word[0], word[-1], "".join(sorted(word))))
    if same_letters is not None:
        return same_letters
    return next((known for known in _SCRAMBLED if OSA.distance(word, known, score_cutoff=1) <= 1), word)


def _single_spaced(text: str) -> str:
    return re.sub(r" (?=[,.!?;])", "", " ".join(text.split()))


def _without_leet(text: str) -> str:
    """The text with "r3g3ls" as "regels", where that makes a common word."""

    def read(match: re.Match[str]) -> str:
        word = match.group().translate(_LEET)
        least = _IN_USE if len(word) > _SHORT else _VERY_COMMON
        return word if zipf(word) >= least else match.group()

    return _LEET_WORD.sub(read, text)


def _join(match: re.Match[str]) -> str:
    pieces = _BETWEEN_SPACED_WORDS.split(match.group())
    letters = ("".join(filter(str.isalpha, piece)) for piece in pieces)
    return " ".join(" ".join(_segments(piece)) for piece in letters)


def _segments(letters: str) -> Iterator[str]:
    """The likeliest words that `letters` consist of; letters that fit no word stand alone."""
    plain = fold(letters)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(plain) + 1):
        best.append(
            min(
                (best[start][0] + _cost(plain[start:end]), start)
                for start in range(max(0, end - _LONGEST_WORD), end)
            )
        )
    cuts = [len(plain)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    return (plain[start:end] for start, end in zip(cuts, cuts[1:], strict=False))


def _cost(word: str) -> float:
    frequency = zipf(word)
    if len(word) == 1 or frequency < _NO_WORD:
        return _UNKNOWN_LETTER * len(word)
    return _COMMONEST - frequency + 1
