"""What the library has to say: news and errors in the bar above, work under way in the status line."""

from PySide6.QtCore import QObject

from explorer.ui.counted import counted
from explorer.ui.desk import Desk
from explorer.ui.panels.status_line import StatusLine
from explorer.ui.sentence_words import sentence_words


class News(QObject):
    """Passes on what is heard from the library and its lanes."""

    def __init__(self, desk: Desk, status: StatusLine, parent: QObject) -> None:
        """Tell it in the desk's notice bar and in ``status``."""
        super().__init__(parent)
        self._desk = desk
        library, notice = desk.librarian, desk.notice
        desk.navigator.asking.answered.connect(status.show_results)
        status.cancelled.connect(library.cancel)
        library.exported.connect(notice.show_exported)
        library.followed.connect(self._tell_followed)
        library.told.connect(lambda words: notice.show_news(sentence_words(words)))
        library.progressed.connect(status.show_progress)
        for lane in (library.queries, library.writing):
            lane.failed.connect(notice.show_error)
            lane.rested.connect(status.hide_progress)

    def _tell_followed(self, count: int) -> None:
        way = (self.tr("查看督办情况"), lambda: self._desk.navigator.turn_to("follow-up"))
        self._desk.notice.show_news(counted(self.tr("填报内容已保存 {} 处"), count), (way,))
