"""What goes to the clipboard: words, words with their paragraphs, and where they come from."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

from explorer.domain.document import Span
from explorer.domain.links import Entry
from explorer.ui.words import section_name


def mime_data(text: str, title: str = "") -> QMimeData:
    """Return ``text`` as words and as paragraphs, under a heading where there is a ``title``."""
    from html import escape

    data = QMimeData()
    data.setText(f"{title}\n{text}" if title else text)
    heading = f"<h3>{escape(title)}</h3>" if title else ""
    data.setHtml(heading + "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip()))
    return data


def copy_text(text: str) -> None:
    """Copy words alone."""
    QGuiApplication.clipboard().setText(text)


def copy_rich(text: str, title: str) -> None:
    """Copy words with their heading and paragraphs."""
    QGuiApplication.clipboard().setMimeData(mime_data(text, title))


def copy_table(rows: Sequence[Sequence[str]]) -> None:
    """Copy a table, the first row being its head: as text with tabs, and as a table a spreadsheet keeps together."""
    from html import escape

    data = QMimeData()
    data.setText("\n".join("\t".join(row) for row in rows))
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    data.setHtml("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
    QGuiApplication.clipboard().setMimeData(data)


def citation(entry: Entry, span: Span | None = None) -> str:
    """Return where ``span`` stands, the whole section where it is ``None``: 《……方案》任务 6，第 3 条举措."""
    document, section = entry.plan.document, entry.section
    numbers = [n for n, measure in enumerate(section.measures, 1) if span and measure.span.overlaps(span)]
    words = _tr("《{}》{}").format(document.metadata.title or document.id, section_name(section).replace(" ", ""))
    if not numbers:
        return words
    if len(numbers) == 1:
        return _tr("{}，第{}条举措").format(words, numbers[0])
    return _tr("{}，第{}至{}条举措").format(words, numbers[0], numbers[-1])


def quotation(entry: Entry, span: Span, words: str) -> str:
    """Return words with where they stand."""
    return _tr("“{}”（{}）").format(words.replace("\n", ""), citation(entry, span))


def _tr(text: str) -> str:
    return QCoreApplication.translate("copying", text)
