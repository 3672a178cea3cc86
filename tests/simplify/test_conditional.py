"""Conditions at the front of a sentence; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten, tagged

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.conditional import ConditionsToQuestions
from assistant.simplify.edit import ChangeKind


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Indien u niet akkoord gaat met de hoogte van het bedrag, kunt u tot 1 mei 2027 reageren.",
            "Gaat u niet akkoord met de hoogte van het bedrag? Dan kunt u tot 1 mei 2027 reageren.",
            id="a negation and what stands behind the verb",
        ),
        pytest.param(
            "Als u de kaart aanvraagt, betaalt u € 12,50.",
            "Vraagt u de kaart aan? Dan betaalt u € 12,50.",
            id="a separable verb",
        ),
        pytest.param(
            "Als u de brief ondertekent, sturen wij hem door.",
            "Ondertekent u de brief? Dan sturen wij hem door.",
            id="a verb that does not split",
        ),
        pytest.param(
            "Als het verzoek op tijd is ontvangen, beslist de raad in juni.",
            "Is het verzoek op tijd ontvangen? Dan beslist de raad in juni.",
            id="a passive",
        ),
        pytest.param(
            "Indien het bedrag kan worden verlaagd, hoort u dat van ons.",
            "Kan het bedrag worden verlaagd? Dan hoort u dat van ons.",
            id="three verbs at the end",
        ),
        pytest.param(
            "Wanneer u een tuin zou willen huren, schrijft u zich eerst in.",
            "Zou u een tuin willen huren? Dan schrijft u zich eerst in.",
            id="wanneer about the reader",
        ),
        pytest.param(
            "Als je de sleutel verliest, betaal je de kosten.",
            "Verlies je de sleutel? Dan betaal je de kosten.",
            id="je takes the ending away",
        ),
        pytest.param(
            "Indien sprake is van overlast, komt de wijkagent langs.",
            "Is er sprake van overlast? Dan komt de wijkagent langs.",
            id="er where there is no subject",
        ),
        pytest.param(
            "Bent u uw pas kwijt, dan moet u dat melden.",
            "Bent u uw pas kwijt? Dan moet u dat melden.",
            id="the verb first, and dan",
        ),
        pytest.param(
            "Als u hulp nodig heeft, bel dan de balie.",
            "Heeft u hulp nodig? Bel dan de balie.",
            id="an order with dan",
        ),
        pytest.param(
            "Als u hulp nodig heeft, ga naar de balie.",
            "Heeft u hulp nodig? Ga dan naar de balie.",
            id="an order without dan",
        ),
        pytest.param(
            "Als u denkt dat de meter kapot is, kunt u dat doorgeven.",
            "Denkt u dat de meter kapot is? Dan kunt u dat doorgeven.",
            id="a clause behind the verb",
        ),
        pytest.param(
            "Als blijkt dat de meter kapot is, krijgt u een nieuwe.",
            "Blijkt dat de meter kapot is? Dan krijgt u een nieuwe.",
            id="a verb without a subject",
        ),
        pytest.param(
            "Als u vragen hebt kunt u ons bellen.",
            "Hebt u vragen? Dan kunt u ons bellen.",
            id="no comma between two verbs",
        ),
        pytest.param(
            "Als u langer dan een maand weggaat, stopt de hulp.",
            "Gaat u langer dan een maand weg? Dan stopt de hulp.",
            id="a comparison",
        ),
        pytest.param(
            "- Als u te laat bent, vervalt de afspraak;",
            "- Bent u te laat? Dan vervalt de afspraak;",
            id="behind a bullet",
        ),
        pytest.param(
            "Als u verhuist of naar het buitenland gaat, meldt u dat.",
            "Verhuist u of gaat u naar het buitenland? Dan meldt u dat.",
            id="two conditions about the reader",
        ),
    ],
)
def test_it_becomes_a_question(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ConditionsToQuestions(lemmatizer), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Alleen als u ouder bent dan 65 jaar, krijgt u korting.", id="alleen als"),
        pytest.param("Zodra u verhuist, moet u dat melden.", id="a time"),
        pytest.param("Wanneer de straat klaar is, verdwijnen de hekken.", id="wanneer about a time"),
        pytest.param("Als het gaat om afval, werken wij samen met de buren.", id="a set phrase"),
        pytest.param("Als gemeente helpen wij u graag met uw vraag.", id="als for what somebody is"),
        pytest.param("U krijgt korting als u ouder bent dan 65 jaar.", id="a condition at the end"),
        pytest.param("Als u wilt, kunt u bellen, tenzij het zondag is.", id="a second condition"),
        pytest.param("Als de hond, die u uitlaat, blaft, krijgt u een brief.", id="a clause before the verb"),
        pytest.param("Als u de brief stuurt en de boete stijgt, betaalt u meer.", id="another subject"),
        pytest.param("Als u wilt, kunt u ook een afspraak maken.", id="als u wilt"),
        pytest.param("Indien niet aangevinkt, wordt het vak leeg getoond.", id="no subject"),
        pytest.param("Als de brief bij ons terechtkomt, lezen wij hem.", id="a prefix that is not known"),
        pytest.param("Had u gebeld, dan was er niets gebeurd.", id="what did not happen"),
        pytest.param("Sluit het raam goed, dan blijft het warm.", id="an order first"),
        pytest.param("Als de weg dicht is, zet de gemeente borden neer.", id="an order or no order"),
        pytest.param("Als u “ja” zegt, gaan wij door.", id="a quote"),
        pytest.param("Als u belt, kan dat dan ook in het Engels?", id="a question"),
        pytest.param("Als u het plan overlegt, kijken wij ernaar.", id="a verb that is two verbs"),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ConditionsToQuestions(lemmatizer), text, lemmatizer) == text


def test_the_edit_holds_the_condition_and_the_verb_behind_it(lemmatizer: Lemmatizer) -> None:
    text = "Als u belt, helpen wij u."
    (edit,) = ConditionsToQuestions(lemmatizer)(tagged(text, lemmatizer))
    assert (text[edit.start : edit.end], edit.kind) == ("Als u belt, helpen", ChangeKind.SPLIT)
