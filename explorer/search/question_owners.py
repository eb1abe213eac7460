"""Whose a body is, where a question says it right before a short name: 成都市交通局 is not any 交通局.

A name with an owner that the library does not list is asked for whole, so that it is found by what it means, or said
not to be there; its end alone would be taken for the body of somebody else.
"""

from explorer.domain.province import province_leading, province_named
from explorer.domain.query import Facet
from explorer.search.names import NameIndex

_STATE = ("国家", "中国", "全国", "中央")
_SHORTEST, _LONGEST = 2, 5
"""Characters of an owner: 成都, 两江新区."""
_KINDS = "省市区县州旗盟"


class Owners:
    """Finds the owners of bodies in questions over one library."""

    def __init__(self, names: NameIndex) -> None:
        """Keep what places and sides are called."""
        self._names = names

    def start(self, text: str, start: int, name: str) -> int:
        """Return where the owner of the body begins whose ``name`` begins at ``start``; ``start`` if none is named."""
        if province_leading(name):
            return start
        kind = name[0] if name[0] in _KINDS else ""  # 成都 before 市交通局
        firsts = range(max(0, start - _LONGEST), start - _SHORTEST + 1)
        owners = ((first, text[first:start]) for first in firsts)
        return next(
            (first for first, owner in owners if self._owns(owner) or (kind and self._owns(owner + kind))), start
        )

    def _owns(self, text: str) -> bool:
        if text in _STATE or province_named(text):
            return True
        places = (Facet.PLACE, Facet.JURISDICTION)
        return any(self._names.called(facet, text) for facet in places) or self._names.is_division(text)
