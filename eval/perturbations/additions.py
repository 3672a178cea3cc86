"""A plausible fact that the text does not have: a cost, a target group, a right, a date, a place to go."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from eval.perturbations.clauses import PRONOUNS, main_clause, negated
from eval.perturbations.edits import Change, Edit, edit
from eval.perturbations.tagging import Segment

# A sentence, and what the text may not speak of already.
_SENTENCES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("cost", "Dat kost 250.000 euro per jaar.", ("€", "euro", "kost")),
    ("cost", "Hiervoor is eenmalig 80.000 euro beschikbaar.", ("€", "euro", "budget")),
    ("cost", "De provincie betaalt de helft.", ("provincie", "betaal")),
    ("group", "Dit geldt alleen voor inwoners met een laag inkomen.", ("inkomen", "alleen")),
    ("group", "Jongeren tot 18 jaar gaan daarbij voor.", ("jongeren", "jaar")),
    ("contact", "U kunt zich hiervoor melden bij de balie van het gemeentehuis.", ("balie", "melden")),
    ("contact", "Aanmelden kan via de website van de gemeente.", ("website", "aanmelden")),
    ("right", "U krijgt hiervoor een vergoeding.", ("vergoeding", "u krijgt")),
    ("right", "U hebt recht op gratis advies.", ("advies", "recht op")),
    ("right", "Dat is voor u gratis.", ("gratis", "kost")),
    ("date", "We beginnen hiermee op 1 maart.", ("maart", "beginnen", "start")),
    ("date", "Dit moet voor het einde van het jaar klaar zijn.", ("jaar",)),
    ("partner", "Een extern bureau voert dit uit.", ("bureau",)),
    ("control", "De gemeenteraad krijgt hierover elk halfjaar een verslag.", ("verslag", "gemeenteraad")),
)
# A phrase behind the verb and its subject.
_PHRASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("vanaf volgend jaar", ("jaar", "20")),
    ("samen met de provincie", ("provincie", "samen")),
    ("op verzoek van de wethouder", ("wethouder", "verzoek")),
    ("met geld uit Europa", ("europ", "geld")),
    ("elk voorjaar", ("jaar", "20")),
    ("voor de zomer", ("zomer", "20")),
    ("met twee extra medewerkers", ("medewerker", "twee")),
)
_PLANNERS = ("we", "wij", "gemeente", "college", "provincie", "rijk")
_PEOPLE = ("u", "inwoners", "bewoners", "ouders", "kinderen", "ondernemers", "mensen", "ouderen", "jongeren")
# What can be done for somebody, so that there is something to apply for or to get.
_SERVICES = (
    "helpen", "helpt", "ondersteunen", "ondersteunt", "bieden", "biedt", "aanbieden", "organiseren",
    "organiseert", "begeleiden", "begeleidt", "training", "trainingen", "subsidie", "subsidies", "cursus",
    "lessen", "hulp",
)  # fmt: skip
_OFFERS = ("kunnen", "mogen", "krijgen")


def edits(text: str, sentences: list[Segment], draw: Random) -> Iterator[Edit]:
    """A sentence put behind every plan, and a phrase put into it."""
    low = text.lower()
    new_sentences = [(rule, new) for rule, new, known in _SENTENCES if not any(word in low for word in known)]
    new_phrases = [new for new, known in _PHRASES if not any(word in low for word in known)]
    for segment in sentences:
        clause = main_clause(segment)
        if clause is None or clause.subject_start is None:
            continue
        subject = segment.words[clause.subject_start : (clause.subject_end or 0) + 1]
        plans = clause.acts and any(word.low in _PLANNERS for word in subject)
        offers = clause.verb_word.lemma in _OFFERS and any(word.low in _PEOPLE for word in subject)
        if not plans and not offers:
            continue
        last = segment.words[-1]
        serves = segment.has(*_PEOPLE, *_SERVICES)
        fitting = [new for new in new_sentences if serves or new[0] not in ("right", "contact", "group")]
        if (
            fitting
            and not negated(segment)
            and last.text == "."
            and text[last.end : last.end + 1] in ("", " ", "\n")
        ):
            rule, new = draw.choice(fitting)
            yield edit(rule, Change(last.end, last.end, f" {new}"))
        at = segment.words[clause.after] if clause.after <= clause.last else None
        if plans and new_phrases and at is not None and _takes_phrase(at.low, at.tag):
            yield edit("phrase", Change(at.start, at.start, f"{draw.choice(new_phrases)} "))


def _takes_phrase(word: str, tag: str) -> bool:
    """Whether an adverbial may stand before this word: before an article or noun, not a pronoun."""
    return word not in PRONOUNS and tag.startswith(("LID", "N(soort,mv", "ADJ(prenom"))
