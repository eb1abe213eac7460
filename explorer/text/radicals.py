"""Radicals and compatibility ideographs, which some fonts give for ordinary characters (⼈⺠政府): mapped back.

Not by NFKC over the text, which would turn ① into 1 and （ into (.
"""

import unicodedata

_SUPPLEMENT = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王"
    "𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長"
    "镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""EquivalentUnifiedIdeograph (Unicode) of U+2E81 to U+2EF3, in order; U+2E9A is not assigned."""
_KANGXI = range(0x2F00, 0x2FD6)
_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))


def _unified() -> dict[int, str]:
    supplement = zip((code for code in range(0x2E81, 0x2EF4) if code != 0x2E9A), _SUPPLEMENT, strict=True)
    table = dict(supplement)
    # The equivalents of these are their compatibility decompositions, one character each.
    table.update((code, unicodedata.normalize("NFKC", chr(code))) for code in _KANGXI)
    for codes in _COMPATIBILITY:
        table.update((code, unicodedata.normalize("NFC", chr(code))) for code in codes)
    return table


_TABLE = _unified()


def unify(text: str) -> str:
    """Return ``text`` with every radical and compatibility ideograph as the ideograph it stands for."""
    return text if text.isascii() else text.translate(_TABLE)
