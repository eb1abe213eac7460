"""One language at one scale: all scenes in all looks, and a sheet a look."""

import sys
import tempfile
from math import ceil
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from explorer.app import make_application, make_window
from explorer.settings import Settings
from explorer.ui.main_window import MainWindow
from explorer.ui.tokens import THEMES
from tests.gallery.scenes import SCENES, Scene, rest, settle, view_scenes

_SIZE = (1366, 768)
_PAINTED = 120
"""Milliseconds after which a window is painted."""
_THUMB, _COLUMNS, _GAP = 640, 3, 12


def main() -> None:
    """Render what the arguments name: folder, language, scale, scenes (all where none is named)."""
    folder, language, scale, *wanted = sys.argv[1:]
    app = make_application(sys.argv[:1], replace(Settings(), language=language, scale=int(scale)))
    with tempfile.TemporaryDirectory() as library:
        window = make_window(app)
        window.resize(*_SIZE)
        window.show()
        window.librarian.open(Path(library))
        while window.navigator.asking.results is None:
            rest(50)
        scenes = [scene for scene in (*SCENES, *view_scenes()) if not wanted or scene.name in wanted]
        pictures: dict[str, list[QPixmap]] = {name: [] for name in THEMES}
        for scene in scenes:
            for name, picture in _render(window, scene).items():
                picture.save(f"{folder}/{language}-{scale}-{name}-{scene.name}.png")
                pictures[name].append(picture)
        for name, found in pictures.items():
            _sheet(found).save(f"{folder}/sheet-{language}-{scale}-{name}.png")
        window.close()


def _render(window: MainWindow, scene: Scene) -> dict[str, QPixmap]:
    """Set the scene once and take its picture in each look."""
    widget = scene.set(window)
    settle(window, _PAINTED)
    pictures: dict[str, QPixmap] = {}
    for name in THEMES:
        window.desk.theme.choose(name)
        settle(window, _PAINTED)
        pictures[name] = widget.grab()
    if widget is not window:
        widget.close()
    window.palette_box.close_up()
    return pictures


def _sheet(pictures: list[QPixmap]) -> QImage:
    """Return all pictures of a look side by side."""
    height = round(_THUMB * _SIZE[1] / _SIZE[0])
    rows = ceil(len(pictures) / _COLUMNS)
    sheet = QImage(_COLUMNS * (_THUMB + _GAP), max(rows, 1) * (height + _GAP), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, _COLUMNS)
        factor = min(_THUMB / picture.width(), height / picture.height())
        size = (picture.width() * factor, picture.height() * factor)
        area = QRectF(column * (_THUMB + _GAP), row * (height + _GAP), *size)
        painter.drawPixmap(area, picture, QRectF(picture.rect()))
    painter.end()
    return sheet


if __name__ == "__main__":
    main()
