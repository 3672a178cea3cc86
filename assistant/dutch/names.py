"""Names in Dutch text: where they stand, which ones are the same, and which ones a source does not have.

A capital is strong evidence inside a sentence and weak evidence at its start, where the word itself
decides: HanTa's tag, the list of the municipality, or another place in the text. Whether a source
supports a name is decided on the words of the source and not on the names found in it, so that
"Burgerberaad" is at home in a text that writes "burgerberaad".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.corpus_files import read_toml, refuse_twice
from assistant.dutch.compounds import compound_parts, looks_like_compound
from assistant.dutch.frequency import zipf
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.stopwords import is_stop_word
from assistant.dutch.tokens import fold, tokens
from assistant.errors import CorpusError

# Small words inside a name; two spellings of a name may differ in them.
_PARTICLES = frozenset("van der den de het 't 's t ten ter te een la le von v.d. v.d v/d".split())
# Words for governments and offices: who is meant by them is not a matter of names.
_OFFICES = frozenset(
    """
    gemeente gemeenten gemeenteraad gemeentebestuur stadsbestuur college raad rijk rijksoverheid overheid
    provincie provincies kabinet regering ministerie ministeries coalitie oppositie stad staat bestuur
    wethouder wethouders burgemeester burgemeesters loco-burgemeester minister ministers staatssecretaris
    gedeputeerde raadslid raadsleden gemeentesecretaris griffier directeur voorzitter projectleider
    meneer mevrouw heer heren dame dames dhr mevr mw dr drs ir ing mr prof
    """.split()
)
# A full stop after one of these ends no sentence.
_ABBREVIATED_TITLES = frozenset("dhr mevr mw dr drs ir ing mr prof sint nr art".split())
_NO_NAMES = frozenset(
    """
    januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag u uw nederlands nederlandse nederlander nederlanders
    nederlandstalig nederlandstalige bijlage hoofdstuk artikel tabel figuur paragraaf pagina
    """.split()
)
_NUMERAL = re.compile(r"[ivx]+|q[1-4]")
# A name with such a part is another name than the one without it.
_DIRECTIONS = ("noord", "zuid", "oost", "west", "midden", "centrum", "nieuw", "oud", "groot", "stad")
# Peoples and adjectives that do not follow from the name of the place by a regular ending.
_IRREGULAR = {
    word: place
    for place, words in {
        "europa": "europees europese europeaan europeanen",
        "duitsland": "duits duitse duitser duitsers",
        "belgie": "belgisch belgische belg belgen",
        "frankrijk": "frans franse fransman fransen",
        "engeland": "engels engelse engelsen",
        "spanje": "spaans spaanse spanjaard spanjaarden",
        "italie": "italiaans italiaanse italiaan italianen",
        "polen": "pools poolse pool",
        "turkije": "turks turkse turk turken",
        "marokko": "marokkaans marokkaanse marokkaan marokkanen",
        "syrie": "syrisch syrische syrier syriers",
        "oekraine": "oekraiens oekraiense oekrainer oekrainers",
        "china": "chinees chinese chinezen",
        "amerika": "amerikaans amerikaanse amerikaan amerikanen",
        "rusland": "russisch russische rus russen",
        "rome": "romeins romeinse romein romeinen",
        "haag": "haags haagse hagenaar hagenaars hagenaren",
        "parijs": "parijse parijzenaar parijzenaars",
        "euregio": "euregionaal euregionale",
        "rijk": "rijks",
    }.items()
    for word in words.split()
}
# Everyday abbreviations of words that do not begin with their letters, or that have only two.
_EVERYDAY = {
    "ov": "openbaar vervoer",
    "ai": "kunstmatige intelligentie",
    "vo": "voortgezet onderwijs",
    "po": "primair onderwijs",
    "om": "openbaar ministerie",
    "wo": "wetenschappelijk onderwijs",
    "eu": "europese unie",
    "vn": "verenigde naties",
    "co2": "koolstofdioxide",
}
_ENDINGS = ("'s", "'er", "'ers", "s", "se", "er", "ers", "aar", "aars", "aren", "naar", "naars", "naren")
# The shortest stem that an ending may leave: "Weller" is no inhabitant of Well.
_SHORTEST_STEM = {"'s": 2, "'er": 2, "'ers": 2, "s": 4, "se": 4, "er": 6, "ers": 6}
_SHORTEST_STEM_OTHERWISE = 4
# What makes a new name of a name when it is glued to it ("Akerstraat", "Heerlerheide").
_OF_PLACES = frozenset(
    """
    straat laan weg plein hof park heide berg dal baan veld broek kade singel dijk dreef pad steeg markt
    brug wijk buurt dorp burg rade kerk bos
    """.split()
)
# Places that HanTa takes for ordinary words; those that often open a sentence as such ("Best") are not here.
_PLACES = frozenset(
    """
    haarlemmermeer westland delft helmond oss geleen nuth meerssen gulpen susteren maasgouw roerdalen leudal
    nederweert gennep mook beesel schiedam purmerend vlaardingen spijkenisse assen middelburg vlissingen hulst
    doetinchem winterswijk meppel hoogeveen drachten harlingen heerhugowaard castricum velsen uithoorn diemen
    weesp laren naarden soest nieuwegein maarssen culemborg wageningen rhenen nijkerk harderwijk epe elburg
    dronten urk emmeloord veldhoven zundert bladel valkenswaard asten someren uden cuijk vught dongen voorburg
    leidschendam luik zeeland
    """.split()
)
_PLACE_ENDINGS = ("heide", "berg", "veld", "broek", "rade", "burg", "hoven", "horst", "drecht", "dam", "kerk")
_LINKING_WORDS = frozenset("van der den de het voor en in op bij aan tot tegen ter ten".split())
# Tags of the words that a name can consist of: nouns, adjectives and participles.
_NAMING = ("N(", "ADJ", "WW(vd", "WW(od")
_QUOTED = re.compile(
    r"[“„\"](?P<double>[^“”„\"\n]{2,90})[”“\"]|(?<!\w)[‘'](?P<single>[^‘’'\n]{2,90})[’'](?!\w)"
)
_MOST_QUOTED_WORDS = 8
# So many words in capitals in a row are a heading and not a row of abbreviations.
_SHORTEST_HEADING = 4
_SENTENCE_MARKS = re.compile(r"[.!?…:\n•(\"“„‘]|\s[-–—*]\s")
_DOUBLED = re.compile(r"(.)\1")
_HYPHENS = re.compile(r"[^-\u2010\u2011]+")
_LONGEST_ABBREVIATION = 7
_SHORTEST_COMPOUND_HEAD = 5
# A word that wordfreq knows this well is more than a chance string.
_KNOWN = 3.0
# A rare word, but a word: enough to be the end of an unknown compound.
_RARE = 2.0
# Below this an unknown word with a capital is a name, unless it looks like a compound.
_UNKNOWN = 1.5
# Texts that are kept taken apart, because a source is asked for again and again; in number and in signs.
_MOST_TEXTS = 256
_LONGEST_KEPT = 20_000


@dataclass(frozen=True)
class Name:
    """A name in a text: `text` is what stands between the offsets `start` and `end`."""

    text: str
    start: int
    end: int


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    forms: tuple[str, ...] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    entry: tuple[_Entry, ...]


class NameBook:
    """Names that are known beforehand, each with its other forms ("GL": "GroenLinks")."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        self._groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._by_first: dict[str, list[tuple[_Part, ...]]] = defaultdict(list)
        for name, forms in entries:
            for form in (name, *forms):
                parts = _parse(form)
                self._groups[tuple(part.folded for part in _core(parts))] = (name, *forms)
                self._by_first[parts[0].folded].append(parts)
        for known in self._by_first.values():
            known.sort(key=len, reverse=True)

    def forms(self, words: Sequence[str]) -> tuple[str, ...]:
        """All forms of a name, itself included; empty if it is unknown.

        `words` are its words in folded form without small words: "partij", "arbeid".
        """
        return self._groups.get(tuple(words), ())

    def length_at(self, parts: Sequence[_Part], at: int) -> int:
        """How many parts the longest known name at a place of a text has; 0 when there is none.

        "Rond" is not the name ROND: what is written in capitals here must be so in the text.
        """
        for known in self._by_first.get(parts[at].folded, ()):
            here = parts[at : at + len(known)]
            if [part.folded for part in here] == [part.folded for part in known] and not any(
                name.text.isupper() and not part.text.isupper()
                for name, part in zip(known, here, strict=True)
            ):
                return len(known)
        return 0


def load_names(corpus: Path) -> NameBook:
    """Reads `names.toml`; an absent file is an empty book.

    Raises:
        CorpusError: the file is not valid, has a form without a word, or has a name or form twice.
    """
    file = corpus / "names.toml"
    read = read_toml(file, _File, "list of names")
    if read is None:
        return NameBook()
    groups = [(entry.name, *entry.forms) for entry in read.entry]
    for number, group in enumerate(groups, start=1):
        if not all(map(_parse, group)):
            raise CorpusError(
                f"{file.name}: entry {number} ({group[0]!r}) has a form without a word; remove it"
            )
    spelled = (" ".join(part.folded for part in _parse(form)) for group in groups for form in group)
    refuse_twice(file, "name", spelled)
    return NameBook((name, forms) for name, *forms in groups)


@dataclass(frozen=True, slots=True)
class _Part:
    """A word, or a piece of a word with hyphens.

    `weak` says that a capital here need not mean a name, `broken` that a mark stands before it, `listed`
    that this is a comma, `joined` that it is a hyphen without space, `hanging` a hyphen after a space.
    """

    text: str
    folded: str
    start: int
    end: int
    weak: bool
    broken: bool
    listed: bool
    joined: bool
    hanging: bool

    @property
    def capital(self) -> bool:
        # Nearly every word is in small letters: they need not be looked at one by one.
        if self.text.islower():
            return False
        return self.text[0].isupper() or (self.text[0].isalpha() and any(map(str.isupper, self.text)))

    @property
    def shaped(self) -> bool:
        """Whether the spelling alone shows a name: GGD, PvdA, D66, HeerlenMijnStad."""
        return len(self.text) > 1 and any(sign.isupper() or sign.isdigit() for sign in self.text[1:])


def _parse(text: str) -> tuple[_Part, ...]:
    return _parsed(text) if len(text) <= _LONGEST_KEPT else _parsed.__wrapped__(text)


@lru_cache(maxsize=_MOST_TEXTS)
def _parsed(text: str) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    end = 0
    for token in tokens(text):
        gap = text[end : token.start]
        previous = parts[-1].folded if parts else ""
        full_stop_of_word = gap[:1] == "." and (len(previous) == 1 or previous in _ABBREVIATED_TITLES)
        marks = gap[1:] if full_stop_of_word else gap
        weak = not parts or bool(_SENTENCE_MARKS.search(marks))
        weak = weak or (")" in marks and previous.isdigit())
        broken = not parts or bool(marks.strip(" \t\u00a0*_-'’‘\u2010\u2011"))
        for number, piece in enumerate(_HYPHENS.finditer(token.text)):
            start = token.start + piece.start()
            hanging = number == 0 and text[start - 1 : start] == "-" and text[start - 2 : start - 1] == " "
            first = number == 0
            marked_saint = piece.group() == "St" and text[token.end : token.end + 1] == "."
            parts.append(
                _Part(
                    piece.group(),
                    "sint" if marked_saint else fold(piece.group()),
                    start,
                    token.start + piece.end(),
                    weak and first,
                    broken and first,
                    marks.strip() == "," and first,
                    not first,
                    hanging,
                )
            )
        end = token.end
    return _without_shouting(parts)


def _without_shouting(parts: list[_Part]) -> tuple[_Part, ...]:
    """Take the capitals of a heading in capitals as weak evidence, and as no evidence of spelling."""
    run: list[int] = []
    for number, part in enumerate([*parts, None]):
        if part and len(part.text) > 1 and part.text.isupper() and part.text.isalpha():
            run.append(number)
        elif part is None or len(part.text) > 1:
            for shouted in run if _is_heading([parts[at] for at in run]) else ():
                text = parts[shouted].text
                parts[shouted] = replace(parts[shouted], text=text[0] + text[1:].lower(), weak=True)
            run = []
    return tuple(parts)


def _is_heading(run: Sequence[_Part]) -> bool:
    """Whether words in capitals are a heading, and not a row of abbreviations with marks between them."""
    return len(run) >= _SHORTEST_HEADING and 2 * sum(part.broken for part in run) < len(run)


@lru_cache(maxsize=1)
def _own_lemmatizer() -> Lemmatizer:
    return Lemmatizer()


def names(text: str, *, lemmatizer: Lemmatizer | None = None, book: NameBook | None = None) -> list[Name]:
    """Return the names in `text` in order: people, organisations, places, parties, programmes, laws.

    Titles in quotes are names. Months, days, "u" and words for governments and offices are not, nor is
    "Nederlandse" on its own. HanTa's model is asked only about words at the start of a sentence that
    nothing else decides on; without `lemmatizer` one is made, which takes seconds the first time.
    """
    reader = _Reader(lemmatizer, book or NameBook())
    found = [_name(text, run) for run in reader.runs(_parse(text))]
    titles = list(_quoted_titles(text))
    outside = [name for name in found if not any(t.start <= name.start < t.end for t in titles)]
    return sorted([*outside, *titles], key=lambda name: name.start)


def same_name(
    claim: str, source: str, *, lemmatizer: Lemmatizer | None = None, book: NameBook | None = None
) -> bool:
    """Whether the name `claim` is at home in a text that has the name `source`.

    An abbreviation and its full form are the same, and so are spellings with or without hyphen, the
    genitive, the adjective ("Heerlense") and a compound ("GGD-gebouw"). A part stands for the whole,
    ("Janssen" for "Trudy Janssen"), but the whole not for a part, and "Heerlen" is not "Heerlen-Noord".
    """
    parts = _parse(claim)
    run = tuple(part for part in parts if part.capital) or parts
    if not run:
        return False
    evidence = _Evidence(source, (), _Reader(lemmatizer, book or NameBook()))
    core = _core(run)
    return bool(core) and evidence.has(core, parts)


def unsupported(
    claim_text: str,
    source_text: str,
    context: Sequence[str] = (),
    *,
    lemmatizer: Lemmatizer | None = None,
    book: NameBook | None = None,
) -> list[Name]:
    """Return the names of `claim_text` that neither the source nor its context has, in order.

    `context` is what surrounds the source: titles of sections and document, the name of the
    municipality. A surname that two people of the source share is not supported on its own.
    """
    reader = _Reader(lemmatizer, book or NameBook())
    evidence = _Evidence(source_text, context, reader)
    parts = _parse(claim_text)
    missing = [
        _name(claim_text, run)
        for run in reader.runs(parts, evidence.words)
        if not evidence.supports(run, parts)
    ]
    titles = [title for title in _quoted_titles(claim_text) if not evidence.has_words(title.text)]
    inside = [name for name in missing if not any(t.start <= name.start < t.end for t in titles)]
    return sorted([*inside, *titles], key=lambda name: name.start)


def _name(text: str, run: Sequence[_Part]) -> Name:
    return Name(text[run[0].start : run[-1].end], run[0].start, run[-1].end)


def _quoted_titles(text: str) -> Iterator[Name]:
    for match in _QUOTED.finditer(text):
        group = "double" if match.group("double") else "single"
        title = match.group(group)
        count = len(tokens(title))
        if title[0].isupper() and title[-1].isalnum() and 1 <= count <= _MOST_QUOTED_WORDS:
            yield Name(title, match.start(group), match.end(group))


class _Reader:
    """Finds the runs of parts that are names, with what it takes to judge a single word."""

    def __init__(self, lemmatizer: Lemmatizer | None, book: NameBook) -> None:
        self._lemmatizer = lemmatizer
        self.book = book

    @property
    def lemmatizer(self) -> Lemmatizer:
        return self._lemmatizer or _own_lemmatizer()

    def is_own(self, word: str) -> bool:
        """Whether HanTa takes a word, in lower case, for a proper noun."""
        return self.lemmatizer.tag(word).startswith("N(eigen")

    def is_given(self, word: str) -> bool:
        """Whether a word can be somebody's first name; HanTa gives towns the neuter."""
        tag = self.lemmatizer.tag(word)
        return len(word) == 1 or (tag.startswith("N(eigen") and "onz" not in tag)

    def runs(
        self, parts: Sequence[_Part], known: frozenset[str] = frozenset()
    ) -> Iterator[tuple[_Part, ...]]:
        """The names of a text; words in `known` count as names without further questions."""
        sure = {part.folded for part in parts if part.capital and not part.weak}
        at = 0
        while at < len(parts):
            if _opens_only(parts[at]):
                at += 1
                continue
            length = self.book.length_at(parts, at) if parts[at].capital else 0
            end = _end_of_run(parts, at) if parts[at].capital else at + 1
            if length > end - at or (length and len(_core(parts[at:end])) <= length):
                end = at + length
                yield tuple(parts[at:end])
            elif parts[at].capital:
                run = self._trimmed(tuple(parts[at:end]), sure, known)
                if run:
                    yield run
            at = end

    def _trimmed(self, run: tuple[_Part, ...], sure: set[str], known: frozenset[str]) -> tuple[_Part, ...]:
        """A run without the offices, articles and ordinary words that it begins with."""
        while run:
            first, following = run[0], run[1:]
            plain = first.folded
            if first.joined or (following and following[0].joined and first.capital):
                break
            if not first.capital:
                run = following
            elif plain in _OFFICES:
                if plain == "raad" and len(following) > 1 and not following[0].capital:
                    break
                run = following
            elif (plain in _NO_NAMES or is_stop_word(plain)) and not (
                following and not first.weak and plain not in ("u", "uw")
            ):
                run = following
            elif first.weak and not self._may_open(first, following, sure, known):
                run = following
            else:
                break
        while len(run) > 1 and _is_small(run[-1]) and not run[-1].joined:
            run = run[:-1]
        core = [part for part in run if part.folded not in _PARTICLES and len(part.text) > 1]
        if not core or (len(run) == 1 and (_NUMERAL.fullmatch(core[0].folded) or _is_emphasis(core[0]))):
            return ()
        return run

    def _may_open(
        self, part: _Part, following: Sequence[_Part], sure: set[str], known: frozenset[str]
    ) -> bool:
        """Whether a word at the start of a sentence is (or begins) a name."""
        plain = part.folded
        if part.shaped or plain in sure or plain in known or self.book.length_at((part,), 0):
            return True
        tag = self.lemmatizer.tag(part.text)
        if tag.startswith("N(eigen") or plain in _IRREGULAR or plain in _PLACES or self._is_of_place(plain):
            return True
        if plain.endswith(_PLACE_ENDINGS) and len(plain) > 7 and zipf(plain) < _RARE:
            return True
        if following:
            ordinary = zipf(plain) >= _KNOWN
            return not ordinary or (following[0].capital and tag.startswith(("N(", "ADJ")))
        return zipf(plain) < _UNKNOWN and len(plain) > 3 and not _may_be_compound(plain)

    def _is_of_place(self, word: str) -> bool:
        """Whether a word is an adjective or the people of a place ("Amersfoortse", "Heerlenaren")."""
        stems = (word.removesuffix(ending) for ending in ("se", "naar", "naren", "aren"))
        return any(len(stem) > 3 and stem != word and self.is_own(stem) for stem in stems)


def _may_be_compound(word: str) -> bool:
    """Whether an unknown word ends in a known one ("netcongestie")."""
    return looks_like_compound(word) or any(zipf(word[cut:]) >= _RARE for cut in range(2, len(word) - 4))


def _end_of_run(parts: Sequence[_Part], at: int) -> int:
    """Where the run of capitals that begins at a place ends; small words between capitals belong to it."""
    end = position = at + 1
    while position < len(parts):
        part = parts[position]
        if part.joined:
            if not part.capital:
                break
            end = position = position + 1
        elif part.broken or part.weak or part.hanging:
            break
        elif part.capital:
            end = position = position + 1
        elif part.folded in _PARTICLES and position - end < 2:
            position += 1
        else:
            break
    return end


def _core(run: Sequence[_Part]) -> tuple[_Part, ...]:
    """The words of a name that tell it from other names."""
    core = [part for part in run if part.folded not in _PARTICLES]
    while len(core) > 1 and core[0].folded in _OFFICES and core[0].folded != "raad":
        del core[0]
    return tuple(core)


def _opens_only(part: _Part) -> bool:
    """Whether a word with a capital is one that only opens a sentence ("De", "Volgens")."""
    if not (part.capital and part.weak) or part.shaped or len(part.text) == 1:
        return False
    return part.folded in _PARTICLES or is_stop_word(part.folded)


def _is_small(part: _Part) -> bool:
    """Whether a word only got into a run by opening a sentence without a mark before it."""
    return not part.capital or (not part.shaped and len(part.text) > 1 and is_stop_word(part.folded))


def _is_emphasis(part: _Part) -> bool:
    """Whether a word in capitals is an ordinary word that is stressed ("NIET", "ALLE")."""
    if not part.text.isupper():
        return False
    return is_stop_word(part.folded) or (len(part.text) > 4 and zipf(part.folded) >= _KNOWN + 1)


class _Evidence:
    """What a source and its context have to say about the names of a claim."""

    def __init__(self, source: str, context: Sequence[str], reader: _Reader) -> None:
        self._reader = reader
        self._source = _parse(source)
        self._texts = [self._source, *(_parse(text) for text in context)]
        self._elements: list[_Part] = []
        self._broken: list[bool] = []
        for parts in self._texts:
            broken = True
            for part in parts:
                broken = broken or part.broken
                if part.folded not in _PARTICLES:
                    self._elements.append(part)
                    self._broken.append(broken)
                    broken = False
        self._supported: dict[tuple[str, ...], bool] = {}
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, part in enumerate(self._elements):
            self._places[part.folded[:3]].append(place)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of source and context in folded form."""
        return frozenset(part.folded for part in self._elements)

    @cached_property
    def _whole_names(self) -> frozenset[str]:
        runs = (run for parts in self._texts for run in self._reader.runs(parts))
        return frozenset(_glued(_core(run)) for run in runs)

    @cached_property
    def _possible_names(self) -> frozenset[str]:
        """As the whole names, with every capital at the start of a sentence taken for one."""
        runs = (run for parts in self._texts for run in self._reader.runs(parts, self.words))
        return frozenset(_glued(_core(run)) for run in runs)

    def has_words(self, text: str) -> bool:
        """Whether every word of a quoted title that says something occurs, in whatever form."""
        words = [p for p in _parse(text) if not is_stop_word(p.folded) and p.folded not in _PARTICLES]
        return all(any(True for _ in self._found(part)) or self._has_lemma(part) for part in words)

    def supports(self, run: Sequence[_Part], claim: Sequence[_Part]) -> bool:
        """Whether the name that consists of `run` in the text `claim` occurs here in some form.

        The first occurrence in a claim decides for those after it.
        """
        key = (str(run[0].weak), *(part.text for part in run))
        if key not in self._supported:
            self._supported[key] = self._supports(run, claim)
        return self._supported[key]

    def _supports(self, run: Sequence[_Part], claim: Sequence[_Part]) -> bool:
        core = _core(run)
        if not core or self.has(core, claim):
            return True
        if len(core) > 1 and core[0] is run[0] and not core[1].joined and self._is_ordinary(core):
            return self._supports(run[1:], claim)
        return False

    def _is_ordinary(self, core: Sequence[_Part]) -> bool:
        """Whether the first word may have its capital from the sentence and not from the name."""
        first = core[0]
        if not first.weak or first.shaped or first.folded in _OFFICES or zipf(first.folded) < _KNOWN:
            return False
        book = self._reader.book
        known = book.forms([first.folded]) or book.forms([part.folded for part in core])
        return not known and not self._reader.is_own(first.text)

    def has(self, core: tuple[_Part, ...], claim: Sequence[_Part]) -> bool:
        """Whether a name with these words occurs here, in the same or another form."""
        if len(core) == 1 and self._is_shared_surname(core[0]):
            return False
        return (
            self._has_in_a_row(core)
            or self._has_abbreviation(core, claim)
            or self._has_other_form(core)
            or self._has_in_a_list(core)
            or self._has_direction(core, claim)
            or self._has_in_pieces(core)
            or (len(core) == 1 and self._has_lemma(core[0]))
            or _glued(core) in self._possible_names
        )

    def _found(self, part: _Part) -> Iterator[int]:
        """The places of the words that are the same as `part`."""
        return (
            place
            for place in self._places.get(part.folded[:3], ())
            if self._same(part, self._elements[place])
            or _glued_to(part, self._elements[place])
            or _glued_to(self._elements[place], part)
        )

    def _same(self, part: _Part, other: _Part) -> bool:
        """Whether two words are the same; ordinary ones may differ in number ("Nationale")."""
        if _same_word(part.folded, other.folded):
            return True
        alike = len(part.folded) > 5 and _bare(part.folded) == _bare(other.folded)
        return alike and not part.shaped and not self._reader.is_own(part.text)

    def _has_in_a_row(self, core: Sequence[_Part]) -> bool:
        if any(self._matches_at(core, place) for place in self._starts(core)):
            return True
        return self._has_glued(core) or self._has_in_other_order(core)

    def _starts(self, core: Sequence[_Part]) -> Iterator[int]:
        if len(core[0].text) == 1:
            return (place for place, part in enumerate(self._elements) if part.folded[:1] == core[0].folded)
        return self._found(core[0])

    def _matches_at(self, core: Sequence[_Part], place: int) -> bool:
        for number, part in enumerate(core[1:], start=1):
            at = place + number
            if at >= len(self._elements) or self._broken[at]:
                return False
            other = self._elements[at]
            initial = len(part.text) == 1 and number < len(core) - 1 and other.folded[:1] == part.folded
            last = number == len(core) - 1
            if not (initial or self._same(part, other) or _glued_to(other, part)) and not (
                last and _glued_to(part, other)
            ):
                return False
        return self._is_whole(place, place + len(core) - 1)

    def _is_whole(self, first: int, last: int) -> bool:
        """Whether no direction before or after makes another name of it ("Heerlen" in "Heerlen-Noord")."""
        before = first > 0 and self._directed(first - 1, first)
        return not before and not (last + 1 < len(self._elements) and self._directed(last, last + 1))

    def _directed(self, left: int, right: int) -> bool:
        first, second = self._elements[left], self._elements[right]
        if self._broken[right] or not (first.capital and second.capital):
            return False
        if second.joined:
            return _direction(first.folded) is not None or _direction(second.folded) is not None
        if right + 1 < len(self._elements) and self._elements[right + 1].joined:
            # "Samenwerking Zuid-Limburg": the direction belongs to what follows.
            return False
        return _direction(second.folded) is not None and second.folded != "stad" and not second.hanging

    def _has_glued(self, core: Sequence[_Part]) -> bool:
        """Whether the name occurs with other spaces and hyphens ("Urban Heerlen", "UrbanHeerlen")."""
        whole = _glued(core)
        if len(whole) < _SHORTEST_COMPOUND_HEAD:
            return False
        for start in self._places.get(whole[:3], ()):
            glued = ""
            for place in range(start, min(start + len(core) + 3, len(self._elements))):
                if place > start and self._broken[place]:
                    break
                glued += self._elements[place].folded
                if _same_word(whole, glued) and self._is_whole(start, place):
                    return True
        return False

    def _has_in_other_order(self, core: Sequence[_Part]) -> bool:
        """Whether only the order differs: "Hogeschool Zuyd" for "Zuyd Hogeschool"."""
        if not 2 <= len(core) <= 3 or core[1].joined:
            return False
        wanted = sorted(part.folded for part in core)
        for part in core:
            for start in self._places.get(part.folded[:3], ()):
                window = self._elements[start : start + len(core)]
                if sorted(other.folded for other in window) == wanted and not any(
                    self._broken[start + 1 : start + len(core)]
                ):
                    return True
        return False

    def _has_abbreviation(self, core: Sequence[_Part], claim: Sequence[_Part]) -> bool:
        if len(core) == 1 and 2 <= len(core[0].text) <= _LONGEST_ABBREVIATION:
            full = _EVERYDAY.get(core[0].folded)
            if full and self._has_in_a_row(_parse(full)):
                return True
            if self._is_spelled_out(core[0], claim):
                return True
        first, last = (_number_of(part, claim) for part in (core[0], core[-1]))
        whole = " ".join(part.folded for part in core)
        return any(
            _EVERYDAY.get(part.folded) == whole
            or any(
                at + self._speller.length(part.text, claim, at) > last
                for at in range(max(0, first - 4), first + 1)
            )
            for part in self._abbreviations
        )

    def _is_spelled_out(self, part: _Part, claim: Sequence[_Part]) -> bool:
        """Whether the source has the words of an abbreviation, or the claim has them just before it."""
        if not part.shaped and self._reader.is_own(part.text):
            return False
        letters, place = re.split("['’]", part.text)[0], _number_of(part, claim)
        if any(self._speller.length(letters, parts, at) for parts in self._texts for at in range(len(parts))):
            return True
        return any(
            at + self._speller.length(letters, claim, at) == place for at in range(max(0, place - 8), place)
        )

    @cached_property
    def _speller(self) -> _Speller:
        return _Speller(self._reader.lemmatizer)

    @cached_property
    def _abbreviations(self) -> tuple[_Part, ...]:
        """Words that may be abbreviations: GGD, and short ones such as Wmo."""
        return tuple(
            part
            for part in self._elements
            if part.capital
            and len(part.text) <= _LONGEST_ABBREVIATION
            and (part.shaped or len(part.text) < 5)
            and not is_stop_word(part.folded)
        )

    def _has_other_form(self, core: Sequence[_Part]) -> bool:
        forms = self._reader.book.forms([part.folded for part in core])
        return any(self._has_in_a_row(_core(_parse(form))) for form in forms)

    def _has_in_a_list(self, core: Sequence[_Part]) -> bool:
        """Whether two names share a word: "Trudy en Alain Janssen", "Heerlen-Noord en -Zuid"."""
        if len(core) != 2:
            return False
        for place in self._found(core[0]):
            row = [part.folded for part in self._elements[place : place + 4]]
            if len(row) < 4 or any(self._broken[place + 1 : place + 4]):
                continue
            last = self._elements[place + 3]
            if row[1] in ("en", "of") and _same_word(core[1].folded, row[3]) and not last.hanging:
                return True
            if row[2] in ("en", "of") and _same_word(core[1].folded, row[3]) and last.hanging:
                return True
        return False

    def _has_direction(self, core: Sequence[_Part], claim: Sequence[_Part]) -> bool:
        """Whether it is said in other words: "Heerlen-Noord", "het noorden van Heerlen"."""
        directions = [part for part in core if _direction(part.folded)]
        if len(core) == 2 and len(directions) == 1:
            place = next(part for part in core if part is not directions[0])
            said = any(_direction(part.folded) == _direction(directions[0].folded) for part in self._lower)
            return said and any(True for _ in self._found(place))
        if len(core) != 1:
            return False
        said_in_claim = {_direction(part.folded) for part in claim if not part.capital} - {None}
        for found in self._found(core[0]):
            around = self._elements[max(0, found - 1) : found + 2]
            if any(part.capital and _direction(part.folded) in said_in_claim for part in around):
                return True
        return False

    @cached_property
    def _lower(self) -> tuple[_Part, ...]:
        return tuple(part for part in self._elements if not part.capital)

    def _has_in_pieces(self, core: Sequence[_Part]) -> bool:
        """Whether the name consists of names that occur on their own; never so for people."""
        cuts = [cut for cut in range(1, len(core)) if not core[cut].joined]
        if not cuts or self._reader.is_given(core[0].text):
            return False
        return any(
            self._is_name(core[:cut]) and (self._is_name(core[cut:]) or self._has_in_pieces(core[cut:]))
            for cut in cuts
        )

    def _is_name(self, core: Sequence[_Part]) -> bool:
        return _glued(core) in self._whole_names and self._has_in_a_row(core)

    def _has_lemma(self, part: _Part) -> bool:
        """Whether an ordinary word occurs in another form ("Burgerberaden", "burgerberaad")."""
        if part.shaped or len(part.text) < 4 or self._reader.is_own(part.text):
            return False
        lemma = self._reader.lemmatizer.lemma
        own, bare = lemma(part.text), _bare(part.folded)
        return any(
            _bare(self._elements[place].folded) == bare or lemma(self._elements[place].text) == own
            for place in self._places.get(part.folded[:3], ())
        )

    def _is_shared_surname(self, part: _Part) -> bool:
        """Whether two people of the source have this surname, which never stands there alone."""
        first_names: set[str] = set()
        source = [other for other in self._source if other.folded not in _PARTICLES]
        for at, other in enumerate(source):
            if other.folded != part.folded or not other.capital:
                continue
            before = source[at - 1] if at and not other.broken else None
            if before is None or not before.capital or before.folded in _OFFICES:
                return False
            if not self._reader.is_given(before.text):
                return False
            first_names.add(before.folded)
            if at > 2 and source[at - 2].folded == "en" and self._reader.is_given(source[at - 3].text):
                first_names.add(source[at - 3].folded)
        return len(first_names) > 1


def _glued(core: Iterable[_Part]) -> str:
    return "".join(part.folded for part in core)


def _direction(word: str) -> str | None:
    """The direction or part of town that a word says: "noordelijk", "Noord", "centrum"."""
    stem = next((stem for stem in _DIRECTIONS if word.startswith(stem)), None)
    if stem is None or word[len(stem) :] not in ("", "s", "se", "e", "en", "elijk", "elijke", "er"):
        return None
    return stem


@lru_cache(maxsize=50_000)
def _stems(word: str) -> frozenset[str]:
    """A word, and the names of which it may be a genitive, an adjective or an inhabitant."""
    stems = {word, _IRREGULAR.get(word, word)}
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM.get(ending, _SHORTEST_STEM_OTHERWISE):
            stems.add(stem)
            if ending not in ("'s", "'er", "'ers", "s", "se"):
                stems.add(stem + "en")
    return frozenset(stems)


@lru_cache(maxsize=100_000)
def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    if any(sign.isdigit() for sign in one + other):
        return one.removesuffix("'s") == other.removesuffix("'s")
    if one[:2] != other[:2]:
        return False
    return bool(_stems(one) & _stems(other))


def _bare(word: str) -> str:
    """An ordinary word without what number changes in it ("beraad" and "beraden": "berad")."""
    return _DOUBLED.sub(r"\1", re.sub(r"(?:'s|en|s|e|n)$", "", word))


def _glued_to(head: _Part, whole: _Part) -> bool:
    """Whether `whole` is a compound of the name `head` and a common noun ("Parkstadgemeenten")."""
    if not head.capital or len(head.folded) < _SHORTEST_COMPOUND_HEAD:
        return False
    return _is_compound_of(head.folded, whole.folded)


@lru_cache(maxsize=100_000)
def _is_compound_of(head: str, whole: str) -> bool:
    rest = whole.removeprefix(head)
    if rest == whole or len(rest) < 3:
        return False
    if any(rest.endswith(word) for word in _OF_PLACES):
        return False
    return max(zipf(rest), zipf(rest.removeprefix("s"))) >= _KNOWN


def _number_of(part: _Part, parts: Sequence[_Part]) -> int:
    return next(number for number, other in enumerate(parts) if other.start == part.start)


class _Speller:
    """Compares abbreviations with the words that they may stand for."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer

    def length(self, abbreviation: str, parts: Sequence[_Part], at: int) -> int:
        """How many words from a place on an abbreviation stands for; 0 when it does not stand for them.

        Every word gives its first letter, and a compound may give those of its parts. Small words give
        a small letter ("PvdA") or none. Words without capitals must be nouns and adjectives, because
        three letters meet by chance; two letters need capitals.
        """
        first = parts[at].folded
        if (
            not abbreviation
            or not first.startswith(abbreviation[0].lower())
            or first == abbreviation.lower()
            or is_stop_word(first)
        ):
            return 0
        if len(abbreviation) < 2 or not abbreviation.isalpha():
            return 0
        return self._rest(abbreviation, parts, at, at, len(abbreviation) == 2)

    def _rest(self, letters: str, parts: Sequence[_Part], start: int, at: int, capitals: bool) -> int:
        if not letters:
            return at - start
        if at >= len(parts):
            return 0
        part = parts[at]
        if at > start and part.broken and not (part.listed and part.capital):
            return 0
        if part.folded in _LINKING_WORDS:
            found = self._rest(letters, parts, start, at + 1, capitals) if at > start else 0
            if found or letters[0].isupper() or len(letters) == 1 or part.folded[:1] != letters[0]:
                return found
            return self._rest(letters[1:], parts, start, at + 1, capitals)
        if not part.folded.startswith(letters[0].lower()) or not self._may_give(part, capitals):
            return 0
        for count in range(1, len(letters) + 1):
            if count > 1 and not self._parts_give(part, letters[:count].lower()):
                continue
            found = self._rest(letters[count:], parts, start, at + 1, capitals)
            if found:
                return found
        return 0

    def _may_give(self, part: _Part, capitals: bool) -> bool:
        if part.capital and not part.weak:
            return True
        if capitals and not part.capital:
            return False
        return part.folded == "zonder" or self._lemmatizer.tag(part.text).startswith(_NAMING)

    def _parts_give(self, part: _Part, letters: str) -> bool:
        """Whether parts of a compound begin with these letters ("gezondheidsdienst": g, d)."""
        if len(part.folded) < 2 * _SHORTEST_COMPOUND_HEAD - 2:
            return False
        first, *others = compound_parts(part.text, self._lemmatizer) or (part.folded,)
        if first[0] != letters[0] or len(others) < len(letters) - 1:
            return False
        initials = iter(other[0] for other in others)
        return all(letter in initials for letter in letters[1:]) and others[-1][0] == letters[-1]
