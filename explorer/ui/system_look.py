"""What the desktop says of looks that Qt 6.9 does not pass on."""

import sys

_GET_HIGH_CONTRAST, _HIGH_CONTRAST_ON = 0x0042, 0x0001
"""``SPI_GETHIGHCONTRAST`` and ``HCF_HIGHCONTRASTON`` of winuser.h."""


def wants_contrast() -> bool:
    """Tell whether Windows is set to high contrast; elsewhere the user picks that look himself."""
    if sys.platform != "win32":
        return False
    import ctypes
    from ctypes import wintypes

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", wintypes.UINT), ("flags", wintypes.DWORD), ("scheme", wintypes.LPWSTR))

    asked = HighContrast(size=ctypes.sizeof(HighContrast))
    answered = ctypes.windll.user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, asked.size, ctypes.byref(asked), 0)
    return bool(answered and asked.flags & _HIGH_CONTRAST_ON)
