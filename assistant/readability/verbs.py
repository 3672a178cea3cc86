"""Findings about verbs: the passive, and verbs or subject and verb that stand far apart."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.dutch.tagging import TaggedSentence, TaggedWord
from assistant.readability.clauses import Bracket, brackets, is_subordinator

# Verbs whose perfect tense is made with "zijn": "is vertrokken" is no passive. Compounds with a particle
# ("aangekomen") go with their verb.
_WITH_ZIJN = frozenset(
    """
    gaan komen worden blijven zijn vertrekken verhuizen beginnen starten stoppen eindigen ophouden
    ontstaan gebeuren verdwijnen verschijnen groeien krimpen stijgen dalen zakken sterven overlijden
    bezwijken slagen lukken mislukken verlopen vervallen vallen veranderen wijzigen verbeteren
    verslechteren toenemen afnemen opgaan rijpen smelten bevriezen verouderen verarmen genezen herstellen
    trouwen scheiden bevallen vluchten ontsnappen vergeten verliezen aanbreken treden stappen klimmen
    springen rijden fietsen lopen reizen varen vliegen zwemmen keren stromen zinken ontploffen instorten
    barsten breken scheuren wennen ontwaken schrikken bekomen geschieden voorvallen wijken doorgaan
    gelukken blijken bevallen passeren naderen arriveren landen failliet verkeren aansluiten starten
    escaleren
    """.split()
)
# Participles that name a state: "is bekend", "bent verplicht", "zijn bedoeld voor".
_STATES = frozenset(
    """
    bekend verplicht bedoeld gericht gevestigd gelegen gesloten geopend geschikt bereid verbonden gebonden
    betrokken geïnteresseerd tevreden gewend verantwoord gezond bevoegd gemachtigd gerechtigd gehouden
    geboren gehuwd getrouwd gescheiden verdeeld verschillend beperkt gespecialiseerd ervaren opgeleid
    bezorgd teleurgesteld verrast benieuwd aanwezig gehecht overtuigd gebaseerd gekoppeld gehandicapt
    verslaafd afhankelijk verwant gezakt geslaagd toegestaan verboden afgelopen verloren vergeten
    volwassen verouderd gevestigd ingeschreven aangewezen uitgeput beschadigd gebrand gedaan gemeend
    genoeg voldaan bestemd bestand geloofd verzekerd verstopt verlaten verliefd verhinderd versleten
    voorbereid voorzien
    """.split()
)
# So many words between two verbs that belong together make a reader wait.
_FARTHEST_VERBS = 9
# So many between the word that opens a clause, or the first of its subject, and its verb.
_FARTHEST_FROM_START = 11

Span = tuple[TaggedWord, TaggedWord]


def passives(sentence: TaggedSentence) -> Iterator[Span]:
    """The first and the last verb of each passive."""
    words = sentence.words
    for bracket in brackets(sentence):
        verbs = [words[at] for at in sorted((bracket.finite, *bracket.completing))]
        if _is_passive(verbs, sentence):
            yield words[bracket.first], words[bracket.last]


def _is_passive(verbs: list[TaggedWord], sentence: TaggedSentence) -> bool:
    participles = [verb for verb in verbs if verb.is_participle]
    lemmas = {verb.lemma for verb in verbs if not verb.is_participle}
    if not participles or "hebben" in lemmas:
        return False
    if "worden" in lemmas:
        return any(verb.low != "geboren" for verb in participles)
    if "zijn" not in lemmas:
        return False
    # A state may have a cause ("is gesloten door brand"); it is the doer before the verb that makes a
    # passive of it.
    by_agent = any(
        word.low == "door" and verbs[0].start < word.start < participles[-1].start for word in sentence.words
    )
    return any(not _has_zijn(verb) and (by_agent or verb.low not in _STATES) for verb in participles)


def _has_zijn(verb: TaggedWord) -> bool:
    return any(verb.lemma == known or verb.lemma.endswith(known) for known in _WITH_ZIJN)


def far_apart(sentence: TaggedSentence) -> Iterator[Span]:
    """Where verbs, or a clause's first word and its verb, stand far apart: first and last word of it."""
    words = sentence.words
    for bracket in brackets(sentence):
        behind = [at for at in bracket.completing if at > bracket.finite]
        if not bracket.subordinate and behind and behind[0] - bracket.finite - 1 >= _FARTHEST_VERBS:
            yield words[bracket.finite], words[bracket.last]
            continue
        start = _opener_of(words, bracket) if bracket.subordinate else _subject_of(words, bracket)
        if start is not None and bracket.first - start - 1 >= _FARTHEST_FROM_START:
            yield words[start], words[bracket.last]


def _opener_of(words: tuple[TaggedWord, ...], bracket: Bracket) -> int | None:
    """The place of the word that opens a subordinate clause."""
    return next((at for at in range(bracket.first - 1, -1, -1) if is_subordinator(words, at)), None)


def _subject_of(words: tuple[TaggedWord, ...], bracket: Bracket) -> int | None:
    """Where the sentence begins, if it does so with its subject, which may hold clauses of its own."""
    opening = words[0]
    if not (opening.is_noun or opening.is_name or opening.tag.startswith(("LID(", "VNW(", "ADJ(nom", "TW("))):
        return None
    if is_subordinator(words, 0) or ";" in "".join(word.before for word in words[1 : bracket.finite + 1]):
        return None
    inner = [at for at in range(bracket.finite) if words[at].is_finite]
    if any(not any(is_subordinator(words, before) for before in range(1, at)) for at in inner):
        return None
    return 0
