"""Wrong variants: one thing is changed, the rest of the text is as it was, and the Dutch stays Dutch."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from eval.perturb import Kind, Perturbation, perturb

PASSAGE = (
    "We onderzoeken of we in 2027 de openingstijden van het gemeentehuis kunnen verruimen. "
    "De gemeente bouwt minstens 300 woningen in Zwolle, tenzij het Rijk geen geld geeft. "
    "Alle kinderen tot 12 jaar mogen gratis sporten. "
    "De parkeertarieven worden dit jaar verhoogd, omdat de kosten stijgen. "
    "We stoppen met het spuiten van gif in de parken."
)


def texts(source: str, kind: Kind, **more: object) -> set[str]:
    return {variant.text for variant in perturb(source, kinds=[kind], **more)}  # type: ignore[arg-type]


# What is made of a sentence


@pytest.mark.parametrize(
    ("kind", "source", "variant"),
    [
        pytest.param(
            Kind.NUMBER,
            "We bouwen minstens 300 woningen.",
            "We bouwen hoogstens 300 woningen.",
            id="bound: at least becomes at most",
        ),
        pytest.param(
            Kind.NUMBER,
            "Dat kost 3 miljoen euro.",
            "Dat kost 3 miljard euro.",
            id="number: a million becomes a thousand million",
        ),
        pytest.param(
            Kind.NUMBER,
            "Het is de tweede sporthal.",
            "Het is de derde sporthal.",
            id="number: the second becomes the third",
        ),
        pytest.param(
            Kind.NEGATION,
            "De gemeente gaat het zwembad niet sluiten.",
            "De gemeente gaat het zwembad sluiten.",
            id="negation: niet goes",
        ),
        pytest.param(
            Kind.NEGATION,
            "De gemeente heeft geen geld voor een sporthal.",
            "De gemeente heeft geld voor een sporthal.",
            id="negation: geen goes before a word without article",
        ),
        pytest.param(
            Kind.NEGATION,
            "We maken een plan voor de wijk.",
            "We maken geen plan voor de wijk.",
            id="negation: een becomes geen",
        ),
        pytest.param(
            Kind.NEGATION,
            "Daarom willen we de wijk vergroenen.",
            "Daarom willen we de wijk niet vergroenen.",
            id="negation: niet before the verb at the end",
        ),
        pytest.param(
            Kind.NEGATION,
            "We breiden de speeltuin uit.",
            "We breiden de speeltuin niet uit.",
            id="negation: niet before the particle",
        ),
        pytest.param(
            Kind.NEGATION,
            "We breiden de speeltuin uit.",
            "We krimpen de speeltuin in.",
            id="antonym: both parts of a separable verb",
        ),
        pytest.param(
            Kind.NEGATION,
            "Het Rijk verhoogt de belasting.",
            "Het Rijk verlaagt de belasting.",
            id="antonym: with the ending of the singular",
        ),
        pytest.param(
            Kind.NEGATION,
            "De belasting wordt verhoogd.",
            "De belasting wordt verlaagd.",
            id="antonym: as a participle",
        ),
        pytest.param(
            Kind.MODALITY,
            "We onderzoeken of de school kan uitbreiden.",
            "We zorgen dat de school kan uitbreiden.",
            id="modality: exploring becomes taking care",
        ),
        pytest.param(
            Kind.MODALITY,
            "De gemeente wil de brug vervangen.",
            "De gemeente gaat de brug vervangen.",
            id="modality: wants becomes is going to",
        ),
        pytest.param(
            Kind.MODALITY,
            "We streven naar minder afval.",
            "We zorgen voor minder afval.",
            id="modality: striving becomes taking care",
        ),
        pytest.param(
            Kind.MODALITY,
            "U kunt het formulier thuis invullen.",
            "U moet het formulier thuis invullen.",
            id="modality: can becomes must",
        ),
        pytest.param(
            Kind.MODALITY,
            "We bouwen 300 woningen.",
            "We willen 300 woningen bouwen.",
            id="modality: doing becomes wanting, the verb goes to the end",
        ),
        pytest.param(
            Kind.SCOPE,
            "Iedereen mag meedoen, ook in de wijk zelf, maar vooral de ouderen.",
            "Iedereen mag meedoen, ook in de wijk zelf, maar alleen de ouderen.",
            id="scope: especially becomes only",
        ),
        pytest.param(
            Kind.SCOPE,
            "We planten bomen in de wijk.",
            "We planten bomen in de hele stad.",
            id="scope: one neighbourhood becomes the whole town",
        ),
        pytest.param(
            Kind.TIME,
            "We beginnen deze collegeperiode met de bouw.",
            "We beginnen de volgende collegeperiode met de bouw.",
            id="time: this term becomes the next",
        ),
        pytest.param(
            Kind.TIME,
            "Het plan is uiterlijk in 2027 klaar.",
            "Het plan is pas in 2027 klaar.",
            id="time: by becomes not until",
        ),
        pytest.param(
            Kind.TIME,
            "De brug wordt vervangen.",
            "De brug is vervangen.",
            id="time: planned becomes done",
        ),
        pytest.param(
            Kind.TIME,
            "We hebben de school verbouwd en de brug vervangen.",
            None,
            id="time: no plan of two things done",
        ),
        pytest.param(
            Kind.CONDITION,
            "U mag hier parkeren, mits u een vergunning hebt.",
            "U mag hier parkeren.",
            id="condition: mits goes",
        ),
        pytest.param(
            Kind.CONDITION,
            "U mag hier parkeren, mits u een vergunning hebt.",
            "U mag hier parkeren, tenzij u een vergunning hebt.",
            id="condition: provided becomes unless",
        ),
        pytest.param(
            Kind.CONDITION,
            "Als de provincie meebetaalt, leggen we een fietspad aan.",
            "We leggen een fietspad aan.",
            id="condition: in front goes, and subject and verb change places",
        ),
        pytest.param(
            Kind.CONDITION,
            "Waar mogelijk vervangen we stenen door planten.",
            "We vervangen stenen door planten.",
            id="condition: where possible goes",
        ),
        pytest.param(
            Kind.CONDITION,
            "We gaan als gemeente bomen planten, als het goede voorbeeld.",
            None,
            id="condition: as is no if",
        ),
    ],
)
def test_a_sentence_becomes(kind: Kind, source: str, variant: str | None) -> None:
    made = texts(source, kind)
    if variant is None:
        assert not {text for text in made if len(text) < len(source) or "tenzij" in text}
    else:
        assert variant in made


@pytest.mark.parametrize(
    ("source", "before"),
    [
        pytest.param("Het kost € 60.000,= per jaar.", "60.000,=", id="thousands with a full stop"),
        pytest.param("Dat is 27% van alle kinderen.", "27%", id="percentage"),
        pytest.param("We beginnen op 1-1-2019.", "1-1-2019.", id="date in figures"),
        pytest.param("We beginnen om 10.30 uur.", "10.30", id="time of day"),
        pytest.param("Er komen twaalf scholen.", "twaalf", id="number in words"),
        pytest.param("De helft van de mensen werkt.", "De helft", id="fraction"),
    ],
)
def test_a_number_gets_another_value_in_the_same_notation(source: str, before: str) -> None:
    made = perturb(source, kinds=[Kind.NUMBER])
    assert before in {variant.before for variant in made}
    for variant in made:
        assert any(sign.isdigit() for sign in variant.before) == any(s.isdigit() for s in variant.after)
        assert [s for s in variant.before if s in ".,%=-"] == [s for s in variant.after if s in ".,%=-"]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("4.16. We houden dit zo.", id="the number of a measure"),
        pytest.param("De bus rijdt 24/7.", id="a set phrase"),
        pytest.param("Zie artikel 12.", id="a reference"),
        pytest.param("De A2 is druk.", id="the name of a road"),
    ],
)
def test_a_number_that_is_no_value_stays(source: str) -> None:
    assert perturb(source, kinds=[Kind.NUMBER]) == []


# Names


def test_a_name_of_a_given_list_is_swapped_with_another_of_it() -> None:
    sorts = [["Wijk Noordhof", "Wijk Noorderhof", "Wijk Zuid"]]
    made = texts("Wijk Noordhof krijgt een park.", Kind.NAME, names=sorts)
    assert made <= {"Wijk Noorderhof krijgt een park.", "Wijk Zuid krijgt een park."} and made


def test_a_party_becomes_another_party() -> None:
    (variant,) = perturb("De PvdA stemde voor.", kinds=[Kind.NAME])
    assert variant.before == "PvdA"
    assert variant.after in ("PvdD", "PVV", "VVD")  # the nearest of those with the same article


def test_a_point_of_the_compass_in_a_name_is_turned() -> None:
    assert texts("Er komt werk in Leiden-Noord.", Kind.NAME) == {"Er komt werk in Leiden-Zuid."}


# Agents


def test_the_verb_agrees_with_another_doer() -> None:
    made = perturb("Daarom bouwen we woningen.", kinds=[Kind.AGENT], seed=3)
    by_rule = {variant.rule: variant for variant in made}
    assert by_rule["subject-and-verb"].text.startswith("Daarom bouwt ")
    assert by_rule["subject"].text.startswith("Daarom bouwen ")


def test_a_doer_of_two_verbs_is_only_swapped_for_one_of_the_same_number() -> None:
    made = perturb("We breiden de speeltuin uit en planten bomen.", kinds=[Kind.AGENT])
    assert {variant.rule for variant in made} == {"subject"}


def test_a_doer_behind_door_is_swapped() -> None:
    (variant,) = perturb("Het park is door de gemeente aangelegd.", kinds=[Kind.AGENT])
    assert variant.rule == "by" and variant.text.endswith(" aangelegd.")


# Reasons and facts that are put in


def test_a_reason_is_put_behind_a_plan() -> None:
    (variant,) = perturb("De gemeente bouwt een school.", kinds=[Kind.CAUSE])
    assert variant.text.startswith("De gemeente bouwt een school") and variant.text.endswith(".")
    assert any(link in variant.after for link in ("omdat", "vanwege", "op verzoek"))


def test_a_reason_that_is_there_is_swapped() -> None:
    made = perturb("We bouwen een brug, omdat de oude te smal is.", kinds=[Kind.CAUSE])
    assert [variant.rule for variant in made] == ["reason-swapped"]
    assert made[0].text.startswith("We bouwen een brug, omdat ") and "smal" not in made[0].text


def test_a_fact_is_put_behind_a_sentence() -> None:
    source = "De gemeente bouwt een school."
    made = [variant for variant in perturb(source, kinds=[Kind.ADDED]) if variant.before == ""]
    assert made and all(source.split()[0] in variant.text for variant in made)


# What holds for every variant


def assert_one_stretch(source: str, variant: Perturbation) -> None:
    end = variant.place + len(variant.before)
    assert source[variant.place : end] == variant.before
    assert source[: variant.place] + variant.after + source[end:] == variant.text
    assert variant.text != source


def test_every_kind_has_variants_that_differ_in_one_stretch() -> None:
    made = perturb(PASSAGE)
    assert {variant.kind for variant in made} == set(Kind)
    for variant in made:
        assert_one_stretch(PASSAGE, variant)
        assert "  " not in variant.text and " ," not in variant.text and " ." not in variant.text


def test_the_change_stays_within_one_sentence() -> None:
    for variant in perturb(PASSAGE):
        assert variant.before.count(". ") == 0


@pytest.mark.parametrize("kind", list(Kind))
def test_only_the_kinds_asked_for_are_made_and_they_are_the_same_ones(kind: Kind) -> None:
    assert perturb(PASSAGE, kinds=[kind]) == [v for v in perturb(PASSAGE) if v.kind is kind]


def test_the_same_seed_gives_the_same_and_another_seed_other_variants() -> None:
    assert perturb(PASSAGE, seed=7) == perturb(PASSAGE, seed=7)
    assert perturb(PASSAGE, seed=7) != perturb(PASSAGE, seed=8)


def test_an_unknown_kind_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="unknown kind 'colour'; expected one of number, name"):
        perturb(PASSAGE, kinds=["colour"])


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t ", id="white space"),
        pytest.param("…?!;:-", id="marks"),
        pytest.param("x" * 5000, id="one long word"),
        pytest.param("Openbare orde", id="a heading"),
        pytest.param("Waarom is dat zo?", id="a question"),
    ],
)
def test_a_text_without_a_claim_has_no_variants(source: str) -> None:
    assert perturb(source) == []


_ALPHABET = st.sampled_from(
    "We De gemeente gaat willen onderzoeken of niet geen een het de mits als 12 27% € 5.000 2027 , . ; : ( ) \n - "
    "Zwolle bouwen uit tenzij omdat alle sommige te en maar ’ 's 1e https://a.nl ﬁ é \u00ad 0 en/of".split(
        " "
    )
)


@given(st.lists(_ALPHABET, max_size=25).map(" ".join) | st.text(max_size=60))
@hypothesis_settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_is_an_error_and_every_variant_differs_in_one_stretch(source: str) -> None:
    for variant in perturb(source):
        assert_one_stretch(source, variant)
