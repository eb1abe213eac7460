"""Document to LinkedPlan: parsing and linking in one step, with what the user corrected."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction
from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan
from explorer.library import UserData

if TYPE_CHECKING:
    from explorer.linking.linker import Linker


class Understanding:
    """Understands documents; the rules and tables it needs are loaded with the first one: most starts need none."""

    def __init__(self, confirmed: Iterable[Agency] = (), corrections: Iterable[Correction] = ()) -> None:
        """Use the bodies that the user ``confirmed`` and his ``corrections`` of any documents."""
        self._confirmed = tuple(confirmed)
        self._corrections: dict[str, list[Correction]] = {}
        for correction in corrections:
            self._corrections.setdefault(correction.document, []).append(correction)

    @classmethod
    def with_user(cls, user: UserData) -> "Understanding":
        """Return an understanding that heeds all that the user corrected and confirmed."""
        confirmed = user.shelf("agencies", Agency).all().values()
        return cls(confirmed, user.shelf("corrections", Correction).all().values())

    @cached_property
    def _linker(self) -> "Linker":
        from explorer.linking.linker import Linker

        return Linker(self._confirmed)

    def bodies_meant(self, plan: LinkedPlan, written: str) -> tuple[Agency, ...]:
        """Return the bodies that ``plan`` would mean by ``written``, one for each area it speaks for."""
        return self._linker.bodies_meant(plan, written)

    def of(self, document: Document) -> LinkedPlan:
        """Return what is found in ``document``, with all links."""
        from explorer.parsing import correct_metadata, correct_sections, parse_plan

        corrections: Sequence[Correction] = self._corrections.get(document.id, ())
        plan = parse_plan(correct_metadata(document, corrections))
        return self._linker.link(correct_sections(plan, corrections), corrections)
