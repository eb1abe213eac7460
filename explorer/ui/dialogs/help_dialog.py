"""Help: contents and a search at the left, the page at the right; the window can be used beside it."""

from html import escape
from string import Template

from msgspec.structs import asdict
from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QFontMetrics, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from explorer.domain.document import Span
from explorer.text.folding import fold
from explorer.ui.commands import Commands, key_words
from explorer.ui.marks import find_terms
from explorer.ui.offsets import to_utf16
from explorer.ui.qt_fields import extra_selection
from explorer.ui.theme import Theme
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.workflow.help import HelpPage

_SIZE = (62, 40)
"""Width and height in characters."""
_CONTENTS = 14
_SHORTCUTS = "<p>{shortcuts}</p>"
_SEARCH = "search"
_STYLE = """
table { border-collapse: collapse; margin: 8px 0; }
th, td { border: 1px solid ${line}; padding: 5px 10px; }
th { text-align: left; background: ${window}; }
p, li { line-height: 150%; }
code { background: ${pressed}; }
a { color: ${accent}; }
h1 { font-size: x-large; }
"""


class HelpDialog(QDialog):
    """Shows pages; one instance is kept while the window lives.

    Signals:
        tried: an example of a search was clicked (``str``).
    """

    tried = Signal(str)

    def __init__(self, pages: tuple[HelpPage, ...], commands: Commands, theme: Theme, parent: QWidget) -> None:
        """Show the first of ``pages``; the table of shortcuts is made from ``commands``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("帮助"))
        self._pages, self._commands, self._theme = pages, commands, theme
        self._listed: tuple[HelpPage, ...] = ()
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("在帮助中查找"))
        self.field.setAccessibleName(self.tr("在帮助中查找"))
        self.field.offer_clearing(theme)
        self.contents = QListWidget()
        self.contents.setAccessibleName(self.tr("目录"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long titles end in dots
        self.page = QTextBrowser()
        self.page.setObjectName("helpPage")
        self.page.setAccessibleName(self.tr("帮助内容"))
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(16)
        em = QFontMetrics(self.font()).horizontalAdvance("国")
        left = QWidget()
        left.setFixedWidth(_CONTENTS * em)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.contents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(left)
        row.addWidget(self.page, 1)
        resize_on_screen(self, _SIZE[0] * em, _SIZE[1] * em)
        self.field.searched.connect(self._list)
        self.field.left_downwards.connect(self.contents.setFocus)
        self.contents.currentRowChanged.connect(self._show)
        self.page.anchorClicked.connect(self._follow)
        self._list("")
        theme.keep(self, lambda: self._show(self.contents.currentRow()))

    def open_page(self, code: str) -> None:
        """Show the page ``code``, or where there is none what is shown already."""
        row = next((row for row, page in enumerate(self._listed) if page.code == code), None)
        if row is not None:
            self.contents.setCurrentRow(row)

    def _list(self, words: str) -> None:
        """List the pages that hold all of ``words``."""
        wanted = fold(words).split()
        self._listed = tuple(page for page in self._pages if all(word in fold(page.text) for word in wanted))
        self.contents.clear()
        self.contents.addItems([page.title for page in self._listed])
        if self._listed:
            self.contents.setCurrentRow(0)
        else:
            nothing = self.tr("帮助里没有“{}”。换一个词试试。").format(words)
            self.page.setHtml(f"<p>{escape(nothing)}</p>")

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._listed):
            return
        html = self._listed[row].html.replace(_SHORTCUTS, shortcut_table(self._commands))
        self.page.document().setDefaultStyleSheet(_style(self._theme))
        self.page.setHtml(html)
        self._mark()

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("hit"))
        text = self.page.toPlainText()
        found = find_terms(text, tuple(self.field.text().split()))
        self.page.setExtraSelections([extra_selection(self._cursor(text, span), look) for span in found])

    def _cursor(self, text: str, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(to_utf16(text, span.start))
        cursor.setPosition(to_utf16(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == _SEARCH:
            self.tried.emit(url.path(QUrl.ComponentFormattingOption.FullyDecoded))
        else:
            self.open_page(url.path())


def shortcut_table(commands: Commands) -> str:
    """Return all commands with their keys, group by group, as HTML."""
    groups: dict[str, list[str]] = {}
    for command in commands.all():
        keys = [key_words(key) for key in command.action.shortcuts()]
        row = f"<tr><td>{escape(command.action.text())}</td><td>{escape('　'.join(keys))}</td></tr>"
        groups.setdefault(command.group, []).append(row)
    head = "<tr><th>{}</th><th>{}</th></tr>".format(_tr("命令"), _tr("按键"))
    return "".join(f"<h3>{escape(name)}</h3><table>{head}{''.join(rows)}</table>" for name, rows in groups.items())


def _style(theme: Theme) -> str:
    return Template(_STYLE).substitute(asdict(theme.tokens))


def _tr(text: str) -> str:
    return QCoreApplication.translate("HelpDialog", text)
