"""Document to LinkedPlan: parsing and linking in one step."""

from functools import cached_property

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan
from explorer.linking.linker import Linker
from explorer.parsing import parse_plan


class Understanding:
    """Understands documents; the tables it needs are loaded with the first one."""

    @cached_property
    def _linker(self) -> Linker:
        return Linker()

    def of(self, document: Document) -> LinkedPlan:
        """Return what is found in ``document``, with all links."""
        return self._linker.link(parse_plan(document))
