"""What can go wrong and what the user can do about it."""


class ExplorerError(Exception):
    """An error the user can act on: ``what`` happened and what to ``do``, one Chinese sentence each."""

    def __init__(self, what: str, do: str) -> None:
        """Keep both sentences; ``str()`` gives them one after the other."""
        super().__init__(f"{what}{do}")
        self.what = what
        self.do = do
