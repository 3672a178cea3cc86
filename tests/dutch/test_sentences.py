from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dutch.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("De bus rijdt. U stapt in.", ["De bus rijdt.", "U stapt in."], id="full stops"),
        pytest.param("Er komen o.a. Poolse winkels bij.", ["Er komen o.a. Poolse winkels bij."], id="o.a."),
        pytest.param("Bijv. Heerlen doet mee.", ["Bijv. Heerlen doet mee."], id="bijv. at the beginning"),
        pytest.param("Dit geldt m.n. Hoensbroek.", ["Dit geldt m.n. Hoensbroek."], id="m.n."),
        pytest.param("Een plan t.a.v. Aarveld volgt.", ["Een plan t.a.v. Aarveld volgt."], id="t.a.v."),
        pytest.param(
            "Denk aan banken, prullenbakken e.d. Wij betalen dat.",
            ["Denk aan banken, prullenbakken e.d.", "Wij betalen dat."],
            id="e.d. ends a sentence before a capital",
        ),
        pytest.param(
            "Zij kopen banken e.d. voor het park.", ["Zij kopen banken e.d. voor het park."], id="e.d. inside"
        ),
        pytest.param(
            "Zie nr. 4 en art. 12 van de wet.", ["Zie nr. 4 en art. 12 van de wet."], id="nr. and art."
        ),
        pytest.param("De plv. Secretaris komt.", ["De plv. Secretaris komt."], id="plv."),
        pytest.param("Dat doet zij i.s.m. Alcander.", ["Dat doet zij i.s.m. Alcander."], id="i.s.m."),
        pytest.param("Van 1 t/m 5 mei is het dicht.", ["Van 1 t/m 5 mei is het dicht."], id="t/m"),
        pytest.param("Dit is de zgn. Koempelroute.", ["Dit is de zgn. Koempelroute."], id="zgn."),
        pytest.param(
            "4.16. We bouwen. Dat helpt.", ["4.16. We bouwen.", "Dat helpt."], id="numbering with two levels"
        ),
        pytest.param("1. Wij helpen u.", ["1. Wij helpen u."], id="numbering with one level"),
        pytest.param(
            "Het begon in 2018. Nu gaat het door.", ["Het begon in 2018.", "Nu gaat het door."], id="year"
        ),
        pytest.param(
            "Het kost 1.311,5 euro. Dat is veel.", ["Het kost 1.311,5 euro.", "Dat is veel."], id="amount"
        ),
        pytest.param("J. Peters en A.B. Smit komen.", ["J. Peters en A.B. Smit komen."], id="initials"),
        pytest.param('"Kom mee." Ze ging mee.', ['"Kom mee."', "Ze ging mee."], id="straight quotes"),
        pytest.param("“Kom mee.” Ze ging mee.", ["“Kom mee.”", "Ze ging mee."], id="curly quotes"),
        pytest.param("‘Kom je?’ vroeg hij. ‘Ja.’", ["‘Kom je?’ vroeg hij.", "‘Ja.’"], id="single quotes"),
        pytest.param(
            "Ik wacht... en wacht. Wij ook.", ["Ik wacht... en wacht.", "Wij ook."], id="ellipsis inside"
        ),
        pytest.param("Ik wacht… Dan komt hij.", ["Ik wacht…", "Dan komt hij."], id="ellipsis at the end"),
        pytest.param("Echt waar?! Ja!", ["Echt waar?!", "Ja!"], id="cluster of marks"),
        pytest.param(
            "Wij doen dit; Heerlen helpt.", ["Wij doen dit; Heerlen helpt."], id="semicolon does not split"
        ),
        pytest.param(
            "Het is laat. 's Avonds rijdt niets.", ["Het is laat.", "'s Avonds rijdt niets."], id="'s Avonds"
        ),
        pytest.param("De weg is\nweer open.", ["De weg is weer open."], id="line break inside a sentence"),
        pytest.param(
            "Wij willen:\n• Meer groen\n• Minder lawaai",
            ["Wij willen:", "• Meer groen", "• Minder lawaai"],
            id="bullets",
        ),
        pytest.param(
            "Dit gaat door\n4.2. En dit ook",
            ["Dit gaat door", "4.2. En dit ook"],
            id="line break before a number",
        ),
        pytest.param("## Wonen\nWij bouwen.", ["## Wonen", "Wij bouwen."], id="heading"),
        pytest.param("Titel\n\nWij bouwen.", ["Titel", "Wij bouwen."], id="blank line"),
        pytest.param(
            "Dat is voor u. Wij helpen.", ["Dat is voor u.", "Wij helpen."], id="polite u at the end"
        ),
        pytest.param(
            "Nee. We gaan. Ja. Wij ook.", ["Nee.", "We gaan.", "Ja.", "Wij ook."], id="short sentences"
        ),
        pytest.param("Zij is lid. Hij niet.", ["Zij is lid.", "Hij niet."], id="a word like an abbreviation"),
        pytest.param(
            "Er komen\n1.311 woningen om\n10.30 uur.",
            ["Er komen 1.311 woningen om 10.30 uur."],
            id="a number is no numbering",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\n ", [], id="white space"),
    ],
)
def test_splits(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


@given(st.text(alphabet="aB1 .!?…\n\"'”’;:-•#(", max_size=120))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@given(st.text(max_size=200))
def test_any_text_gives_sentences_without_outer_white_space(text: str) -> None:
    assert all(sentence and sentence == sentence.strip() for sentence in split_sentences(text))


def test_a_list_with_letters_is_a_sentence_an_item() -> None:
    text = "U hebt nodig:\na. een kopie van uw pas;\nb. een foto.\nc. het formulier."
    assert split_sentences(text) == [
        "U hebt nodig:",
        "a. een kopie van uw pas;",
        "b. een foto.",
        "c. het formulier.",
    ]
