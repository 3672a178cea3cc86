"""Dutch words that say nothing about the subject of a question or a passage."""

from __future__ import annotations

from assistant.dutch.tokens import fold

_ARTICLES_AND_PRONOUNS = """
    de het een 't 'n 's ik jij je u hij zij ze wij we jullie men er dit dat deze die mij me mijn m'n jou
    jouw uw hem z'n zijn haar d'r ons onze hun hen zich zichzelf elkaar iemand iets niemand niets alles
    iedereen ieder elk elke sommige andere ander anders zelf zulke zo'n dergelijke degene zowel
"""
_QUESTION_WORDS = """
    wie wat waar wanneer waarom hoe welk welke hoeveel hoezo waarvoor waarmee waarover waarheen waarnaar
    waarop waaraan waarbij waardoor waaruit waarin wiens
"""
_PREPOSITIONS_AND_LINKS = """
    aan achter af als bij binnen boven buiten door dus en in langs maar met mee na naar naast of om omdat
    onder op over per plus rond sinds te tegen ten ter tijdens toch toen tot tussen uit van vanaf vanuit
    via volgens voor voordat want wegens zoals zodat zodra zonder terwijl tenzij mits indien doordat nadat
    o.a. bijv. m.n. d.w.z. enz. etc. t/m evenals ook nog wel dan nu al alle allemaal erg heel zeer veel
    meer meest minder weinig vaak soms altijd weer steeds even eens toe hier daar ergens daarom
    daarmee daarvan daarbij daarvoor daarover hierover hiervoor hiermee hierbij erover ervoor
    ervan ermee erbij zo ongeveer circa ca. vooral ongeacht namelijk echter verder eigenlijk gewoon misschien
"""
_NEGATIONS = "niet geen nooit nergens nee noch"
_AUXILIARIES = """
    ben bent is was waren zijn geweest wees heb hebt heeft had hadden hebben gehad word wordt werd werden
    worden geworden zal zult zullen zou zouden kan kun kunt kunnen kon konden mag mogen mocht moet moeten
    moest wil wilt willen wilde wou ga gaat gaan ging gegaan kom komt komen kwam doe doet doen deed gedaan
    laat laten liet krijg krijgt krijgen
    staat blijft blijven zit zitten
"""
# Verbs that carry little of the subject of a question (as lemmas); in a document they may matter.
_LIGHT_VERBS = """
    maken doen liggen staan zitten lopen vinden zoeken geven nemen houden zien kijken zeggen vertellen
    gebeuren bestaan hoeven horen bedoelen denken gebruiken brengen zetten leggen regelen ruimen opruimen
    helpen daaraan overal vroeg vroeger destijds veranderen verandering verschil
"""
_CHAT = """
    ja nou ok oke hoi hallo hey dag goedemorgen goedemiddag goedenavond beste dank dankjewel bedankt
    alsjeblieft alstublieft groet groeten graag ff effe dinges hè he oh ah eh zeg haha lol pfff aub a.u.b.
    s.v.p. vraagje weten weet snap bedoel eigenlijk sorry
"""
_STOP_WORDS = frozenset(
    fold(word)
    for group in (
        _ARTICLES_AND_PRONOUNS,
        _QUESTION_WORDS,
        _PREPOSITIONS_AND_LINKS,
        _NEGATIONS,
        _AUXILIARIES,
        _CHAT,
    )
    for word in group.split()
)
NEGATIONS = frozenset(_NEGATIONS.split())


def is_stop_word(word: str) -> bool:
    """Whether `word` says nothing for search: a word of the grammar, a question word, a greeting.

    Negations count as stop words here only because search looks for the subject; whoever judges
    what a sentence means must look at `NEGATIONS`.
    """
    return fold(word) in _STOP_WORDS


_LIGHT = frozenset(fold(word) for word in _LIGHT_VERBS.split())


def is_light_verb(lemma: str) -> bool:
    """Whether a word of a question, as a lemma, says little about its subject."""
    return fold(lemma) in _LIGHT
