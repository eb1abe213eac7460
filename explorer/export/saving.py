"""Files written whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from explorer.domain.errors import ExplorerError


@contextmanager
def replacing(target: Path) -> Generator[BinaryIO, None, None]:
    """Open a file that takes the place of ``target`` when the block ends well, and vanishes when it does not.

    It is written beside ``target``, so that the last step is one rename within the same file system.

    Raises:
        ExplorerError: the file can't be written; ``target`` is as it was.
    """
    try:
        with _replacing(target.resolve()) as stream:
            yield stream
    except OSError as error:
        raise explain_failure(error, target) from error


@contextmanager
def _replacing(target: Path) -> Generator[BinaryIO, None, None]:
    """Do the work of ``replacing``; failures of the file system come as ``OSError``."""
    # A short name of its own: the target's may be as long as the file system allows.
    temporary = target.parent / f".export-{secrets.token_hex(6)}.tmp"
    try:
        with temporary.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            _respect_protection(target)
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _respect_protection(target: Path) -> None:
    """Refuse to replace a file marked read-only, which a rename alone would not mind."""
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def explain_failure(error: OSError, target: Path) -> ExplorerError:
    """Return what stopped the writing of ``target`` and what to do, in words."""
    folder = target.absolute().parent
    name = f"“{target.name}”"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExplorerError(f"磁盘空间不足，{name}没有写成，原有文件未改动。", "请清理磁盘或换一个位置再导出。")
    if not folder.is_dir():
        return ExplorerError(f"文件夹“{folder}”不存在，{name}没有写成。", "请先建立文件夹或换一个位置再导出。")
    if isinstance(error, IsADirectoryError):
        return ExplorerError(f"{name}是一个文件夹，不能写成文件。", "请换一个文件名再导出。")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ExplorerError(
            f"没有权限写入{name}，原有文件未改动。",
            "请关闭正在打开它的程序（如 Excel、WPS），或换一个可写的位置再导出。",
        )
    reason = error.strerror or type(error).__name__
    return ExplorerError(f"{name}没有写成（{reason}），原有文件未改动。", "请检查文件名和磁盘，或换一个位置再导出。")
