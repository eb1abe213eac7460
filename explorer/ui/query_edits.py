"""What the user does to a query: facet values chosen, left out and let go of, wider queries and suggestions taken."""

from msgspec.structs import replace

from explorer.domain.query import Facet, Query, Relaxation, Selection, Suggestion
from explorer.ui.rewriting import with_word, without_last_word

_SUGGESTED = {"agency": Facet.AGENCY, "place": Facet.PLACE, "programme": Facet.PROGRAMME}
"""Kinds of suggestions that are facet values."""


def on_one_line(text: str) -> str:
    """Return what was typed or pasted as one line: lines and cells of a table become words beside each other."""
    return " ".join(filter(None, map(str.strip, text.replace("\t", "\n").splitlines())))


def toggled(query: Query, selection: Selection) -> Query:
    """Choose a facet value, or let go of one that is chosen or excluded."""
    if selection in query.where or selection in query.without:
        return replace(query, where=_less(query.where, selection), without=_less(query.without, selection))
    return replace(query, where=(*query.where, selection))


def excluding(query: Query, selection: Selection) -> Query:
    """Leave out sections that carry a facet value, or stop doing so."""
    if selection in query.without:
        return replace(query, without=_less(query.without, selection))
    return replace(query, where=_less(query.where, selection), without=(*query.without, selection))


def without_facet(query: Query, facet: Facet) -> Query:
    """Let go of all values of a facet."""
    where = tuple(chosen for chosen in query.where if chosen.facet is not facet)
    return replace(query, where=where, without=tuple(left for left in query.without if left.facet is not facet))


def without_facets(query: Query) -> Query:
    """Let go of all facet values."""
    return replace(query, where=(), without=())


def focused(query: Query, selection: Selection) -> Query:
    """Ask for all that carries a facet value, whatever was asked before."""
    return replace(query, text="", where=(selection,), without=())


def relaxed(query: Query, relaxation: Relaxation) -> Query:
    """Ask the wider query that was proposed."""
    return replace(query, text=relaxation.query, where=relaxation.where, without=relaxation.without)


def taking(query: Query, suggestion: Suggestion) -> Query | None:
    """Narrow to a body, place or programme, or put a word in; ``None`` where the suggestion is a section to open."""
    facet = _SUGGESTED.get(suggestion.kind)
    if facet is not None:
        chosen = Selection(facet, suggestion.text)
        where = (*_less(query.where, chosen), chosen)
        text = without_last_word(query.text)
        return replace(query, text=text, where=where, without=_less(query.without, chosen))
    return replace(query, text=with_word(query.text, suggestion.text)) if suggestion.kind == "word" else None


def _less(selections: tuple[Selection, ...], selection: Selection) -> tuple[Selection, ...]:
    return tuple(other for other in selections if other != selection)
