"""Readers that behave as the worst files make them; they run in the reading process."""

import ctypes
import os
import time
from pathlib import Path

from explorer.domain.document import Block, Document, Span
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress


def read(path: Path) -> Job[Document]:
    """Do what the file's name says."""
    yield Progress(1, 4, path.name)
    act = path.stem.split("-")[0]
    if act == "hang":
        time.sleep(600)
    if act == "slow":
        for page in range(8):
            time.sleep(0.3)
            yield Progress(page, 8, path.name)
    if act == "crash":
        ctypes.string_at(0)
    if act == "swell":
        bytearray(2**40)
    if act == "mistake":
        raise ZeroDivisionError
    if act == "bad":
        raise ExplorerError("坏。", "换。")
    text = f"{os.getpid()}"
    return Document("", text, (Block(Span(0, len(text))),))
