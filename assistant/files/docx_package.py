"""A .docx as a zip of parts: opened within bounds, and written back with only the parts that changed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from assistant.errors import FileProblem
from assistant.files.docx_names import DOCUMENT_NAMESPACE, STRICT_NAMESPACE
from assistant.files.limits import MEGABYTE, check_size
from assistant.files.problem import FileProblemKind
from assistant.messages import (
    FILE_DAMAGED,
    FILE_MACROS,
    FILE_PASSWORD,
    FILE_STRICT_DOCUMENT,
    FILE_TOO_COMPLEX,
    FILE_UNSAFE,
    FILE_WRONG_CONTENT,
)

# What a zip may unpack to. A text of 100 pages is some 2 MB of XML; pictures hardly shrink in a zip.
MAX_ENTRIES = 2_000
MAX_UNPACKED = 100 * MEGABYTE
MAX_PART = 30 * MEGABYTE
# XML shrinks 10 to 30 times. Small parts of blanks may shrink more, and do no harm.
MAX_RATIO = 200
_SMALL = MEGABYTE

_TYPES_PART = "[Content_Types].xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_RELATION_TYPE = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
_ENCRYPTED_FLAG = 0x1


class Relation(NamedTuple):
    """A link from one part to another: the last word of its type ("footnotes") and the name of the part."""

    kind: str
    target: str


class DocxPackage:
    """The parts of a Word document. `main` is the name of the one with its body."""

    def __init__(self, content: bytes) -> None:
        """Open a document.

        Raises `FileProblem` where it is no Word document, is damaged, has macros or a password, or unpacks to
        too much.
        """
        check_size(content)
        self._content = content
        self._trees: dict[str, etree._Element] = {}
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise FileProblem(FileProblemKind.DAMAGED, FILE_DAMAGED) from error
        _check_entries(entries)
        self.names = frozenset(entry.filename for entry in entries)
        if _TYPES_PART not in self.names:
            raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_WRONG_CONTENT)
        _check_macros(self.read(_TYPES_PART))
        self.main = self._main()

    def read(self, name: str) -> bytes:
        """Return the bytes of a part. Raises `FileProblem` where they are damaged."""
        try:
            with zipfile.ZipFile(io.BytesIO(self._content)) as archive:
                return archive.read(name)
        except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError) as error:
            raise FileProblem(FileProblemKind.DAMAGED, FILE_DAMAGED) from error
        except RuntimeError as error:
            raise FileProblem(FileProblemKind.PASSWORD, FILE_PASSWORD) from error

    def tree(self, name: str) -> etree._Element:
        """Return the root of an XML part, the same one each time, so that changes to it stay."""
        if name not in self._trees:
            self._trees[name] = parse_xml(self.read(name))
        return self._trees[name]

    def part(self, kind: str) -> str | None:
        """Return the name of the part that the body links to as `kind` ("styles", "footnotes"), or `None`."""
        return next(
            (r.target for r in self.relations(self.main) if r.kind == kind and r.target in self.names), None
        )

    def relations(self, name: str) -> list[Relation]:
        """Return the links of a part to others in the document, in order."""
        relations_name = relations_part(name)
        if relations_name not in self.names:
            return []
        base = posixpath.dirname(name)
        return [
            Relation(
                each.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(posixpath.join("/", base, each.get("Target", ""))).lstrip("/"),
            )
            for each in self.tree(relations_name).iter(f"{_RELATIONS}Relationship")
            if each.get("TargetMode") != "External"
        ]

    def add_part(self, name: str, kind: str, content_type: str) -> None:
        """Announce a new part in the types and in the links of the body; its bytes come with `saved`."""
        types = self.tree(_TYPES_PART)
        etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=content_type)
        links = self.tree(relations_part(self.main))
        taken = {each.get("Id") for each in links}
        number = next(number for number in range(1, len(taken) + 2) if f"rIdNew{number}" not in taken)
        target = posixpath.relpath(name, posixpath.dirname(self.main) or ".")
        etree.SubElement(
            links,
            f"{_RELATIONS}Relationship",
            Id=f"rIdNew{number}",
            Type=_RELATION_TYPE + kind,
            Target=target,
        )

    def changed_links(self) -> list[str]:
        """The parts that `add_part` changes."""
        return [_TYPES_PART, relations_part(self.main)]

    def saved(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the document with these parts in place of its own or added; the others byte for byte."""
        target = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(self._content)) as source,
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for entry in source.infolist():
                archive.writestr(entry, parts.get(entry.filename, self.read(entry.filename)))
            for name in parts.keys() - self.names:
                archive.writestr(name, parts[name])
        return target.getvalue()

    def _main(self) -> str:
        main = next((r.target for r in self.relations("") if r.kind == "officeDocument"), "")
        if main not in self.names:
            raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_WRONG_CONTENT)
        root = self.tree(main)
        if root.tag == f"{{{STRICT_NAMESPACE}}}document":
            raise FileProblem(FileProblemKind.UNKNOWN_TYPE, FILE_STRICT_DOCUMENT)
        if root.tag != f"{{{DOCUMENT_NAMESPACE}}}document":
            raise FileProblem(FileProblemKind.WRONG_CONTENT, FILE_WRONG_CONTENT)
        return main


def relations_part(name: str) -> str:
    """Return the name of the part with the links of part `name`."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def parse_xml(content: bytes) -> etree._Element:
    """Return the root of an XML part, with its white space.

    Raises `FileProblem` where it is damaged, nests too deeply, or declares a document type: Word never writes
    one, and it is the way to files elsewhere and to texts that grow without end.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    if b"<!DOCTYPE" in content:
        raise FileProblem(FileProblemKind.UNSAFE, FILE_UNSAFE)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise FileProblem(FileProblemKind.TOO_COMPLEX, FILE_TOO_COMPLEX) from error
        raise FileProblem(FileProblemKind.DAMAGED, FILE_DAMAGED) from error
    # In another encoding than UTF-8 it is seen only now.
    if root.getroottree().docinfo.doctype:
        raise FileProblem(FileProblemKind.UNSAFE, FILE_UNSAFE)
    return root


def xml_bytes(root: etree._Element) -> bytes:
    """Return an XML part as Word writes it."""
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise FileProblem(FileProblemKind.PASSWORD, FILE_PASSWORD)
    names = [entry.filename for entry in entries]
    too_much = (
        len(entries) > MAX_ENTRIES
        or len(set(names)) < len(names)
        or sum(entry.file_size for entry in entries) > MAX_UNPACKED
        or any(entry.file_size > MAX_PART and entry.filename.endswith((".xml", ".rels")) for entry in entries)
        or any(
            entry.file_size > _SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
            for entry in entries
        )
    )
    if too_much:
        raise FileProblem(FileProblemKind.UNSAFE, FILE_UNSAFE)


def _check_macros(types: bytes) -> None:
    parse_xml(types)
    if b"macroEnabled" in types or b"vbaProject" in types:
        raise FileProblem(FileProblemKind.MACROS, FILE_MACROS)
