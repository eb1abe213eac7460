"""Whether a body, place or programme is what somebody typed some letters of."""

from collections.abc import Sequence

from explorer.domain.agency import Agency
from explorer.domain.query import Facet
from explorer.search import Catalogue
from explorer.text.folding import fold
from explorer.text.pinyin import spelt_at
from explorer.workflow.session import Session


def goes_by(catalogue: Catalogue, name: str, typed: str) -> bool:
    """Tell whether ``name``, an alias of it, or the pinyin or initials of one of them has ``typed`` in it."""
    agency = catalogue.agencies.get(name)
    others = (agency.full_name, *agency.aliases, *agency.borrowed, *agency.heads) if agency else ()
    return is_called((name, *others), typed)


def is_called(names: Sequence[str], typed: str) -> bool:
    """Tell whether one of ``names``, its pinyin or initials has ``typed`` in it."""
    wanted = fold(typed.strip())
    return (
        not wanted
        or any(wanted in fold(each) for each in names)
        or (wanted.isascii() and any(spelt_at(wanted, each) is not None for each in names))
    )


def find_units(session: Session, typed: str) -> tuple[Agency, ...]:
    """Return the responsible bodies that go by ``typed``, those with most sections first."""
    catalogue = session.catalogue
    found = [agency for agency in catalogue.agencies.values() if goes_by(catalogue, agency.name, typed)]
    counts = catalogue.columns[Facet.AGENCY]
    return tuple(sorted(found, key=lambda agency: -counts.get(agency.name, 0).bit_count()))
