"""Which plugin of Qt is asked for, for what desktops on Linux set."""

import sys

import pytest

from explorer.ui.input_method import input_module, input_plugins

WHEEL = frozenset({"ibus", "compose"})


@pytest.mark.parametrize(
    ("environment", "module"),
    [
        ({"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"QT_IM_MODULE": "xim"}, "ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "ibus"}, None),
        ({"QT_IM_MODULE": "compose"}, None),
        ({"QT_IM_MODULE": ""}, None),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus", "QT_IM_MODULE": "fcitx"}, None),
        ({"XMODIFIERS": "@im=fcitx", "WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"XMODIFIERS": "@im=none"}, None),
        ({}, None),
    ],
)
def test_a_module_without_a_plugin_is_replaced(environment: dict[str, str], module: str | None) -> None:
    assert input_module(environment, WHEEL) == module


def test_a_plugin_that_is_there_is_kept() -> None:
    assert input_module({"QT_IM_MODULE": "fcitx"}, WHEEL | {"fcitx"}) is None
    assert input_module({"QT_IM_MODULE": "fcitx"}, frozenset()) is None


@pytest.mark.skipif(sys.platform != "linux", reason="plugins of Linux")
def test_the_wheel_has_what_is_fallen_back_to() -> None:
    assert {"ibus", "compose"} <= input_plugins()
