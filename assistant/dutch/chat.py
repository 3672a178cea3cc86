"""Chat spelling and the spoken Dutch of Limburg, written out as standard Dutch."""

from __future__ import annotations

import re
import unicodedata

from assistant.dutch.frequency import zipf
from assistant.dutch.tokens import fold, tokens

# Closed-class forms only: what a spelling corrector cannot find, because the form is too short or
# too far from the word that it stands for.
_STANDARD_FORMS = {
    "'k": "ik",
    "'n": "een",
    "'t": "het",
    "buro": "bureau",
    "d'r": "er",
    "da": "dat",
    "dr": "er",
    "ebbe": "hebben",
    "eem": "even",
    "eff": "even",
    "effe": "even",
    "egt": "echt",
    "ff": "even",
    "gaatut": "gaat het",
    "gwn": "gewoon",
    "hebbe": "hebben",
    "hoelang": "hoe lang",
    "hoeveul": "hoeveel",
    "hoevaak": "hoe vaak",
    "hvl": "hoeveel",
    "ich": "ik",
    "idd": "inderdaad",
    "iem": "iemand",
    "iig": "in ieder geval",
    "ipv": "in plaats van",
    "ivm": "in verband met",
    "k": "ik",
    "kben": "ik ben",
    "kga": "ik ga",
    "kheb": "ik heb",
    "khep": "ik heb",
    "kmoet": "ik moet",
    "kweet": "ik weet",
    "kwil": "ik wil",
    "kwou": "ik wou",
    "kzie": "ik zie",
    "ma": "maar",
    "m'n": "mijn",
    "mn": "mijn",
    "mss": "misschien",
    "moete": "moeten",
    "mvg": "",
    "n": "een",
    "neet": "niet",
    "nie": "niet",
    "nix": "niks",
    "ofzo": "of zo",
    "ook'n": "ook een",
    "sgool": "school",
    "t": "het",
    "tis": "het is",
    "tog": "toch",
    "ut": "het",
    "vd": "van de",
    "vh": "van het",
    "vn": "van",
    "vor": "voor",
    "wa": "wat",
    "waarvor": "waarvoor",
    "watvoor": "wat voor",
    "wnr": "wanneer",
    "woar": "waar",
    "wrm": "waarom",
    "wss": "waarschijnlijk",
    "zit'n": "zit een",
    "z'n": "zijn",
    "zn": "zijn",
    "zsm": "zo snel mogelijk",
}
# "me" is "mijn" before what people own or live with.
_OWNED = frozenset(
    """
    auto baan bijstand buren buurman buurvrouw dak deur dochter dorp familie fiets geld gezin hond huis huisje
    huur kat kelder kids kind kinderen kleinkind kleinkinderen man moeder ouders oma opa paspoort raam
    rijbewijs school slaapkamer stoep straat straatje tuin uitkering vader voordeur vrouw water wc werk
    wijk winkel woning zaak zoon zus
    """.split()
)
_OWNERS = frozenset({"mijn", "me", "mn", "m'n", "je", "zijn", "haar", "onze", "pa"})
_JOINERS = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f\u20e3")
_EMOTICON = re.compile(r"(?<!\S)(?:[:;=8xX]['-]?[)(DPpOo/|\\]+|<3|\^\^|xD+)(?!\S)")
_REPEATED_LETTER = re.compile(r"([^\W\d_])\1{2,}", re.IGNORECASE)
_REPEATED_MARK = re.compile(r"([!?])[!?]*\1[!?]*|([,;])\2+")
_MISSING_SPACE = re.compile(r"(?<=[^\W\d_]{2})([,;!?])(?=[^\W\d_])|(?<=[a-zà-ÿ]{2})(\.)(?=[A-Z][a-z])")
_MUNICIPALITY = re.compile(r"(?<=\b[dD]e )gem\b\.?|\b[gG]em\b\.?(?=\s+(?:[A-Z]|heerlen))")
_BETWEEN_SPACES = re.compile(r"\S+")
_IN_ADDRESSES = ("@", "://", "www.")
# A text with fewer letters may be an abbreviation ("WMO", "BIZ").
_SHOUTING_LETTERS = 10
_SHOUTING_SHARE = 0.8


def normalise_chat(text: str) -> str:
    """Return `text` in standard spelling as far as a closed list of forms and layout can tell.

    Emoji and emoticons go, shouting becomes lower case, stretched letters and piled-up marks are cut
    back, a missing space after a mark is put in, and forms such as "kheb", "wnr" and "hoeveul" are
    written out. Words that are correct, names and addresses stay. Doing it twice changes nothing.
    """
    text = unicodedata.normalize("NFC", text)
    pieces: list[str] = []
    position = 0
    for address in _BETWEEN_SPACES.finditer(text):
        if not any(sign in address.group() for sign in _IN_ADDRESSES):
            continue
        pieces += [_normalise(text[position : address.start()]), address.group()]
        position = address.end()
    pieces.append(_normalise(text[position:]))
    return " ".join(" ".join(pieces).split())


def _normalise(text: str) -> str:
    text = _EMOTICON.sub(" ", "".join(" " if _is_emoji(sign) else sign for sign in text))
    letters = [sign for sign in text if sign.isalpha()]
    shouted = sum(sign.isupper() for sign in letters)
    if len(letters) >= _SHOUTING_LETTERS and shouted >= _SHOUTING_SHARE * len(letters):
        text = text.lower()
    text = _REPEATED_MARK.sub(lambda match: "?" if "?" in match.group() else match.group()[0], text)
    text = _MISSING_SPACE.sub(lambda match: match.group() + " ", text)
    text = _MUNICIPALITY.sub("gemeente", text)
    return _replace_words(text)


def _is_emoji(sign: str) -> bool:
    if sign in _JOINERS or 0x1F000 <= ord(sign) <= 0x1FAFF:
        return True
    return unicodedata.category(sign) in {"So", "Cn"} and sign not in "°©®™"


def _replace_words(text: str) -> str:
    found = tokens(text)
    pieces: list[str] = []
    position = 0
    for number, token in enumerate(found):
        before = fold(found[number - 1].text) if number else ""
        after = fold(found[number + 1].text) if number + 1 < len(found) else ""
        touched = text[token.end : token.end + 1] == "."
        replacement = _standard(token.text, before, after, first=number == 0, full_stop=touched)
        pieces += [text[position : token.start], replacement]
        position = token.end
    return "".join([*pieces, text[position:]])


def _standard(word: str, before: str, after: str, *, first: bool, full_stop: bool) -> str:
    if not (word.islower() or (first and word[1:].islower())):
        return _unstretched(word) if not word.isupper() else word
    plain = fold(word)
    if plain == "me":
        standard: str | None = "mijn" if after in _OWNED else None
    elif (plain == "ma" and before in _OWNERS) or (plain in {"dr", "n", "t", "k"} and full_stop):
        standard = None
    else:
        standard = _STANDARD_FORMS.get(plain)
    if standard is None:
        return _unstretched(word)
    return standard[:1].upper() + standard[1:] if word[0].isupper() else standard


def _unstretched(word: str) -> str:
    """Cut a letter that stands three or more times in a row back to two or one."""
    if not _REPEATED_LETTER.search(word) or word.isupper() or any(sign.isdigit() for sign in word):
        return word
    double = _REPEATED_LETTER.sub(r"\1\1", word)
    single = _REPEATED_LETTER.sub(r"\1", word)
    return max((single, double), key=zipf)
