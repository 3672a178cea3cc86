"""Main clauses side by side; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten, tagged

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.splits import MainClauseSplits


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "We knappen het plein in de zomer op en leggen nieuwe paden aan in het park.",
            "We knappen het plein in de zomer op. We leggen nieuwe paden aan in het park.",
            id="a pronoun is said again",
        ),
        pytest.param(
            "De gemeente maakt de putten schoon en vervangt de kapotte deksels in de straat.",
            "De gemeente maakt de putten schoon. De gemeente vervangt de kapotte deksels in de straat.",
            id="a short phrase is said again",
        ),
        pytest.param(
            "De oude parkeerkaart is tot 1 mei 2027 geldig en wordt daarna vervangen door een app.",
            "De oude parkeerkaart is tot 1 mei 2027 geldig. Deze parkeerkaart wordt daarna vervangen door een app.",
            id="the adjective is said once",
        ),
        pytest.param(
            "Daarnaast bouwen we in Hoensbroek een nieuwe school en knappen we de oude gymzaal op.",
            "Daarnaast bouwen we in Hoensbroek een nieuwe school. Ook knappen we de oude gymzaal op.",
            id="an adding word keeps its order",
        ),
        pytest.param(
            "De brug is vanaf maandag dicht en de fietsers kunnen langs het water omrijden.",
            "De brug is vanaf maandag dicht. De fietsers kunnen langs het water omrijden.",
            id="two subjects",
        ),
        pytest.param(
            "U hoeft nu niets te doen, maar u moet de brief wel goed bewaren.",
            "U hoeft nu niets te doen. Maar u moet de brief wel goed bewaren.",
            id="maar",
        ),
        pytest.param(
            "Het zwembad blijft deze winter dicht, want de gemeente repareert eerst het dak.",
            "Het zwembad blijft deze winter dicht. Want de gemeente repareert eerst het dak.",
            id="want",
        ),
        pytest.param(
            "Deze kaart geldt een jaar en kost € 15; voor een tweede kaart betaalt u € 30.",
            "Deze kaart geldt een jaar en kost € 15. Voor een tweede kaart betaalt u € 30.",
            id="a semicolon",
        ),
        pytest.param(
            "Het feest in het park mag doorgaan: de organisator heeft genoeg gedaan tegen het geluid.",
            "Het feest in het park mag doorgaan. De organisator heeft genoeg gedaan tegen het geluid.",
            id="a colon",
        ),
        pytest.param(
            "De oude school aan de rand van het dorp biedt plaats aan 120 mensen en blijft open tot 1 juli 2027.",
            "De oude school aan de rand van het dorp biedt plaats aan 120 mensen. Deze school blijft open tot 1 juli "
            "2027.",
            id="a subject with more behind it",
        ),
        pytest.param(
            "We houden de straten schoon, maken de pleinen groener en pakken het zwerfvuil steviger aan.",
            "We houden de straten schoon. We maken de pleinen groener. We pakken het zwerfvuil steviger aan.",
            id="a row of three",
        ),
        pytest.param(
            "- We hebben een plan gemaakt dat bij de wijk past en voeren het in mei uit;",
            "- We hebben een plan gemaakt dat bij de wijk past. We voeren het in mei uit;",
            id="a particle shows a main clause",
        ),
    ],
)
def test_it_is_cut(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(MainClauseSplits(), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Als het droog blijft, maaien we het gras en snoeien we de heggen langs de weg.",
            id="a condition over both",
        ),
        pytest.param(
            "Waar mogelijk planten we bomen en leggen we gras aan langs de hele nieuwe weg.",
            id="waar mogelijk over both",
        ),
        pytest.param(
            "Vanaf mei maaien we elke week het gras en snoeien we de heggen langs de weg.",
            id="a time over both",
        ),
        pytest.param(
            "Wij vinden dat de stad veilig moet zijn en dat iedereen zich er thuis voelt.",
            id="two subordinate clauses",
        ),
        pytest.param(
            "Wij zien dat de buurt verandert en de bewoners vaker vragen om hulp van de gemeente.",
            id="a second clause under dat",
        ),
        pytest.param(
            "Wij willen de straten schoner maken en meer bomen planten in het hele centrum.",
            id="one verb with two infinitives",
        ),
        pytest.param(
            "De kosten van het pasje en de kosten van het slot betaalt de huurder altijd zelf.",
            id="a subject with en",
        ),
        pytest.param(
            "U krijgt een brief en u kunt een afspraak maken als u vragen hebt over het plan.",
            id="a condition at the end",
        ),
        pytest.param(
            "We doen dit niet alleen voor de buurt en we doen het ook voor de hele stad.",
            id="niet alleen",
        ),
        pytest.param(
            "Een monteur belt bij u aan en leest de meter af in de gang van uw woning.",
            id="a subject that is not known yet",
        ),
        pytest.param(
            "We investeren in en zorgen voor goede wegen en veilige paden in alle wijken.",
            id="a phrase that belongs to two verbs",
        ),
        pytest.param(
            "We ruimen het zwerfvuil op, plaatsen extra bakken en controleren elke week op zaterdag.",
            id="a row with a verb that looks like a noun",
        ),
        pytest.param(
            "Goed beleid betekent voor ons niet minder inzet, maar juist zorgen dat plannen doorgaan.",
            id="what is no clause behind maar",
        ),
        pytest.param(
            "De pas is alleen geldig als toegang tot de hal mogelijk is en de poort open staat.",
            id="als without a comma",
        ),
        pytest.param(
            "U kunt het formulier in de bijlage invullen en stuur de brief daarna naar de gemeente.",
            id="an order behind en",
        ),
        pytest.param("Wij bellen u op en maken een afspraak.", id="a short sentence"),
        pytest.param(
            "Ons streven is een betere buurt: de straten worden veiliger en de parken groter.",
            id="a wish and a colon",
        ),
        pytest.param(
            "Bij het huisbezoek is het volgende gezien: de woning wordt door meer dan vier mensen bewoond.",
            id="what is announced",
        ),
        pytest.param(
            "Het aantal aanvragen in de wijk daalt dit jaar met 4 procent en blijft daarna gelijk.",
            id="how much of something",
        ),
        pytest.param(
            "Hij zei: “De brug is dicht en de fietsers kunnen langs het water omrijden.”", id="a quote"
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(MainClauseSplits(), text, lemmatizer) == text


def test_an_edit_holds_only_the_place_of_the_cut(lemmatizer: Lemmatizer) -> None:
    text = "De brug is vanaf maandag dicht en de fietsers kunnen langs het water omrijden."
    (edit,) = MainClauseSplits()(tagged(text, lemmatizer))
    assert (text[edit.start : edit.end], edit.text) == (" en de", ". De")
