"""What all views have in common."""

from PySide6.QtWidgets import QWidget


class View(QWidget):
    """A view; it is made when it is first turned to, and kept."""

    def areas(self) -> tuple[QWidget, ...]:
        """Return the areas that F6 leads through, in order."""
        return ()

    def entrances(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard when the user turns to the view: the first in sight; none: the search box."""
        return ()

    def turn_to(self) -> None:
        """Bring what is shown up to date: the view comes to the front."""

    def step(self, by: int) -> None:
        """Go to the next of what is marked, or the one before: 1 or -1."""

    def print_out(self) -> bool:
        """Print what the view alone shows; return whether there is such a thing, or what is listed is to be printed."""
        return False
