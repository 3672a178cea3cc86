from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_builders import a_sentence

from assistant.dutch.tagging import TaggedSentence
from assistant.readability.clauses import Bracket, brackets, is_subordinator, opens_infinitive

from .conftest import Tag

MAIN, SUBORDINATE = False, True


def told(sentence: TaggedSentence) -> list[tuple[str, list[str], bool]]:
    """Each finite verb, what completes it, and whether its clause is subordinate."""
    words = sentence.words
    return [
        (words[found.finite].text, [words[at].text for at in found.completing], found.subordinate)
        for found in brackets(sentence)
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Mooie:adj dag:n !", [], id="no verb"),
        pytest.param("Zij:pron slaapt=slapen:pv .", [("slaapt", [], MAIN)], id="a verb alone"),
        pytest.param(
            "Zij:pron heeft=hebben:pv twee:tw huizen:nn gekocht=kopen:vd .",
            [("heeft", ["gekocht"], MAIN)],
            id="a participle",
        ),
        pytest.param(
            "De:lid stukken:nn moeten:pv worden:inf ingeleverd=inleveren:vd en:and gelezen=lezen:vd .",
            [("moeten", ["worden", "ingeleverd", "gelezen"], MAIN)],
            id="two participles with one auxiliary",
        ),
        pytest.param(
            "Het:lid afval:n wordt=worden:pv gewogen=wegen:vd , gemeten=meten:vd en:and betaald=betalen:vd .",
            [("wordt", ["gewogen", "gemeten", "betaald"], MAIN)],
            id="three participles with a comma",
        ),
        pytest.param(
            "Zij:pron wil=willen:pv slapen:inf , en:and ook:bw eten:inf .",
            [("wil", ["slapen"], MAIN)],
            id="a verb that stands apart from the others",
        ),
        pytest.param(
            "Als:sub besproken=bespreken:vd , komt=komen:pv hij:pron morgen:bw .",
            [("komt", [], MAIN)],
            id="the verb right behind a comma begins the main clause",
        ),
        pytest.param(
            "dat:sub het:pron gemaakt=maken:vd wordt=worden:pv",
            [("wordt", ["gemaakt"], SUBORDINATE)],
            id="in front of the finite verb of a subordinate clause",
        ),
        pytest.param(
            "dat:sub zij:pron proberen:pv te:vz slapen:inf",
            [("proberen", ["slapen"], SUBORDINATE)],
            id="behind the finite verb of a subordinate clause",
        ),
        pytest.param(
            "om:vz te:vz slapen:inf gaat=gaan:pv zij:pron weg:bw",
            [("gaat", ["weg"], MAIN)],
            id="what stands in front of a main verb is not its own",
        ),
        pytest.param(
            "Zij:pron wil=willen:pv slapen:inf ; hij:pron eten:inf",
            [("wil", ["slapen"], MAIN)],
            id="not behind a semicolon",
        ),
        pytest.param(
            "Hij:pron zegt=zeggen:pv dat:sub zij:pron komt=komen:pv omdat:sub hij:pron ziek:adj is=zijn:pv",
            [("zegt", [], MAIN), ("komt", [], SUBORDINATE), ("is", [], SUBORDINATE)],
            id="three clauses",
        ),
        pytest.param(
            "Als:sub u:pron verhuist=verhuizen:pv , moet=moeten:pv u:pron bellen:inf .",
            [("verhuist", [], SUBORDINATE), ("moet", ["bellen"], MAIN)],
            id="a main clause behind its condition",
        ),
        pytest.param(
            "Zij:pron werkt=werken:pv hard:adj om:vz het:pron te:vz maken:inf .",
            [("werkt", [], MAIN)],
            id="om opens a clause of its own",
        ),
    ],
)
def test_verbs_that_belong_together(marked: str, expected: list[tuple[str, list[str], bool]]) -> None:
    assert told(a_sentence(marked)) == expected


def test_a_clause_between_commas_does_not_end_what_it_stands_in() -> None:
    sentence = a_sentence(
        "De:lid opvang:n moet=moeten:pv volgens:vz de:lid regels:nn , die:rel al:bw gelden:pv , ook:bw "
        "jongeren:nn toelaten:inf ."
    )
    assert told(sentence)[0] == ("moet", ["toelaten"], MAIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("De raad stelt morgen de kosten vast.", ("stelt", ["vast"]), id="at the end"),
        pytest.param("Zij ruimt de kamer op en gaat weg.", ("ruimt", ["op"]), id="before en"),
        pytest.param("Wij doen aan de nieuwe regels mee.", ("doen", ["mee"]), id="mee"),
        pytest.param("Hij nodigt ons uit, want hij is jarig.", ("nodigt", ["uit"]), id="before a comma"),
        pytest.param("Hij staat op de trap.", ("staat", []), id="a preposition is no particle"),
        pytest.param("Zij zit op een bankje.", ("zit", []), id="op with a noun"),
        pytest.param("De bal ligt voor.", ("ligt", []), id="voorliggen is hardly a verb"),
    ],
)
def test_the_particle_of_a_separable_verb(tag: Tag, text: str, expected: tuple[str, list[str]]) -> None:
    verb, completing, _ = told(tag(text))[0]
    assert (verb, completing) == expected


def test_a_bracket_reaches_from_its_first_verb_to_its_last() -> None:
    assert (Bracket(4, (2, 7), True).first, Bracket(4, (2, 7), True).last) == (2, 7)
    assert (Bracket(4, (), False).first, Bracket(4, (), False).last) == (4, 4)


def opening(sentence: TaggedSentence) -> list[str]:
    words = sentence.words
    return [word.text for at, word in enumerate(words) if is_subordinator(words, at)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ik weet dat zij komt.", ["dat"], id="dat"),
        pytest.param("Ik weet dat niet.", [], id="dat as a pronoun"),
        pytest.param("Dit is de man die ons helpt.", ["die"], id="die"),
        pytest.param("Die man helpt ons.", [], id="die as an article"),
        pytest.param("Het huis waar zij woont, is oud.", ["waar"], id="waar"),
        pytest.param("Ik vraag of u komt.", ["of"], id="of behind a verb"),
        pytest.param("Wilt u thee of koffie?", [], id="of between nouns"),
        pytest.param("Als u verhuist, belt u ons.", ["Als"], id="als"),
        pytest.param("De regels zijn als volgt.", [], id="als volgt"),
        pytest.param("U krijgt geld, mits u werkt.", ["mits"], id="mits"),
        pytest.param("Indien u werkt, krijgt u geld.", ["Indien"], id="indien"),
        pytest.param("Zij blijft thuis omdat zij ziek is.", ["omdat"], id="omdat"),
        pytest.param("Hij zingt en zij danst.", [], id="en"),
    ],
)
def test_what_opens_a_subordinate_clause(tag: Tag, text: str, expected: list[str]) -> None:
    assert opening(tag(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Wij werken hard om het plan te maken.", ["om"], id="om ... te"),
        pytest.param("Wij komen om negen uur.", [], id="om with a time"),
        pytest.param("Wij komen om negen uur en hopen te eten.", [], id="te of another verb"),
        pytest.param("Zij doet dat zonder geld te vragen.", ["zonder"], id="zonder ... te"),
        pytest.param("Zij doet dat zonder geld.", [], id="zonder with a noun"),
        pytest.param("Teneinde schade te voorkomen, sluit het park.", ["Teneinde"], id="teneinde ... te"),
        pytest.param("Hij loopt om: wij proberen te rennen.", [], id="not over a colon"),
        pytest.param("Hij loopt om", [], id="at the end"),
    ],
)
def test_what_opens_a_clause_with_te(tag: Tag, text: str, expected: list[str]) -> None:
    words = tag(text).words
    assert [word.text for at, word in enumerate(words) if opens_infinitive(words, at)] == expected


PIECES = st.sampled_from(
    [
        "Zij:pron",
        "huis:n",
        "wil=willen:pv",
        "slapen:inf",
        "gemaakt=maken:vd",
        "dat:sub",
        "die:rel",
        "om:vz",
        "te:vz",
    ]
    + ["op:vz", "of:and", ",", ";", "als:sub", "en:and"]
)


@given(st.lists(PIECES, max_size=30))
def test_every_finite_verb_has_one_bracket_within_its_sentence(pieces: list[str]) -> None:
    sentence = a_sentence(" ".join(pieces))
    found = brackets(sentence)
    finite = [at for at, word in enumerate(sentence.words) if word.is_finite]
    assert [bracket.finite for bracket in found] == finite
    for bracket in found:
        assert 0 <= bracket.first <= bracket.finite <= bracket.last < len(sentence.words)
        assert len(set(bracket.completing)) == len(bracket.completing)
        assert not any(sentence.words[at].is_finite for at in bracket.completing)
