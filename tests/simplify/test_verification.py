"""Does a rewrite say what its sentence says?"""

from __future__ import annotations

import pytest

from assistant.faithfulness.finding import FindingKind
from assistant.simplify.verification import Verification

SENTENCE = "Indien u de kosten van € 85 niet kunt voldoen, dient u dit vóór 1 mei 2027 te melden bij team Belastingen."


def test_a_right_rewrite_stands(verification: Verification) -> None:
    after = (
        "Kunt u de kosten van € 85 niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij team Belastingen."
    )
    assert verification.objections(SENTENCE, after) == ()


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        (
            "Kunt u de kosten van € 58 niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij team Belastingen.",
            "omitted",
        ),
        (
            "Kunt u de kosten niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij team Belastingen.",
            "omitted",
        ),
        (
            "Kunt u de kosten van € 85 betalen? Dan moet u dit vóór 1 mei 2027 melden bij team Belastingen.",
            "negation",
        ),
        (
            "Kunt u de kosten van € 85 niet betalen? Dan kunt u dit vóór 1 mei 2027 melden bij team Belastingen.",
            "modality",
        ),
        (
            "U kunt de kosten van € 85 niet betalen. U moet dit vóór 1 mei 2027 melden bij team Belastingen.",
            "condition",
        ),
        (
            "Kunt u de kosten van € 85 niet betalen? Dan moet u dit vóór 1 mei 2027 te gemeld bij team Belastingen.",
            "added",
        ),
        (
            "<b>Kunt u de kosten van € 85 niet betalen? Dan moet u dit vóór 1 mei 2027 melden bij team Belastingen.</b>",
            "added",
        ),
        ("", "added"),
        (
            "If you cannot pay the costs of € 85 then you must report this before 1 mei 2027 at team Belastingen.",
            "added",
        ),
    ],
    ids=[
        "other amount",
        "amount gone",
        "negation gone",
        "duty became choice",
        "condition gone",
        "bad Dutch",
        "markup",
        "empty",
        "English",
    ],
)
def test_a_wrong_rewrite_does_not_stand(verification: Verification, after: str, kind: str) -> None:
    assert kind in {finding.kind.value for finding in verification.objections(SENTENCE, after)}


def test_exploring_does_not_become_doing(verification: Verification) -> None:
    source = "We onderzoeken de mogelijkheden voor een zwembad in het centrum."
    found = verification.objections(source, "We bouwen een zwembad in het centrum.")
    assert FindingKind.MODALITY in {finding.kind for finding in found}


@pytest.mark.parametrize(
    ("before", "after", "stands"),
    [
        ("U mag dit niet doen.", "U mag dit doen.", False),
        ("Dit geldt tenzij u verhuist.", "Dit geldt behalve als u verhuist.", True),
        ("Dit kost € 10.", "Dit kost € 10.", True),
        ("Dit kost € 10.", "Dit kost tien euro.", False),
        (
            "Ons streven is meer groen: er komen bomen en we leggen parken aan.",
            "Ons streven is meer groen: er komen bomen. We leggen parken aan.",
            False,
        ),
        (
            "We onderzoeken de route en benutten zo kansen.",
            "We onderzoeken de route. We benutten zo kansen.",
            False,
        ),
        ("We planten bomen en we leggen parken aan.", "We planten bomen. We leggen parken aan.", True),
    ],
    ids=["negation", "tenzij", "same", "number in words", "out of a wish", "out of a study", "two plans"],
)
def test_a_change_by_rule_keeps_facts_and_negations(
    verification: Verification, before: str, after: str, stands: bool
) -> None:
    assert verification.stands(before, after) is stands


def test_words_without_a_counterpart_are_shown(verification: Verification) -> None:
    (finding,) = verification.unmatched(
        "De inzameling van oud papier blijft ongewijzigd.", "Het papier blijft zo."
    )
    assert finding.kind is FindingKind.OMITTED and "inzameling" in finding.source


def test_by_hand_a_lost_date_is_a_doubt(verification: Verification) -> None:
    found = verification.doubts("Meld u vóór 4 januari 2027 aan.", "Meld u aan.")
    assert any("4 januari 2027" in finding.source for finding in found)
