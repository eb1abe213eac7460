"""A font made for characters that no font of the computer has: each shows 〓, the printers' mark for want of type.

In the file such a character stays what it was: it can be copied and searched for. TrueType, ISO/IEC 14496-22.
"""

import struct
from itertools import pairwise

_FAMILY = "Wanting"
_EM, _ASCENT, _DESCENT = 1000, 880, -120
_LEFT, _RIGHT = 80, 920
_BARS = ((480, 640), (120, 280))
"""Lower and upper edge of each bar of the mark."""
_BOX = (_LEFT, _BARS[1][0], _RIGHT, _BARS[0][1])
_ON_CURVE = b"\x01"
_CHECKSUM_OF_ALL = 0xB1B0AFBA


def make_font(characters: str) -> bytes:
    """Return a TrueType file with a glyph for each of ``characters``: a shared one would have no text of its own."""
    tables = _tables(sorted(set(map(ord, characters))))
    place = 12 + 16 * len(tables)
    power = 1 << (len(tables).bit_length() - 1)
    records = struct.pack(">IHHHH", 0x10000, len(tables), power * 16, power.bit_length() - 1, 0)
    body = b""
    for tag, table in sorted(tables.items()):
        records += struct.pack(">4sIII", tag.encode(), _checksum(table), place + len(body), len(table))
        body += _pad(table)
    head = body.index(tables["head"]) + 8
    total = struct.pack(">I", (_CHECKSUM_OF_ALL - _checksum(records + body)) & 0xFFFFFFFF)
    return records + body[:head] + total + body[head + 4 :]


def _tables(codes: list[int]) -> dict[str, bytes]:
    """Return the tables every font has."""
    glyph, count = _pad(_glyph()), len(codes) + 1
    widths = (_ASCENT, _DESCENT, 0, _EM, _LEFT, _EM - _RIGHT, _RIGHT, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    scripts = (650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0)
    heights = (_ASCENT, _DESCENT, 0, _ASCENT, -_DESCENT, 0, 0, 500, 700, 0, 0x20, 1)
    reach = (min(codes[0], 0xFFFF), min(codes[-1], 0xFFFF))
    return {
        "OS/2": struct.pack(">HhHHH11h10x4I4s3H3hHH2I2h3H", 4, _EM, 400, 5, 0, *scripts, *[0] * 4, b"NONE", 0x40,
                            *reach, *heights),
        "cmap": _cmap(codes),
        "glyf": glyph * count,
        "head": struct.pack(">HHIIIHH2q4hHHhhh", 1, 0, 0x10000, 0, 0x5F0F3CF5, 3, _EM, 0, 0, *_BOX, 0, 8, 2, 1, 0),
        "hhea": struct.pack(">HHhhhH11hH", 1, 0, *widths),
        "hmtx": struct.pack(">Hh", _EM, _LEFT) + struct.pack(">h", _LEFT) * (count - 1),
        "loca": b"".join(struct.pack(">I", len(glyph) * number) for number in range(count + 1)),
        "maxp": struct.pack(">I14H", 0x10000, count, 8, 2, 0, 0, 2, *[0] * 8),
        "name": _name(),
        "post": struct.pack(">IIhh5I", 0x30000, 0, -100, 50, *[0] * 5),
    }  # fmt: skip


def _glyph() -> bytes:
    """Return the outline: two bars, each a contour of four points."""
    points = [(x, y) for low, high in _BARS for x, y in ((_LEFT, low), (_LEFT, high), (_RIGHT, high), (_RIGHT, low))]
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise([(0, 0), *points])]
    outline = struct.pack(">5h3H", 2, *_BOX, 3, 7, 0) + _ON_CURVE * len(points)
    return outline + struct.pack(">8h", *(x for x, _ in steps)) + struct.pack(">8h", *(y for _, y in steps))


def _cmap(codes: list[int]) -> bytes:
    """Return the map from characters to glyphs, in format 12, which reaches beyond the basic plane."""
    groups = b"".join(struct.pack(">III", code, code, glyph) for glyph, code in enumerate(codes, 1))
    return struct.pack(">4HI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(codes)) + groups


def _name() -> bytes:
    """Return the font's names."""
    records, text = b"", b""
    for identifier, word in ((1, _FAMILY), (2, "Regular"), (4, _FAMILY), (6, _FAMILY)):
        encoded = word.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, identifier, len(encoded), len(text))
        text += encoded
    return struct.pack(">HHH", 0, 4, 6 + len(records)) + records + text


def _pad(table: bytes) -> bytes:
    """Return the table filled up to whole words."""
    return table + b"\0" * (-len(table) % 4)


def _checksum(table: bytes) -> int:
    """Return the sum of a table's words."""
    padded = _pad(table)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
