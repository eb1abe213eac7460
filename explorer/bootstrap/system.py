"""The system beneath Qt: is there a display, and are its libraries there?"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from explorer.bootstrap import say
from explorer.domain.errors import ExplorerError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_APT_SECONDS = 600

# What the Qt of the lock files loads from the system, and the Debian package that has it.
_QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
_X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def _loads(soname: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _run_apt(command: Sequence[str]) -> int:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environ, timeout=_APT_SECONDS, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return 1


def _find_program(name: str) -> str | None:
    import shutil

    return shutil.which(name)


class System:
    """The machine as far as a window depends on it."""

    def __init__(
        self,
        *,
        platform: str = sys.platform,
        environ: Mapping[str, str] = os.environ,
        is_root: bool = sys.platform != "win32" and os.geteuid() == 0,
        loads: Callable[[str], bool] = _loads,
        find_program: Callable[[str], str | None] = _find_program,
        run: Callable[[Sequence[str]], int] = _run_apt,
    ) -> None:
        """Stand for this machine, or for one that the arguments describe."""
        self._platform = platform
        self._environ = environ
        self._is_root = is_root
        self._loads = loads
        self._find_program = find_program
        self._run = run

    def require_display(self) -> None:
        """Raise an ``ExplorerError`` where no window can be shown."""
        if self._platform == "linux" and not self._qt_platform():
            raise ExplorerError(
                "这里没有图形界面，窗口打不开。",
                "不需要窗口的命令有 search、show、list、export、import、remove、check，"
                "例如：python3 -m explorer search 氢能",
            )

    def require_libraries(self) -> None:
        """See that Qt finds its system libraries: on Debian and its kin, as root, install those that are missing."""
        if self._platform != "linux":
            return
        missing = self._missing()
        if missing and self._is_root and self._find_program("apt-get"):
            install = ["apt-get", "-q", "install", "-y", "--no-install-recommends", *_packages(missing)]
            say(f"缺少窗口所需的系统库，正在安装：{' '.join(install)}")
            # A fresh system has no package lists yet, an old one has outdated lists.
            if self._run(install) and self._run(["apt-get", "-q", "update"]) == 0:
                self._run(install)
            missing = self._missing()
        if missing:
            raise ExplorerError(f"缺少窗口所需的系统库 {'、'.join(missing)}。", self._advice(missing))

    def _qt_platform(self) -> str:
        """Return the kind of display that Qt will use; empty where there is none."""
        chosen = self._environ.get("QT_QPA_PLATFORM", "").split(":")[0]
        if chosen and not chosen.startswith(("xcb", "wayland")):
            return chosen
        if self._environ.get("DISPLAY"):
            return chosen or "xcb"
        return "wayland" if self._environ.get("WAYLAND_DISPLAY") else ""

    def _missing(self) -> dict[str, str]:
        platform = self._qt_platform()
        libraries = dict(_QT_LIBRARIES)
        if platform == "xcb":
            libraries.update(_X11_LIBRARIES)
        elif platform.startswith("wayland"):
            libraries.update(_WAYLAND_LIBRARIES)
        return {soname: package for soname, package in libraries.items() if not self._loads(soname)}

    def _advice(self, missing: Mapping[str, str]) -> str:
        sudo = "" if self._is_root else "sudo "
        if self._find_program("apt-get"):
            command = f"{sudo}apt-get update && {sudo}apt-get install -y {' '.join(_packages(missing))}"
            return f"请运行：{command}"
        # RPM packages are found by the names of the libraries they provide.
        provided = " ".join(f"'{soname}()(64bit)'" for soname in missing)
        for installer in ("dnf", "zypper"):
            if self._find_program(installer):
                return f"请运行：{sudo}{installer} install -y {provided}"
        return "请用系统的软件管理器安装含有这些库的软件包。"


def _packages(missing: Mapping[str, str]) -> list[str]:
    return sorted(set(missing.values()))
