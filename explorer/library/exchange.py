"""What a user keeps as one file for a colleague: plain JSON with a name, a version and nothing that could run."""

from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from explorer import __version__
from explorer.domain.errors import ExplorerError
from explorer.domain.keeping import (
    Collection,
    Keepsakes,
    KeptAgency,
    KeptCorrection,
    Note,
    SavedSearch,
    Tagging,
    clean_path,
)

SUFFIX = ".explorer.json"
_FORMAT, _VERSION = "explorer-keeping", 1
_LARGEST = 64 * 1024 * 1024
"""Bytes; notes of a lifetime are fewer, and a file made to choke the program may be more."""


class _Head(Struct, frozen=True):
    """What tells a file of ours from others."""

    format: str
    version: int


class _File(Struct, frozen=True):
    """The file; fields may be added within a version, each with a default."""

    format: str
    version: int
    program: str
    made: str
    notes: tuple[Note, ...] = ()
    taggings: tuple[Tagging, ...] = ()
    collections: tuple[Collection, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    corrections: tuple[KeptCorrection, ...] = ()
    agencies: tuple[KeptAgency, ...] = ()


def encode_keepsakes(kept: Keepsakes, made: str) -> bytes:
    """Return the file that holds ``kept``; ``made`` is the time it states."""
    file = _File(
        _FORMAT,
        _VERSION,
        __version__,
        made,
        tuple(kept.notes.values()),
        tuple(kept.taggings.values()),
        tuple(kept.collections.values()),
        tuple(kept.searches.values()),
        tuple(kept.corrections.values()),
        tuple(kept.agencies.values()),
    )
    return msgspec.json.format(msgspec.json.encode(file), indent=1)


def read_keepsakes(path: Path) -> Keepsakes:
    """Return what a colleague's file holds, names tidied, the things of each kind under their numbers.

    Raises:
        ExplorerError: it can't be read, is no such file, was made by a newer program, or is damaged.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ExplorerError(f"“{path.name}”太大，不像是收藏和笔记文件。", f"请选择由本程序导出的 {SUFFIX} 文件。")
        data = path.read_bytes()
    except OSError as error:
        raise ExplorerError(f"读不了文件“{path.name}”。", "请确认它还在，并且您有权读取。") from error
    return _keepsakes(_decode(data, path.name))


def _decode(data: bytes, name: str) -> _File:
    foreign = ExplorerError(f"“{name}”不是收藏和笔记文件。", f"请选择由本程序导出的 {SUFFIX} 文件。")
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise foreign from error
    if head.format != _FORMAT:
        raise foreign
    if head.version > _VERSION:
        raise ExplorerError(f"“{name}”是更新版本的程序导出的。", "请升级本程序后再合并。")
    try:
        return msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ExplorerError(f"“{name}”已损坏，没有合并任何内容。", "请对方重新导出一份。") from error


def _keepsakes(file: _File) -> Keepsakes:
    tags = (replace(each, tags=tuple(tag for tag in map(clean_path, each.tags) if tag)) for each in file.taggings)
    collections = (replace(each, name=clean_path(each.name)) for each in file.collections)
    searches = (replace(each, name=clean_path(each.name)) for each in file.searches)
    return Keepsakes(
        {str(n): note for n, note in enumerate(file.notes) if note.text.strip()},
        {str(n): tagging for n, tagging in enumerate(tags) if tagging.tags or tagging.is_bookmarked},
        {str(n): collection for n, collection in enumerate(collections) if collection.name},
        {str(n): search for n, search in enumerate(searches) if search.name},
        {str(n): kept for n, kept in enumerate(file.corrections)},
        {str(n): kept for n, kept in enumerate(file.agencies) if kept.agency.name.strip()},
    )
