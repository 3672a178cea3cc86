"""The gate: floors under the measures, below which a change may not be released.

`eval/floors.toml` holds for each system and task the value of a measure at the last release and the
tolerance for noise. A measure for which lower is better has a ceiling in the same way. Floors are
over the reporting half.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from assistant.errors import ConfigurationError
from eval.cases import Half
from eval.rewriters import REWRITERS
from eval.scoring import TASKS, Measure, Row, chosen, measures_of, total
from eval.systems import SYSTEMS

FLOORS = Path(__file__).resolve().parent / "floors.toml"
# A new floor has four decimals.
_PARTS = 10_000


class Floor(BaseModel):
    """The value at the last release, and how much worse a value may be before it counts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: float
    tolerance: float


_CONTENT = TypeAdapter(dict[str, dict[str, dict[str, Floor]]])


@dataclass(frozen=True)
class Verdict:
    """A measure against its floor; `value` is `None` when nothing could be scored, which fails."""

    system: str
    task: str
    measure: Measure
    floor: Floor
    value: float | None

    @property
    def limit(self) -> float:
        """The worst value that still passes."""
        sign = -1 if self.measure.better == "higher" else 1
        return self.floor.value + sign * self.floor.tolerance

    @property
    def passed(self) -> bool:
        """Whether the value is there and not beyond its limit."""
        if self.value is None:
            return False
        # Sums of tenths are no exact numbers.
        slack = 1e-9
        if self.measure.better == "higher":
            return self.value >= self.limit - slack
        return self.value <= self.limit + slack


def load_floors(file: Path = FLOORS) -> dict[tuple[str, str, str], Floor]:
    """Reads the floors, by system, task and key of the measure.

    Raises:
        ConfigurationError: the file cannot be read, or names a system, task or measure that cannot be.
    """
    try:
        content = _CONTENT.validate_python(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValidationError as error:
        places = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise ConfigurationError(f"{file.name}: not valid floors: {places}") from error
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"cannot read the floors {str(file)!r}: {error}") from error
    floors: dict[tuple[str, str, str], Floor] = {}
    for system, tasks in content.items():
        if system not in (*SYSTEMS, *REWRITERS):
            raise ConfigurationError(f"{file.name}: {system} is no system")
        for task, entries in tasks.items():
            if task not in TASKS:
                raise ConfigurationError(f"{file.name}: {system}.{task} is no task")
            known = {measure.key for measure in measures_of(task) if measure.better != "neither"}
            for key, floor in entries.items():
                if key not in known:
                    raise ConfigurationError(f"{file.name}: {system}.{task}.{key} is no measure with a floor")
                floors[system, task, key] = floor
    return floors


def judge_floors(rows: Sequence[Row], floors: dict[tuple[str, str, str], Floor]) -> list[Verdict]:
    """Every floor against the reporting half of some rows."""
    verdicts: list[Verdict] = []
    for (system, task, key), floor in floors.items():
        measure = next(measure for measure in measures_of(task) if measure.key == key)
        group = chosen(rows, system=system, task=task, half=Half.REPORTING)
        verdicts.append(Verdict(system, task, measure, floor, total(group, measure).value))
    return verdicts


def raised(rows: Sequence[Row], floors: dict[tuple[str, str, str], Floor]) -> str:
    """The text of a floors file in which every floor that was beaten stands at its new value.

    A floor is never lowered here: that takes a person, in the file, with a reason.
    """
    lines = [_HEAD]
    group: tuple[str, str] | None = None
    for verdict in judge_floors(rows, floors):
        if (verdict.system, verdict.task) != group:
            group = (verdict.system, verdict.task)
            lines.append(f"\n[{verdict.system}.{verdict.task}]")
        value, tolerance = _new_value(verdict), verdict.floor.tolerance
        lines.append(f"{verdict.measure.key} = {{ value = {value!r}, tolerance = {tolerance!r} }}")
    return "\n".join(lines) + "\n"


def _new_value(verdict: Verdict) -> float:
    """The better of the floor and what was measured, that rounded so that the run itself still passes."""
    old, new = verdict.floor.value, verdict.value
    if new is None:
        return old
    if verdict.measure.better == "higher":
        return max(old, math.floor(new * _PARTS) / _PARTS)
    return min(old, math.ceil(new * _PARTS) / _PARTS)


_HEAD = """\
# The floors of the gate (docs/evaluation.md): for each measure its value on the reporting half at the
# last release, and how much worse it may be before `make eval` fails. Raised by
# `python -m eval release`; lowered by hand only, with the reason in the commit."""
