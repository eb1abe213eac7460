"""Formats that only office programs read (.doc, .wps, .rtf, .odt): LibreOffice, where installed, makes them .docx.

The program runs with a profile of its own that is thrown away: no macros, no links updated, nothing of the user's
touched, and it starts though the user has it open.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.archive import damaged
from explorer.reading.docx_file import read_docx
from explorer.reading.draft import Draft

_PROGRAMS = ("soffice", "libreoffice", "loffice")
_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/opt/libreoffice/program/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SECONDS = 90
_SAVE_ANEW = "请用 Word 或 WPS 打开，另存为 .docx 后再导入。"
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""Macros off, links neither followed nor brought up to date."""
_SUFFIXES = {b"{\\rt": ".rtf", b"PK\x03\x04": ".odt", b"<?xm": ".xml"}


def read_by_office(data: bytes, name: str) -> Job[Draft]:
    """Return the text of ``data``, converted by LibreOffice.

    Raises:
        ExplorerError: LibreOffice is missing, takes too long, or can't read it.
    """
    program = find_office()
    if program is None:
        raise ExplorerError(f"“{name}”是旧版文档格式，本机没有 LibreOffice，不能转换。", _SAVE_ANEW)
    yield Progress(0, 0, f"正在用 LibreOffice 转换 {name}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return read_docx(_converted(data, name, program, Path(folder)), name)


def find_office() -> str | None:
    """Return where LibreOffice is, ``None`` where it is not installed."""
    found = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _converted(data: bytes, name: str, program: str, folder: Path) -> bytes:
    """Return ``data`` as .docx; all that is written lies in ``folder``."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    source = folder / f"source{_SUFFIXES.get(data[:4], '.doc')}"
    source.write_bytes(data)
    options = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", "docx", "--outdir"]
    command = [program, f"-env:UserInstallation={profile.as_uri()}", *options, str(folder / "out"), str(source)]
    with _running(command, folder) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise ExplorerError(
                f"“{name}”转换超时，未读取。", "请用 Word 或 WPS 打开，另存为 .docx 后再导入。"
            ) from error
    try:
        return (folder / "out" / "source.docx").read_bytes()
    except OSError as error:
        raise damaged(name) from error


@contextmanager
def _running(command: list[str], folder: Path) -> Generator[subprocess.Popen[bytes]]:
    """Run ``command`` and end it with all it started, whatever happens."""
    quiet = subprocess.DEVNULL
    hidden = 0x0800_0000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW
    own_group = sys.platform != "win32"
    process = subprocess.Popen(
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, creationflags=hidden, start_new_session=own_group
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            _end(process)
        process.wait()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and its children: the program that is called only starts another one."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
