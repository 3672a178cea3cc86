"""Negation: opposites and denials, each by its name, and "negation.any" once with the first of them."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.faithfulness.checks import opposite, polarity
from assistant.faithfulness.checks.pooled import pooled
from assistant.faithfulness.finding import FindingKind, Signal
from assistant.faithfulness.lexicon import Lexicon
from assistant.faithfulness.pair import Pair


def check(pair: Pair, lexicon: Lexicon) -> Iterator[Signal]:
    """Signals of what the claim says the contrary of, or denies; "negation.any" pools the surer ones."""
    found = [*opposite.check(pair, lexicon), *polarity.check(pair)]
    yield from pooled(FindingKind.NEGATION, "negation.any", found)
