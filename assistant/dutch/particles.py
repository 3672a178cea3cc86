"""What splits off a Dutch verb: "op" in "belt ... op"."""

from __future__ import annotations

PARTICLES = frozenset(
    "op aan af uit in door voort terug mee toe bij over na vast weg samen tegen los voor om neer klaar stil "
    "rond plaats deel bijeen vooruit open dicht".split()
)
