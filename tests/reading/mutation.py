"""Damages files in the ways that transfer, editing and malice do."""

import io
from collections.abc import Callable
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

_EXTREMES = (
    b"0",
    b"-1",
    b"1e308",
    b"nan",
    b"999999999999",
    b"<",
    b"]]>",
    b"\0",
    b"\xff\xff\xff\xff",
    b"../",
    b"g 9999999 1",
)


def damaged(data: bytes, random: Random) -> bytes:
    """Return ``data`` with one to four things wrong."""
    for _ in range(random.randint(1, 4)):
        data = random.choice(_WAYS)(data, random)
    return data


def damaged_member(data: bytes, random: Random) -> bytes:
    """Return the zip archive ``data`` with one member damaged, so that the archive itself stays whole."""
    with ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(sorted(members))
    members[name] = damaged(members[name], random)
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return buffer.getvalue()


def _flip(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randint(1, 200) :]


def _repeat(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start : start + random.randint(1, 200)] * random.randint(2, 50) + data[start:]


def _insert(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + random.choice(_EXTREMES) + data[start:]


def _end(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _number(data: bytes, random: Random) -> bytes:
    """Put something else for one number."""
    places = [place for place in range(len(data)) if data[place : place + 1].isdigit()]
    if not places:
        return data
    start = end = random.choice(places)
    while data[end : end + 1].isdigit():
        end += 1
    return data[:start] + random.choice(_EXTREMES) + data[end:]


_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _cut, _repeat, _insert, _end, _number, _number, _number)
