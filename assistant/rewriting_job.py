"""Rewriting a text or a file, and writing what came of it: the way of `gewonetaal simplify`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import InputError
from assistant.files.docx_rewriting import rewrite_docx
from assistant.files.docx_writing import report_docx, text_docx
from assistant.files.placing import Placing
from assistant.files.reading import read_file
from assistant.files.source_text import SourceText
from assistant.simplify.simplification import Simplification
from assistant.simplify.simplifier import Simplifier

_WORD = ".docx"
_OUTPUTS = (_WORD, ".txt", ".md")
_READABLE = (_WORD, ".pdf", ".txt", ".md", ".html", ".htm")
# A longer argument is a text and no path.
_LONGEST_PATH = 1000


@dataclass(frozen=True)
class RewritingJob:
    """A text to rewrite; `file` and `content` are where it came from, `None` for a text that was given."""

    text: str
    file: Path | None = None
    content: bytes | None = None
    notices: tuple[str, ...] = ()

    @classmethod
    def of(cls, argument: str) -> RewritingJob:
        """The job for a text, or for the file whose path it is.

        Raises:
            InputError: The file cannot be read; the message is Dutch where its owner can mend it.
        """
        file = _path(argument)
        if file is None:
            return cls(argument)
        try:
            content = file.read_bytes()
        except OSError as error:
            raise InputError(f"cannot read {str(file)!r}: {error.strerror or error}") from error
        source: SourceText = read_file(file.name, content)
        return cls(source.text, file, content, source.notices)

    def check_output(self, output: Path | None, report: Path | None) -> None:
        """Refuses what could not be written, before anything is rewritten.

        Raises:
            InputError: A name does not end as expected, a file is there already, or its folder is not.
        """
        for path, endings in ((output, _OUTPUTS), (report, (_WORD,))):
            if path is None:
                continue
            if path.suffix.lower() not in endings:
                raise InputError(f"{str(path)!r}: expected a name that ends in {' or '.join(endings)}")
            if path.exists():
                raise InputError(f"{str(path)!r} is there already; choose another name")
            if not path.parent.is_dir():
                raise InputError(f"{str(path.parent)!r} is no folder")

    def run(self, simplifier: Simplifier, level: str, progress: Callable[[int, int], None]) -> Simplification:
        """The text in plainer Dutch; `progress` is told how many of how many sentences are done.

        Raises:
            InputError: As `Simplifier.simplify`.
        """
        total = len(simplifier.sentences(self.text).sentences)
        for done, item in enumerate(simplifier.stream(self.text, level), start=1):
            if isinstance(item, Simplification):
                return item
            progress(done, total)
        raise AssertionError("a stream ends with its simplification")

    def write(self, result: Simplification, output: Path) -> None:
        """Writes the rewrite; a Word file that was rewritten keeps its layout.

        Raises:
            InputError: The file cannot be written.
        """
        if output.suffix.lower() != _WORD:
            _write(output, result.text.encode())
        elif self.content is not None and self.file is not None and self.file.suffix.lower() == _WORD:
            _write(output, rewrite_docx(self.content, Placing(self.text, result.sentences).paragraph))
        else:
            _write(output, text_docx(result.text, self.title))

    def write_report(self, result: Simplification, output: Path) -> None:
        """Writes the fidelity report as a Word file.

        Raises:
            InputError: The file cannot be written.
        """
        _write(output, report_docx(self.title, result))

    @property
    def title(self) -> str:
        """What the text is called: the name of its file without ending, "" for a text that was given."""
        return self.file.stem if self.file else ""


def _path(argument: str) -> Path | None:
    """The file that an argument names, or `None` for a text."""
    if len(argument) > _LONGEST_PATH or "\n" in argument or not argument.strip():
        return None
    path = Path(argument)
    looks_like_one = path.suffix.lower() in _READABLE and " " not in path.suffix
    try:
        return path if path.is_file() or looks_like_one else None
    except (OSError, ValueError):
        return None


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError(f"cannot write {str(path)!r}: {error.strerror or error}") from error
