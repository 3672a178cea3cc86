"""The Dutch words of the frame around every page for staff, and which pages there are for whom."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.accounts import Account, Role

SKIP_LINK = "Naar de inhoud"
FOR_STAFF = "Voor medewerkers"
NAVIGATION = "Pagina's voor medewerkers"
SIGN_OUT = "Log uit"
SESSION_ENDED = (
    "U bent niet meer ingelogd. Wat u typte, staat er nog. Log in op een nieuw tabblad. Probeer het daarna "
    "hier nog eens."
)
LOG_IN = "Log in"
NEW_TAB = "(opent een nieuw tabblad)"


@dataclass(frozen=True)
class StaffPage:
    """A page for staff; who has one of the `roles` may see it."""

    path: str
    name: str
    roles: frozenset[Role]


PAGES = (
    StaffPage("/balie", "Balie", frozenset({Role.BALIE})),
    StaffPage("/redactie", "Herschrijven", frozenset({Role.REDACTIE})),
    StaffPage("/redactie/leeslaag", "Nakijken", frozenset({Role.REDACTIE})),
    StaffPage("/beheer", "Beheer", frozenset({Role.BEHEER})),
    StaffPage("/medewerkers/", "Uitproberen", frozenset(Role)),
)


def pages_of(account: Account) -> tuple[StaffPage, ...]:
    """Return the pages that somebody may see."""
    return tuple(page for page in PAGES if page.roles & account.roles)
