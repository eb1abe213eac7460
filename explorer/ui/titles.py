"""What documents are called, which facets know by their ids only."""

from explorer.domain.query import Facet, Results, Selection
from explorer.ui.words import value_label


class Titles:
    """Titles learnt from answers: one that was listed is still known where nothing of it is found."""

    def __init__(self) -> None:
        """Know no title."""
        self._titles: dict[str, str] = {}

    def learn(self, results: Results) -> None:
        """Take the titles of the documents that hits stand in."""
        for hit in results.hits:
            document = hit.entry.plan.document
            self._titles[document.id] = document.metadata.title or document.id

    def label(self, selection: Selection) -> str:
        """Return how a facet value reads, a document by its title."""
        if selection.facet is Facet.DOCUMENT:
            return self._titles.get(selection.value, selection.value)
        return value_label(selection)
