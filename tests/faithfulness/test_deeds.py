"""A study, a wish or a request told as a deed is found; the same told as what it is, and a deed, are not."""

from __future__ import annotations

import pytest

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import FindingKind

HOSPITAL = "We verkennen de mogelijkheden voor een ouderenhospitaal."
HALL = "We onderzoeken de haalbaarheid van een nieuwe sporthal."
MUSEUM = "Onze ambitie is een museum voor moderne kunst."
PARK = "We streven naar een park aan de rand van het centrum."
HOSPICE = "We willen een hospice in de stad."
RINK = "We overwegen de aanleg van een skatebaan bij het stadspark."
STATION = "Bij de provincie pleiten we voor een extra treinstation."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(HOSPITAL, "Er komt een ouderenhospitaal.", id="explored, there comes"),
        pytest.param(HOSPITAL, "We gaan een ouderenhospitaal bouwen.", id="explored, going to build"),
        pytest.param(
            "We verkennen de mogelijkheden die concepten als een ouderenhospitaal en een geboortecentrum bieden.",
            "We gaan een ouderenhospitaal maken.",
            id="an example of what is explored",
        ),
        pytest.param(
            "We onderzoeken en bereiden een passende voorziening voor cultuur en verenigingen voor.",
            "We maken een nieuwe plek voor cultuur en verenigingen.",
            id="explored and prepared, by another name",
        ),
        pytest.param(
            "De ambitie voor een doelgroepenbad in het centrum staat fier overeind. We verkennen opties.",
            "We gaan een doelgroepenbad in het centrum bouwen.",
            id="an ambition, with a word that looks like a goal",
        ),
        pytest.param(
            "We verkennen de komende jaren de mogelijkheden van een warmtenet in de wijk.",
            "In de wijk komt een warmtenet.",
            id="explored, there comes behind the place",
        ),
        pytest.param(
            "Samen met de scholen kijken we of een gezamenlijke kantine past.",
            "De scholen krijgen samen een kantine.",
            id="looked whether it fits, they get",
        ),
        pytest.param(
            "De gemeente gaat na of ze een voedselbos kan aanleggen.",
            "De gemeente legt een voedselbos aan.",
            id="looked whether it can, makes",
        ),
        pytest.param(
            "We treden in overleg met de provincie over de komst van een busstation.",
            "Er komt een busstation.",
            id="talked over, there comes",
        ),
        pytest.param(
            "We denken na over een stadsstrand bij het station.",
            "Bij het station maken we een stadsstrand.",
            id="thought about, made",
        ),
        pytest.param(RINK, "Bij het stadspark wordt een skatebaan aangelegd.", id="considered, is made"),
        pytest.param(MUSEUM, "We gaan een museum voor moderne kunst bouwen.", id="an ambition, built"),
        pytest.param(HALL, "We bouwen een nieuwe sporthal.", id="whether it is feasible, built"),
        pytest.param(PARK, "Er komt een park aan de rand van het centrum.", id="an aim, there comes"),
        pytest.param(HOSPICE, "Er komt een hospice in de stad.", id="a wish, there comes"),
    ],
)
def test_a_study_or_a_wish_told_as_a_deed_is_found(
    checker: FaithfulnessChecker, source: str, claim: str
) -> None:
    verdict = checker.check(source, claim)
    assert not verdict.faithful
    assert FindingKind.MODALITY in {finding.kind for finding in verdict.findings}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(HOSPITAL, "We zoeken uit of er een ouderenhospitaal kan komen.", id="a study kept"),
        pytest.param(HOSPITAL, "Misschien komt er een ouderenhospitaal.", id="a study as perhaps"),
        pytest.param(MUSEUM, "We willen graag een museum voor moderne kunst bouwen.", id="an ambition kept"),
        pytest.param(PARK, "We willen dat er een park komt aan de rand van het centrum.", id="an aim kept"),
        pytest.param(HOSPICE, "We willen dat er een hospice in de stad komt.", id="a wish kept"),
        pytest.param(STATION, "We vragen de provincie om een extra treinstation.", id="a request kept"),
        pytest.param(
            RINK,
            "We denken na over een skatebaan. Die maken we misschien.",
            id="perhaps in the next sentence",
        ),
        pytest.param(
            "We onderzoeken en bereiden een voorziening voor verenigingen voor.",
            "We kijken welke plek voor verenigingen past. Die bereiden we voor.",
            id="a preparation kept",
        ),
        pytest.param(
            "We onderzoeken waar het nieuwe zwembad het beste past.",
            "Er komt een nieuw zwembad. We zoeken nog uit waar.",
            id="only the place is looked into",
        ),
        pytest.param(
            "We bouwen twee scholen in Hoensbroek.", "Er komen twee scholen in Hoensbroek.", id="a deed"
        ),
        pytest.param(
            "In 2028 openen we een nieuw buurthuis.", "In 2028 komt er een nieuw buurthuis.", id="an opening"
        ),
        pytest.param(
            "De gemeente legt een voedselbos aan en onderzoekt hoe bewoners het kunnen onderhouden.",
            "Er komt een voedselbos.",
            id="a deed before a study",
        ),
        pytest.param(
            "We inventariseren de wensen en richten daarna een loket op.",
            "Eerst vragen we wat mensen willen. Daarna komt er een loket.",
            id="a deed after a study",
        ),
        pytest.param(
            "We verkennen waar de nieuwe school het best kan staan. De nieuwe school bouwen we in 2028.",
            "We bouwen de nieuwe school in 2028.",
            id="a deed beside a study",
        ),
        pytest.param(
            "We pleiten bij het Rijk voor geld. Met eigen geld maken we een pluktuin.",
            "We maken een pluktuin met eigen geld.",
            id="a deed beside a request",
        ),
    ],
)
def test_a_study_kept_and_a_deed_are_faithful(checker: FaithfulnessChecker, source: str, claim: str) -> None:
    assert checker.check(source, claim).faithful


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(
            "We werken scenario's uit waarin de gemeente evenveel geld krijgt.",
            "De gemeente krijgt dan evenveel geld.",
            id="what then would be",
        ),
        pytest.param(
            "De partijen zetten de schouders onder kleinere afstanden tot inwoners.",
            "Partijen hebben een taak:\n- de afstand tot inwoners kleiner maken",
            id="an item of a list without a subject",
        ),
        pytest.param(
            "We onderzoeken en bouwen een nieuwe brug.", "We bouwen een brug.", id="looked into and built"
        ),
        pytest.param(
            "We verkennen een plan voor een buurtbus.",
            "We maken een plan voor een buurtbus.",
            id="what is made is a plan",
        ),
    ],
)
def test_what_only_looks_like_a_deed_gives_no_signal(examiner: Examiner, source: str, claim: str) -> None:
    names = {signal.name for signal in examiner.signals(examiner.pair(source, claim))}
    assert "modality.deed" not in names
