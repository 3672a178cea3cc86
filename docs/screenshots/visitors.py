"""Who looks at the pages: a resident, and a colleague of each role, at one width."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page
from serving import Site

from assistant.web import login_texts

# Whose page a picture shows, by how its name begins; of all others anybody's.
ROLES = {
    "balie": "balie",
    "redactie": "redactie",
    "leeslaag": "redactie",
    "beheer": "beheer",
    "uitproberen": "balie",
}
PATIENCE = 120_000  # milliseconds


class Visitors:
    """A browser for each of them, signed in when it is first needed."""

    def __init__(self, chromium: Browser, site: Site, width: int, height: int) -> None:
        self.site = site
        self.width = width
        self._chromium = chromium
        self._height = height
        self._contexts: dict[str, BrowserContext] = {}

    @property
    def is_small(self) -> bool:
        """Whether they have a telephone."""
        return self.width < 600

    def page_for(self, picture: str) -> Page:
        """A new page of whoever sees what the picture shows."""
        return self.page_of(ROLES.get(picture.split("-")[0], ""))

    def page_of(self, role: str) -> Page:
        """A new page of the colleague with this role; "" is a resident."""
        if role not in self._contexts:
            self._contexts[role] = self._chromium.new_context(
                locale="nl-NL",
                viewport={"width": self.width, "height": self._height},
                reduced_motion="reduce",
            )
            self._contexts[role].set_default_timeout(PATIENCE)
            if role:
                self._sign_in(self._contexts[role].new_page(), f"{role}-1")
        return self._contexts[role].new_page()

    def go(self, page: Page, path: str) -> None:
        """Opens a page of the site."""
        page.goto(self.site.address + path)

    def leave(self) -> None:
        """Closes all their pages."""
        for context in self._contexts.values():
            context.close()

    def _sign_in(self, page: Page, name: str) -> None:
        self.go(page, "/inloggen")
        page.get_by_label(login_texts.NAME_LABEL, exact=True).fill(name)
        page.get_by_label(login_texts.PASSWORD_LABEL, exact=True).fill(self.site.password)
        with page.expect_navigation():
            page.get_by_role("button", name=login_texts.SUBMIT, exact=True).click()
        page.close()
