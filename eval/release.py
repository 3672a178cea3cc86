"""What is kept of the run of a release, in git: its facts and scores, and what people read of it.

A later run is compared with it, and shows what its readers found until it has been read itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from eval.reading import FOLDER as READING
from eval.rewrite_reading import FOLDER as READING_REWRITES
from eval.rewriters import RULES
from eval.runs import Run
from eval.scoring import Row, write_scores
from eval.systems import ASSISTANT

RELEASE = Path(__file__).resolve().parent / "release"


def keep_release(run: Run, rows: Sequence[Row], folder: Path = RELEASE) -> None:
    """Replaces what is kept by this run: the rows of the program itself, without the baselines."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    shutil.copyfile(run.folder / "run.json", folder / "run.json")
    write_scores(folder, [row for row in rows if row.system in (ASSISTANT, RULES)])
    for read in (READING, READING_REWRITES):
        if (run.folder / read).is_dir():
            shutil.copytree(run.folder / read, folder / read)
