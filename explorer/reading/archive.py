"""Zip archives from strangers: .docx, .xlsx, .ofd and .odt are some. Opened only where unpacking them is harmless."""

import io
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from explorer.domain.errors import ExplorerError

_MOST_MEMBERS = 20_000
_LARGEST_TOTAL = 1024 * 2**20
"""Bytes of all members unpacked: pictures included, a document of an office has a few dozen megabytes."""
_LARGEST_RATIO = 250
_FREE_OF_RATIO = 8 * 2**20
"""Members up to this size may be packed as tightly as they like: a table of equal rows is."""
_LARGEST_MEMBER = 64 * 2**20
"""Bytes of one member that is read as text; the longest statute as .docx has 3 MB."""


class Archive:
    """A zip archive that is safe to read."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open ``data``; ``name`` is the file's, for messages.

        Raises:
            ExplorerError: it is damaged, encrypted, or would explode.
        """
        self._name = name
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise damaged(name) from error
        self._members = {member.filename: member for member in self._zip.infolist()}
        self._check(self._zip.infolist())

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the members."""
        return tuple(self._members)

    def read(self, member: str) -> bytes:
        """Return the bytes of ``member``; zipfile never unpacks more than the size checked here.

        Raises:
            ExplorerError: it is missing, damaged or too large for a text.
        """
        found = self._members.get(member)
        if found is None:
            raise damaged(self._name)
        if found.file_size > _LARGEST_MEMBER:
            raise explodes(self._name)
        try:
            return self._zip.read(found)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise damaged(self._name) from error

    def _check(self, members: list[ZipInfo]) -> None:
        if any(member.flag_bits & 1 for member in members):
            raise encrypted(self._name)
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _LARGEST_TOTAL:
            raise explodes(self._name)
        if any(_swells(member) for member in members):
            raise explodes(self._name)


def _swells(member: ZipInfo) -> bool:
    """Tell whether unpacking ``member`` gives far more than a text or picture can be packed to."""
    return member.file_size > max(_FREE_OF_RATIO, member.compress_size * _LARGEST_RATIO)


def damaged(name: str) -> ExplorerError:
    """Return the error for a file that breaks off or isn't what it claims to be."""
    return ExplorerError(
        f"“{name}”已损坏或不完整，无法读取。", "请重新获取这份文件，或用原来的软件打开后另存一份再导入。"
    )


def encrypted(name: str) -> ExplorerError:
    """Return the error for a file that needs a password."""
    return ExplorerError(f"“{name}”设有密码，无法读取。", "请用原来的软件打开，取消密码保护后另存一份再导入。")


def explodes(name: str) -> ExplorerError:
    """Return the error for a file that is far larger than it looks."""
    return ExplorerError(
        f"“{name}”解压后的内容异常庞大，为安全起见未读取。", "请确认文件来源可靠，或另存为文本文件后再导入。"
    )
