"""The fonts a PDF is set in: this computer's, those that come with the program, and one for what neither has."""

from __future__ import annotations

import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pylopdf_fonts_zh_cn import sans_path, serif_path

from explorer.export.wanting_font import make_font
from explorer.reading.pdf_library import pdfium

if TYPE_CHECKING:
    from typst import Fonts

_COMMON = "gbk"
"""The character set that the fonts of the program cover whole."""
_SEEN = "LMNPS"
"""Categories of characters one can see: letters, marks, numbers, punctuation, symbols."""
_UNKNOWN = ("Co", "Cn")
"""Characters of private use, and those newer than Python's tables: there may be a font for them or not."""
_TRIAL = b'#set text(font: "Noto Serif SC")\n#for character in sys.inputs.text.codepoints() { box(character); [ ] }'
"""A file of each character once."""


@contextmanager
def fonts_for(text: str) -> Generator[tuple[Fonts, str], None, None]:
    """Give the fonts to set ``text`` in, and those of its characters for which there was none but the mark 〓."""
    wanting = find_wanting(text)
    if not wanting:
        yield _fonts(), ""
        return
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder, "wanting.ttf").write_bytes(make_font(wanting))
        yield _look_for_fonts(folder), wanting


def find_wanting(text: str) -> str:
    """Return the characters of ``text`` that no font has, in order."""
    rare = "".join(sorted(char for char in set(text) if _is_seen(char) and not is_common(char)))
    return lost_in_trial(rare) if rare else ""


def lost_in_trial(text: str) -> str:
    """Set ``text`` in the fonts there are, a character at a time, and return what does not come back."""
    import typst

    trial = typst.compile(_TRIAL, font_paths=_fonts(), sys_inputs={"text": text})
    with pdfium.PdfDocument(trial) as document:
        found = "".join(page.get_textpage().get_text_range() for page in document)
    # PDFium writes ligatures and the like in their plain form.
    plain = unicodedata.normalize("NFKC", found)
    return "".join(char for char in text if unicodedata.normalize("NFKC", char) not in plain)


def is_common(char: str) -> bool:
    """Tell whether the fonts of the program are known to have a character."""
    return bool(char.encode(_COMMON, "ignore"))


def _is_seen(char: str) -> bool:
    """Tell whether a character is one that needs a glyph."""
    category = unicodedata.category(char)
    return category[0] in _SEEN or category in _UNKNOWN


@cache
def _fonts() -> Fonts:
    """Return this computer's fonts and those that come with the program; looking for them takes a while."""
    return _look_for_fonts()


def _look_for_fonts(*folders: str) -> Fonts:
    """Look for fonts in ``folders``, too."""
    from typst import Fonts

    shipped = {str(path.parent) for path in (serif_path(), sans_path())}
    return Fonts(include_embedded_fonts=False, font_paths=[*sorted(shipped), *folders])
