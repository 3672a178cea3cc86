"""What a source asks for, wishes, aims at or looks into is no fact; told as what it is, it stands."""

from __future__ import annotations

import pytest

from assistant.faithfulness.checker import FaithfulnessChecker
from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import FindingKind

STATION = "We pleiten bij de provincie voor een extra treinstation."
MONEY = "Wij maken ons bij het Rijk hard voor meer geld voor jeugdzorg."
COURT = "De gemeente lobbyt voor een rechtbank in Heerlen."
BRIDGE = "We doen een beroep op het Rijk om de brug te vervangen."
PASS = "Wij bepleiten een gratis ov-kaart voor ouderen."
WASTE = "We streven naar een afvalvrije wijk in 2030."
CARS = "We werken toe naar een volledig elektrisch wagenpark."
BEACH = "De inzet is om het stadsstrand jaarlijks te laten terugkeren."
BUSES = "Er wordt een studie uitgevoerd naar de verplaatsing van het busstation."
LIBRARY = "We houden de mogelijkheid open om een tweede bibliobus aan te schaffen."
CHARGING = "We brengen in kaart hoeveel laadpalen er nodig zijn."
HALL = "We bezien of de openingstijden van het stadhuis kunnen worden verruimd."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(STATION, "Er komt een extra treinstation.", id="pleaded for, there comes"),
        pytest.param(MONEY, "De gemeente krijgt meer geld voor jeugdzorg.", id="pressed for, gets"),
        pytest.param(COURT, "Heerlen krijgt een rechtbank.", id="lobbied for, gets"),
        pytest.param(BRIDGE, "Het Rijk zorgt voor een nieuwe brug.", id="appealed for, takes care of"),
        pytest.param(PASS, "Ouderen krijgen een gratis ov-kaart.", id="advocated, they get"),
        pytest.param(WASTE, "In 2030 is de wijk zonder afval.", id="aimed at, is so"),
        pytest.param(CARS, "Alle auto's van de gemeente zijn elektrisch.", id="worked towards, are so"),
        pytest.param(BEACH, "Het stadsstrand komt elk jaar terug.", id="set out for, comes back"),
        pytest.param(BUSES, "Het busstation gaat naar een andere plek.", id="studied, moves"),
        pytest.param(LIBRARY, "We kopen een tweede bibliobus.", id="kept open, bought"),
        pytest.param(CHARGING, "We plaatsen meer laadpalen.", id="mapped, placed"),
        pytest.param(HALL, "Het stadhuis gaat langer open.", id="looked into, happens"),
    ],
)
def test_what_is_left_open_may_not_be_told_outright(
    checker: FaithfulnessChecker, source: str, claim: str
) -> None:
    verdict = checker.check(source, claim)
    assert not verdict.faithful
    assert FindingKind.MODALITY in {finding.kind for finding in verdict.findings}


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        pytest.param(STATION, "We vragen de provincie om een extra treinstation.", id="a plea kept"),
        pytest.param(MONEY, "We vragen het Rijk om meer geld voor jeugdzorg.", id="pressing kept"),
        pytest.param(BRIDGE, "We vragen het Rijk om een nieuwe brug.", id="an appeal kept"),
        pytest.param(WASTE, "Ons doel is een wijk zonder afval in 2030.", id="an aim kept"),
        pytest.param(
            BEACH, "We willen dat het stadsstrand elk jaar terugkomt.", id="what is set out for kept"
        ),
        pytest.param(
            BUSES, "We laten uitzoeken of het busstation naar een andere plek kan.", id="a study kept"
        ),
        pytest.param(CHARGING, "We zoeken uit hoeveel laadpalen er nodig zijn.", id="mapping kept"),
        pytest.param(
            "Het college is voornemens de sporthal te slopen.",
            "Het college is van plan de sporthal af te breken.",
            id="an intention kept",
        ),
        pytest.param(
            "We pleiten voor een lager tarief. De bus naar het ziekenhuis rijdt elk uur.",
            "De bus naar het ziekenhuis rijdt elk uur.",
            id="a fact beside a plea",
        ),
        pytest.param(
            "Het theater blijft open. We onderzoeken of het theater een terras krijgt.",
            "Het theater blijft open.",
            id="a fact about what is looked into otherwise",
        ),
    ],
)
def test_what_is_left_open_stands_when_it_is_kept_open(
    checker: FaithfulnessChecker, source: str, claim: str
) -> None:
    assert checker.check(source, claim).faithful


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Misschien krijgt Heerlen een rechtbank.", id="perhaps"),
        pytest.param("Heerlen zou een rechtbank kunnen krijgen.", id="might"),
        pytest.param("De gemeente wil een rechtbank in Heerlen.", id="wants"),
        pytest.param("De gemeente lobbyt voor een rechtbank.", id="lobbies"),
    ],
)
def test_what_the_claim_leaves_open_is_no_promise(examiner: Examiner, claim: str) -> None:
    names = {signal.name for signal in examiner.signals(examiner.pair(COURT, claim))}
    assert "modality.promised" not in names


def test_the_particle_of_another_verb_is_no_contrary(examiner: Examiner) -> None:
    said = examiner.signals(examiner.pair(CHARGING, "We zoeken uit hoeveel laadpalen er nodig zijn."))
    assert "opposite.edit" not in {signal.name for signal in said}


def test_the_particle_of_the_same_verb_is_a_contrary(examiner: Examiner) -> None:
    said = examiner.signals(examiner.pair("We zetten de pomp aan.", "We zetten de pomp uit."))
    assert "opposite.edit" in {signal.name for signal in said}
