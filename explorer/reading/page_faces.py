"""Which faces of type set words off."""

import re

_HEADING_FACE = re.compile(r"bold|black|heavy|demi|biaosong|kai|(?<!ya)hei|黑|楷|小标宋", re.IGNORECASE)


def is_heading_face(name: str) -> bool:
    """Tell whether a face of this ``name`` is bold, or one that GB/T 9704 keeps for headings."""
    return _HEADING_FACE.search(name) is not None
