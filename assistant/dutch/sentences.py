"""Splitting Dutch text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Abbreviations that something always follows, so a full stop after them never ends a sentence.
_INNER_ABBREVIATIONS = frozenset(
    """
    a.g.v. afb. afd. alg. art. artt. b.v. bijv. bv. blz. ca. cf. d.d. d.m.v. d.w.z. dhr. dr. drs. ds.
    evt. excl. fig. fr. gebr. gem. i.c. i.h.b. i.h.k.v. i.o. i.o.m. i.p.v. i.s.m. i.v.m. incl. ing.
    ir. jhr. k.k. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m.v. m.n. m.u.v. max. mej. mevr. mgr. min. mr.
    mw. n.a.v. nl. nr. nrs. o.a. o.b.v. o.g.v. o.l.v. o.m. o.v.v. p. pag. par. plm. plv. prof. prov.
    r.k. resp. sr. st. t.a.v. t.b.v. t.g.v. t.h.v. t.n.v. t.o.v. t.w. t.z.t. tel. v.a. vgl. voorz.
    wnd. zgn. z.g.
    """.split()
)
# Abbreviations that may also be the last word of a sentence: a capital after them decides.
_FINAL_ABBREVIATIONS = frozenset(
    "a.d.h.v. a.s. a.u.b. c.a. c.q. c.s. e.a. e.d. e.v. enz. etc. jl. jr. ll. mln. mld. n.v. n.v.t. "
    "p.j. p.m. s.v.p. v.chr. n.chr. v.d. w.o. o.i.d. z.s.m.".split()
)
_CLOSERS = "\"'”’»)]*_"
_OPENERS = "\"'“‘„‚«([*_"

# "u." is the polite end of a sentence, no item of a list.
# "4.16." and "3)" open a new line's sentence; "1.311 woningen" and "10.30 uur" do not.
_LINE_NUMBER = (
    r"(?:(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-z]\)|[a-tv-z]\.|[IVX]{1,5}\.)\s+\S"
    + r"|\d{1,2}(?:\.\d{1,2})+\s+[\"'‘“A-Z])"
)
_MARK = r"(?:[-*+•‣▪◦·–—●○■□➢✓]|o(?=\s+[A-Z]))\s+"
_NUMBERING = r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-z]\)|[a-tv-z]\.|[IVX]{1,5}\.)\s+(?=\S)"
_HEADING = r"\#{1,6}\s"
_BREAK = re.compile(rf"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:{_MARK}|{_HEADING}|{_LINE_NUMBER}))")
_LEADING_NUMBER = re.compile(rf"\s*[{re.escape(_OPENERS)}]*(?:{_MARK})?(?:{_NUMBERING})")
_TERMINATOR = re.compile(r"(?<![.!?…])[.!?…]+(?:''|[\"'”’»)\]*_])*(?:\s(?:''|[”»)\]]|\"(?=\s)))*(?=\s)")
_LAST_WORD = re.compile(r"[^\s\"“”„«»()\[\]]*$")
# How many signs around a full stop are looked at: longer than any abbreviation or opening.
_WINDOW = 60
_APOSTROPHE_START = re.compile(r"['’‘][snt](?:-\w+|(?=\s))\s*", re.IGNORECASE)
# An initial of a name. "U." is the end of a polite sentence.
_INITIAL = re.compile(r"(?:[A-TV-Z]|Th|Ch|Ph|IJ)\.|(?:[A-Z]\.){2,}")


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text` in order, with inner white space made single.

    A blank line, and a line break before a bullet, a number or a heading, start a new sentence; any
    other line break is white space. Semicolons and colons do not split. Numbering ("4.16.") and a
    bullet stay with the sentence that they open. Nothing but white space is lost.
    """
    found: list[str] = []
    for block in _blocks(text.replace("\r\n", "\n").replace("\r", "\n")):
        found.extend(_split_block(" ".join(block.split())))
    return found


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of `split_sentences` begins and ends in `text`.

    It ends where a sentence cannot be found back; nothing but white space differs, so that does not happen.
    """
    position = 0
    for sentence in split_sentences(text):
        start = -1
        for sign in sentence:
            if sign.isspace():
                continue
            at = text.find(sign, position)
            if at < 0 or text[position:at].strip():
                return
            start = at if start < 0 else start
            position = at + 1
        if start >= 0:
            yield start, position


def _blocks(text: str) -> list[str]:
    blocks: list[str] = []
    for block in _BREAK.split(text):
        heading, _, rest = block.strip().partition("\n")
        if re.match(_HEADING, heading):
            blocks += [heading, rest]
        else:
            blocks.append(block)
    return [block for block in blocks if block.strip()]


def _split_block(block: str) -> list[str]:
    sentences: list[str] = []
    start = 0
    numbered = _LEADING_NUMBER.match(block)
    earliest = numbered.end() if numbered else 0
    for match in _TERMINATOR.finditer(block):
        if match.end() <= earliest or not _ends_sentence(block, start, match):
            continue
        sentences.append(block[start : match.end()].strip())
        start = match.end()
    rest = block[start:].strip()
    return [*sentences, rest] if rest else sentences


def _ends_sentence(block: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with the terminator of `match`."""
    following = block[match.end() : match.end() + _WINDOW].lstrip()
    if not following or not _opens_sentence(following):
        return False
    marks = match.group().rstrip(_CLOSERS)
    if marks != ".":
        return True
    closed = len(match.group()) > 1
    before = _LAST_WORD.search(block, max(start, match.start() - _WINDOW), match.start() + 1)
    word = before.group().lstrip("'‘’,(") if before else "."
    if word.lower() in _FINAL_ABBREVIATIONS:
        return True
    if closed:
        return True
    if word.lower() in _INNER_ABBREVIATIONS:
        return False
    return not _INITIAL.fullmatch(word)


def _opens_sentence(following: str) -> bool:
    """Whether `following` looks like the beginning of a sentence."""
    apostrophe = _APOSTROPHE_START.match(following)
    if apostrophe and following[apostrophe.end() :][:1].isupper():
        return True
    bare = following.lstrip(_OPENERS + ",. -–—•…")
    if not bare:
        return True
    return bare[0].isupper() or bare[0].isdigit() or bare[0] in "€@#&"
