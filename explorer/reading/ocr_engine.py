"""The recognition of characters in pictures: an optional component, loaded when the first picture needs it."""

import importlib
from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

from msgspec import Struct

from explorer.domain.errors import ExplorerError
from explorer.reading.ocr_skew import levelled


class Picture(Struct, frozen=True):
    """Pixels, three bytes each (red, green, blue), row by row."""

    width: int
    height: int
    pixels: bytes


class Recognised(Struct, frozen=True):
    """A line of text found in a picture: its box in pixels, and how sure it is, 0 to 1."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float


class Recogniser(Protocol):
    """Reads pictures."""

    def read(self, picture: Picture) -> list[Recognised]:
        """Return the lines of text in ``picture``."""
        ...


@cache
def find_recogniser() -> Recogniser | None:
    """Return the component for recognition, ``None`` where it is not installed."""
    return _RapidOcr() if find_spec("rapidocr") and find_spec("onnxruntime") else None


def not_installed(name: str) -> ExplorerError:
    """Return the error for a file that has only pictures."""
    return ExplorerError(
        f"“{name}”是扫描件或图片，里面没有可以读取的文字。",
        "请安装文字识别组件后重新导入（在程序文件夹中运行 "
        "python3 -m pip --python .venv install -r resources/packaging/ocr.lock），或改用带文字的 PDF、OFD、Word 文件。",
    )


class _RapidOcr:
    """RapidOCR with the models its package ships: nothing is fetched."""

    def __init__(self) -> None:
        self._engine: Any = None

    def read(self, picture: Picture) -> list[Recognised]:
        numpy: Any = importlib.import_module("numpy")
        if self._engine is None:
            package: Any = importlib.import_module("rapidocr")
            self._engine = package.RapidOCR(params={"Global.log_level": "error"})
        flat = numpy.frombuffer(picture.pixels, dtype=numpy.uint8)
        # The engine takes pictures as OpenCV has them: blue, green, red.
        found = self._engine(flat.reshape(picture.height, picture.width, 3)[:, :, ::-1].copy())
        if found.boxes is None or found.txts is None:
            return []
        boxes = levelled(found.boxes.tolist())
        return [
            Recognised(str(text), *box, float(score))
            for box, text, score in zip(boxes, found.txts, found.scores, strict=True)
        ]
