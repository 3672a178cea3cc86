"""Another value in the same notation: amounts, counts, percentages, years, dates, times, words, bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from eval.perturbations.edits import Change, Edit, capitalised_like, edit

MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)  # fmt: skip
_SMALL = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig"
).split()
_TENS = "dertig veertig vijftig zestig zeventig tachtig negentig".split()
_ORDINALS = "tweede derde vierde vijfde zesde zevende achtste negende tiende".split()
_FRACTIONS = {
    "een kwart": ("een derde", "de helft"), "een derde": ("een kwart", "de helft"),
    "de helft": ("een kwart", "een derde"), "tweederde": ("driekwart",), "twee derde": ("driekwart",),
    "driekwart": ("tweederde",), "een vijfde": ("een kwart",), "een tiende": ("een vijfde",),
}  # fmt: skip
_BOUNDS = {
    "minstens": "hoogstens", "hoogstens": "minstens", "ten minste": "ten hoogste",
    "tenminste": "ten hoogste", "ten hoogste": "ten minste", "minimaal": "maximaal",
    "maximaal": "minimaal", "ruim": "bijna", "bijna": "ruim", "meer dan": "minder dan",
    "minder dan": "meer dan", "hooguit": "minstens",
}  # fmt: skip
_A_NUMBER = (
    r"(?=\s+(?:€\s*)?(?:\d|(?:" + "|".join((*_SMALL[1:], *_TENS, "honderd", "duizend")) + r"|de helft)\b))"
)
_FIGURE = re.compile(
    r"(?<![\w./\-–:,@#])(?:(?P<date>\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d\d)(?![\w\-/])"
    r"|(?P<range>(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)(?![\w\-–/])"
    r"|(?P<time>\d{1,2}[.:]\d\d)(?=\s?uur)"
    r"|(?P<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?=%|(?:-jarige|-jaars|e|ste|de)?\b)(?![\w]*[./:]\w|/|[–]))"
)
_NUMBERING = re.compile(r"(?m)^[^\S\n]*(?:[-*•#]+[^\S\n]*)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?)(?=[^\S\n]+\S)")
_REFERENCE = re.compile(
    r"(?:artikel|bijlage|hoofdstuk|paragraaf|pagina|blz\.|nr\.|nummer|route|fase|tabel|groep|actielijn|punt|lijn|klas|pijler)\s*$",
    re.I,
)
_COUNTED = re.compile(r"\s*(?:woningen|inwoners|euro|banen|mensen|kinderen|bomen|meter|m2|leden|plekken)\b")


def edits(text: str, draw: Random) -> Iterator[Edit]:
    """Every number of a text with another plausible value, and every bound turned round."""
    numbering = [match.span() for match in _NUMBERING.finditer(text)]
    for match in _FIGURE.finditer(text):
        if not any(start <= match.start() < end for start, end in numbering):
            yield from _figure(text, match, draw)
    yield from _months(text, draw)
    yield from _in_words(text, draw)
    for bound, other in _BOUNDS.items():
        for match in re.finditer(rf"\b{bound}\b{_A_NUMBER}", text, re.IGNORECASE):
            yield _put("bound", match, capitalised_like(match.group(), other))


def _put(rule: str, match: re.Match[str], new: str, group: str | int = 0) -> Edit:
    return edit(rule, Change(match.start(group), match.end(group), new))


def _figure(text: str, match: re.Match[str], draw: Random) -> Iterator[Edit]:
    found, before, behind = match.group(), text[: match.start()], text[match.end() :]
    if match["date"]:
        first = re.match(r"\d+", found)
        assert first is not None
        yield _put("date", match, _day(first.group(), draw) + found[first.end() :])
    elif match["range"]:
        yield _put("year", match, found[:-4] + str(int(found[-4:]) + draw.choice((1, 2, 3))))
    elif match["time"]:
        hours, sign, minutes = re.split(r"([.:])", found)
        if int(hours) < 24:
            yield _put(
                "clock",
                match,
                f"{(int(hours) + draw.choice((-2, -1, 1, 2))) % 24:0{len(hours)}d}{sign}{minutes}",
            )
    elif _REFERENCE.search(before[-20:]):
        return
    elif behind.startswith("%") or re.match(r"\s?procent", behind):
        yield _put("percent", match, _percent(found, draw))
    elif re.match(rf"\s(?:{'|'.join(MONTHS)})\b", behind) and int(found.split(",")[0]) <= 31:
        yield _put("date", match, _day(found, draw))
    elif (
        re.fullmatch(r"(?:19[5-9]|20[0-5])\d", found)
        and not _COUNTED.match(behind)
        and "€" not in before[-3:]
    ):
        near = before[-60:] + behind[:60]
        others = [str(int(found) + step) for step in (-2, -1, 1, 2, 3)]
        yield _put("year", match, draw.choice([other for other in others if other not in near] or others))
    else:
        new = _count(found, draw)
        if new:
            yield _put(
                "amount" if "€" in before[-3:] or re.match(r"\s?euro", behind) else "count", match, new
            )


def _day(day: str, draw: Random) -> str:
    other = draw.choice([value for value in (1, 5, 10, 12, 15, 20, 25, 28) if value != int(day)])
    return f"{other:0{len(day)}d}" if day.startswith("0") else str(other)


def _percent(found: str, draw: Random) -> str:
    whole, comma, decimals = found.partition(",")
    value = int(whole.replace(".", ""))
    step = draw.choice((5, 10, 15) if value % 5 == 0 and value > 5 else (2, 3, 4))
    other = value - step if value - step > 1 and (draw.random() < 0.5 or value + step > 100) else value + step
    return f"{other}{comma}{decimals}"


def _count(found: str, draw: Random) -> str | None:
    """Another count of about the same size, round where the old one was; `None` for 0 and 1."""
    whole, comma, decimals = found.partition(",")
    bare = whole.replace(".", "")
    value = int(bare)
    if len(bare) > 12 or (bare.startswith("0") and not decimals):
        return None
    if value < 2:
        return f"{whole},{(int(decimals) + draw.choice((1, 2, 3))) % 10 or 5}" if len(decimals) == 1 else None
    zeros = len(bare) - len(bare.rstrip("0"))
    zeros = zeros - 1 if bare.rstrip("0") in ("1", "2") and zeros else zeros
    unit = 10**zeros
    size = value // unit
    most = max(1, min(size // 3, 20) if size > 10 else 3)
    other = size + draw.randint(1, most) * draw.choice((-1, 1))
    if other < 1 or other * unit < 2 or len(str(other)) != len(str(size)):
        other = size + 1 + draw.randint(0, 2)
    written = f"{other * unit:,}".replace(",", ".") if "." in whole else str(other * unit)
    return written + comma + decimals


def _months(text: str, draw: Random) -> Iterator[Edit]:
    near = r"(?:(?<=\d\s)|(?<=\bin\s)|(?<=\bper\s)|(?<=\beind\s)|(?<=\bbegin\s)|(?<=\bvanaf\s)|(?<=\btot\s))"
    for match in re.finditer(rf"{near}(?:{'|'.join(MONTHS)})\b(?!\s+(?:en|t/m|tot))", text):
        at = MONTHS.index(match.group())
        yield _put("month", match, MONTHS[(at + draw.choice((-3, -2, 2, 3))) % 12])


def _in_words(text: str, draw: Random) -> Iterator[Edit]:
    for fraction, others in _FRACTIONS.items():
        for match in re.finditer(
            rf"\b{fraction}\b(?!\s+(?:keer|maal|partij|deel|plaats|die|van de weg))", text, re.I
        ):
            yield _put("fraction", match, capitalised_like(match.group(), draw.choice(others)))
    for names, low in ((_SMALL, 2), (_TENS, 0)):
        written = "|".join(names[low:])
        followed = r"(?!\s+(?:aan|op de|derde|maal)\b|[-\w])"
        pattern = rf"(?<![-\w])(?<!in )(?<!alle )(?<!met )(?:{written})\b{followed}"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            at = names.index(match.group().lower())
            others_at = [i for i in (at - 2, at - 1, at + 1, at + 2) if low <= i < len(names)]
            yield _put("word", match, capitalised_like(match.group(), names[draw.choice(others_at)]))
    for match in re.finditer(
        rf"\b(?:{'|'.join(_ORDINALS)})\b(?!\s+(?:partij|plaats|lijn|helft|kwartaal|pagina)|[-\w])", text
    ):
        if not re.search(r"(?:een|twee|ten)\s$", text[max(0, match.start() - 5) : match.start()]):
            at = _ORDINALS.index(match.group())
            yield _put("ordinal", match, _ORDINALS[at + 1 if at + 1 < len(_ORDINALS) else at - 1])
    for match in re.finditer(r"(?<=\d\s)mil(?:joen|jard)\b", text):
        yield _put("scale", match, "miljard" if match.group() == "miljoen" else "miljoen")
