"""Word templates as files from strangers: what must not be in them."""

from pathlib import Path
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE

from explorer.domain.errors import ExplorerError

_LARGEST = 64 * 2**20
"""Bytes of all parts unpacked; a larger template is a trap or a mistake."""
_PROGRAMS = (".bin", ".exe", ".dll", ".js", ".vbs")
_FETCHING = {"INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO"}
"""Fields that make Word read files or run programs when the document is opened."""
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_R = "http://schemas.openxmlformats.org/package/2006/relationships "


class _RefusedError(Exception):
    """A part of the package would reach beyond the document."""


def read_package(template: Path) -> bytes:
    """Return the template's bytes, checked.

    Raises:
        ExplorerError: it can't be read, is no Word document, or would make a reader's computer fetch or run something.
    """
    name = f"“{template.name}”"
    try:
        _check_package(template)
        return template.read_bytes()
    except _RefusedError as error:
        do = "请去掉后再试，或改用自己制作的模板。"
        raise ExplorerError(f"模板{name}里有{error}，为安全起见不使用。", do) from error
    except OSError as error:
        raise ExplorerError(f"读不了模板{name}（{error.strerror}）。", "请检查文件能否打开。") from error
    except (BadZipFile, NotImplementedError, RuntimeError, expat.ExpatError) as error:
        raise ExplorerError(f"模板{name}不是完好的 Word 文档。", "请用 Word 或 WPS 另存为 .docx。") from error


def _check_package(template: Path) -> None:
    """Refuse what a document to fill in has no need of."""
    with ZipFile(template) as package:
        if sum(part.file_size for part in package.infolist()) > _LARGEST:
            raise _RefusedError("过多内容")
        for part in package.namelist():
            if part.lower().endswith(_PROGRAMS):
                raise _RefusedError("宏或嵌入的程序")
            if part.lower().endswith((".xml", ".rels")):
                _PartReader().read(package.read(part))


class _PartReader:
    """Reads one part and refuses entities, things fetched from elsewhere and fields that read files."""

    def __init__(self) -> None:
        self._code = ""
        self._is_in_code = False
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._refuse_entities
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def read(self, content: bytes) -> None:
        """Read the part."""
        self._parser.Parse(content, True)

    def _refuse_entities(self, *_declaration: object) -> None:
        raise _RefusedError("XML 实体定义")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._is_in_code = tag == f"{_W}instrText"
        if tag == f"{_W}fldSimple":
            _check_field(attributes.get(f"{_W}instr", ""))
        elif tag == f"{_R}Relationship" and _is_fetched(attributes):
            raise _RefusedError("外部链接的图片、模板或对象")

    def _end(self, tag: str) -> None:
        self._is_in_code = False
        # Word splits a field's code at will, never over paragraphs.
        if tag == f"{_W}p":
            _check_field(self._code)
            self._code = ""

    def _text(self, text: str) -> None:
        if self._is_in_code:
            self._code += text


def _is_fetched(relation: dict[str, str]) -> bool:
    """Tell whether Word fetches something on opening; a link that is clicked on is the reader's choice."""
    return relation.get("TargetMode") == "External" and relation.get("Type") != RELATIONSHIP_TYPE.HYPERLINK


def _check_field(code: str) -> None:
    """Refuse a field that reads files or runs programs."""
    if _FETCHING & set(code.upper().split()):
        raise _RefusedError("读取外部文件的域代码")
