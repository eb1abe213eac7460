"""Pages of Word documents: upright as the base document has them, or turned by a quarter."""

from docx.enum.section import WD_ORIENT
from docx.section import Section
from docx.shared import Length, Mm
from msgspec import Struct

from explorer.domain.sheet import Paper

_SIZES = {Paper.A4: (Mm(210), Mm(297)), Paper.A3: (Mm(297), Mm(420))}


class Page(Struct, frozen=True):
    """Size and margins of a page."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int

    @property
    def room(self) -> Length:
        """Width of the type area."""
        return Length(self.width - self.left - self.right)


def page_of(section: Section, paper: Paper) -> Page:
    """Return the section's upright page on another paper, its margins as they are."""
    width, height = _SIZES[paper]
    return Page(
        width,
        height,
        section.top_margin or 0,
        section.right_margin or 0,
        section.bottom_margin or 0,
        section.left_margin or 0,
        section.footer_distance or 0,
    )


def turned(page: Page) -> Page:
    """Return the page turned by a quarter: its top lies on the left, the page number keeps its distance to the text."""
    footer = page.footer - (page.bottom - page.right)
    return Page(page.height, page.width, page.left, page.bottom, page.right, page.top, footer)


def set_page(section: Section, page: Page) -> None:
    """Give a section this page."""
    section.orientation = WD_ORIENT.LANDSCAPE if page.width > page.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Length(page.width), Length(page.height)
    section.top_margin, section.bottom_margin = Length(page.top), Length(page.bottom)
    section.left_margin, section.right_margin = Length(page.left), Length(page.right)
    section.footer_distance = Length(page.footer)
