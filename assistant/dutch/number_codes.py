"""Numbers of a Dutch text that count nothing: telephone numbers, postcodes, numbering, sections, versions."""

from __future__ import annotations

import re
from typing import NamedTuple

_FILE_WORDS = (
    r"kenmerk|zaaknummer|dossiernummer|zaak|dossier|besluitnummer|registratienummer|referentie|factuurnummer"
    r"|kvk|kvk-nummer|bsn|iban"
)
# The named groups say what the number is; they are tried from first to last.
_CODES = re.compile(
    rf"""
    (?P<kenmerk>(?i:\b(?:{_FILE_WORDS}))(?:\s+(?:nr\.?|nummer|is))?[:\s]\s*(?=\S*\d)[\w./-]*\w)
    | (?P<telefoon>(?<![\d.,])(?!\d\d?[-/]\d\d?[-/])(?:(?:\+|\b00)31[\s-]?(?:\(0\)[\s-]?)?|\(?0)
            \d{{1,3}}\)?[\s-]?\d(?:[\s-]?\d){{5,7}}(?!\d)
        |(?<![\d.,])0[89]00[\s-]?\d{{3,7}}(?!\d)|(?<![\d.,])14\s?0\d{{2,3}}(?!\d)
        |(?<=\b[bB]el\s)1\d\d\b|(?<=\b[bB]elt\s)1\d\d\b|(?<=nummer\s)\d{{3,}}\b
        |\b1\d\d(?=\s(?:te\s)?(?:ge)?beld?(?:len|t)?\b))
    | (?P<postcode>(?<![\d.,])[1-9]\d{{3}}\s?(?!EU|SS|SA|SD)[A-Z]{{2}}\b)
    | (?P<artikel>\b(?:[aA]rtikel(?:en)?|[aA]rt\.)\s\d+(?:[.:]\d+)*[a-z]?\b)
    | (?P<nummering>^[ \t]*(?:[\#>*+•–-]+[ \t]*)*
        (?:\d{{1,3}}(?:\.\d{{1,2}}){{1,3}}[.:)]?(?=\s)(?!\s*(?:uur|u|miljoen|miljard|mln|%|procent)\b)
          |\d{{1,2}}(?:[.:)](?=\s)))
        |(?<=[a-z,;:]\s)\d{{1,2}}[.)](?=\s[a-z])|\(\d{{1,2}}\))
    | (?P<paragraaf>(?<![\d.,/-])
        (?!\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b)(?!\d{{1,3}}(?:\.\d{{3}})+(?!\.?\d))\d+(?:\.\d+){{2,}})
    | (?P<code>\b24/7\b|(?<![\d.,-])\d{{9,}}(?![\d.,])
        |\b(?!Q[1-4]\b)(?!(?:[kcdm]?m|km)[23]\b)[A-Za-z]{{1,4}}\d+\w*(?:[-./]\w+)*
        |\b(?!Q[1-4]\b)[A-Z]{{1,6}}-\d[\w./-]*\w
        |(?<![\d.,])\d[A-Z]{{1,2}}\b)
    """,
    re.VERBOSE | re.MULTILINE,
)
# A number behind one of these, in the singular, is the name of a part or place and counts nothing.
_LABELS = frozenset(
    """
    lid hoofdstuk paragraaf bijlage pagina bladzijde p. pag. blz. actielijn programmalijn lijn fase stap
    punt nummer nr. maatregel categorie groep klas klasse niveau zone versie tabel figuur week route
    sectie perceel kavel variant scenario optie spoor pijler thema doel doelstelling actie project
    cluster trede prioriteit agendapunt tranche ronde deel afbeelding noot vraag onderdeel beslispunt
    gate tram bus lijnbus nr no.
    """.split()
)
_LABEL_PLURALS = {
    "leden": "lid",
    "hoofdstukken": "hoofdstuk",
    "paragrafen": "paragraaf",
    "bijlagen": "bijlage",
    "bijlages": "bijlage",
    "pagina's": "pagina",
    "actielijnen": "actielijn",
    "programmalijnen": "programmalijn",
    "fases": "fase",
    "fasen": "fase",
    "stappen": "stap",
    "punten": "punt",
    "groepen": "groep",
    "klassen": "klas",
    "tabellen": "tabel",
    "maatregelen": "maatregel",
    "weken": "week",
}
_COUNTING = frozenset(("per", "elke", "iedere", "elk", "ieder", "één", "deze", "dit", "die", "dat", "eén"))


class CodeSpan(NamedTuple):
    """A number that is no quantity, with what it is."""

    start: int
    end: int
    what: str


def code_spans(text: str) -> list[CodeSpan]:
    """Return the numbers of `text` that can be told from their form to be no quantity, in order."""
    spans = []
    for match in _CODES.finditer(text):
        what = match.lastgroup or "code"
        if what == "kenmerk" and not any(sign.isdigit() for sign in match.group()):
            continue
        lead = len(match.group()) - len(match.group().lstrip(" \t#>*+•–-")) if what == "nummering" else 0
        spans.append(CodeSpan(match.start() + lead, match.end(), what))
    return spans


def label(word: str, before: str) -> str | None:
    """The part of a document, plan or place that `word` names, when a number behind it is its name.

    `before` is the word before it: "per week 2" counts, "week 2" does not. All in lower case.
    """
    if before in _COUNTING:
        return None
    return word if word in _LABELS else _LABEL_PLURALS.get(word)
