"""The forms of Dutch verbs; each is what a Dutch school grammar and the official spelling give."""

from __future__ import annotations

import pytest

from assistant.dutch.conjugation import (
    Finite,
    Person,
    Verb,
    at_the_end,
    infinitive,
    participle,
    past,
    present,
    split,
    subordinate,
    te_infinitive,
)


@pytest.mark.parametrize(
    ("written", "verb"),
    [
        ("bouwen", Verb("", "bouwen", joined=True)),
        ("op|bellen", Verb("op", "bellen", joined=True)),
        ("strenger maken", Verb("strenger", "maken", joined=False)),
        ("in kaart brengen", Verb("in kaart", "brengen", joined=False)),
        ("laten weten", Verb("weten", "laten", joined=False)),
    ],
)
def test_an_infinitive_is_read_with_what_splits_off(written: str, verb: Verb) -> None:
    assert split(written) == verb
    assert infinitive(verb) == written.replace("|", "")


@pytest.mark.parametrize("written", ["", "opnieuw op|bellen", "aan|op|bellen"])
def test_an_infinitive_with_two_splits_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="cannot read the infinitive"):
        split(written)


@pytest.mark.parametrize(
    ("written", "person", "form"),
    [
        ("bouwen", Person.FIRST, "bouw"),
        ("bouwen", Person.PLURAL, "bouwen"),
        ("maken", Person.THIRD, "maakt"),
        ("leven", Person.THIRD, "leeft"),
        ("verhuizen", Person.FIRST, "verhuis"),
        ("zetten", Person.THIRD, "zet"),
        ("vinden", Person.THIRD, "vindt"),
        ("betalen", Person.SECOND_POLITE, "betaalt"),
        ("verdelen", Person.THIRD, "verdeelt"),
        ("veranderen", Person.THIRD, "verandert"),
        ("evalueren", Person.THIRD, "evalueert"),
        ("creëren", Person.THIRD, "creëert"),
        ("initiëren", Person.THIRD, "initieert"),
        ("financieren", Person.THIRD, "financiert"),
        ("vernieuwen", Person.THIRD, "vernieuwt"),
        ("komen", Person.THIRD, "komt"),
        ("gaan", Person.THIRD, "gaat"),
        ("bestaan", Person.FIRST, "besta"),
        ("bestaan", Person.SECOND_POLITE, "bestaat"),
        ("zien", Person.FIRST, "zie"),
        ("zijn", Person.SECOND_POLITE, "bent"),
        ("hebben", Person.SECOND_POLITE, "hebt"),
        ("kunnen", Person.THIRD, "kan"),
        ("moeten", Person.THIRD, "moet"),
    ],
)
def test_the_present_agrees_with_its_person(written: str, person: Person, form: str) -> None:
    assert present(split(written), person) == Finite(form, "")


@pytest.mark.parametrize(
    ("written", "form"), [("vinden", "vind"), ("hebben", "heb"), ("kunnen", "kun"), ("mogen", "mag")]
)
def test_je_behind_its_verb_takes_the_t_away(written: str, form: str) -> None:
    assert present(split(written), Person.SECOND, inverted=True).form == form
    assert present(split("vinden"), Person.SECOND_POLITE, inverted=True).form == "vindt"


@pytest.mark.parametrize(
    ("written", "singular", "plural"),
    [
        ("bouwen", "bouwde", "bouwden"),
        ("maken", "maakte", "maakten"),
        ("zetten", "zette", "zetten"),
        ("antwoorden", "antwoordde", "antwoordden"),
        ("verhuizen", "verhuisde", "verhuisden"),
        ("leven", "leefde", "leefden"),
        ("besluiten", "besloot", "besloten"),
        ("schrijven", "schreef", "schreven"),
        ("vriezen", "vroor", "vroren"),
        ("blazen", "blies", "bliezen"),
        ("beginnen", "begon", "begonnen"),
        ("ontbreken", "ontbrak", "ontbraken"),
        ("verkopen", "verkocht", "verkochten"),
        ("zeggen", "zei", "zeiden"),
        ("voldoen", "voldeed", "voldeden"),
    ],
)
def test_the_past_follows_the_rule_or_the_table(written: str, singular: str, plural: str) -> None:
    assert past(split(written), plural=False).form == singular
    assert past(split(written), plural=True).form == plural


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("bouwen", "gebouwd"),
        ("eisen", "geëist"),
        ("innen", "geïnd"),
        ("uiten", "geuit"),
        ("bellen", "gebeld"),
        ("verbeteren", "verbeterd"),
        ("beëindigen", "beëindigd"),
        ("gebeuren", "gebeurd"),
        ("ergeren", "geërgerd"),
        ("ondertekenen", "ondertekend"),
        ("handhaven", "gehandhaafd"),
        ("overtreden", "overtreden"),
        ("begeven", "begeven"),
        ("genieten", "genoten"),
        ("op|bellen", "opgebeld"),
        ("aan|bieden", "aangeboden"),
        ("voor|bereiden", "voorbereid"),
        ("aan|schaffen", "aangeschaft"),
        ("strenger maken", "strenger gemaakt"),
        ("laten weten", "laten weten"),
    ],
)
def test_the_participle_has_ge_where_no_prefix_forbids_it(written: str, form: str) -> None:
    assert participle(split(written)) == form


@pytest.mark.parametrize(
    ("written", "with_te", "at_end"),
    [
        ("bouwen", "te bouwen", "bouwt"),
        ("op|bellen", "op te bellen", "opbelt"),
        ("strenger maken", "strenger te maken", "strenger maakt"),
        ("laten weten", "te laten weten", "laat weten"),
    ],
)
def test_a_verb_stands_together_at_the_end_of_a_clause(written: str, with_te: str, at_end: str) -> None:
    verb = split(written)
    assert te_infinitive(verb) == with_te
    assert subordinate(verb, Person.THIRD) == at_end


def test_the_past_also_stands_at_the_end_of_a_clause() -> None:
    verb = split("op|bellen")
    assert past(verb, plural=False) == Finite("belde", "op")
    assert at_the_end(verb, past(verb, plural=False)) == "opbelde"


@pytest.mark.parametrize("written", ["skiën", "updaten", "blorken", "plegen"])
def test_a_verb_that_no_rule_surely_conjugates_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="cannot conjugate"):
        participle(split(written))


def test_an_unknown_verb_has_no_past_either() -> None:
    with pytest.raises(ValueError, match="no known word"):
        past(split("blorken"), plural=False)
