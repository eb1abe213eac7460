"""An import under way."""

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from explorer.domain.progress import Job

if TYPE_CHECKING:
    from explorer.workflow.importing import ImportReport


class ImportJob:
    """Takes files in, and notes what became of those it has dealt with, should it end early."""

    def __init__(self, begin: "Callable[[], Job[ImportReport]]") -> None:
        """Do nothing yet."""
        self._begin = begin
        self.report: ImportReport | None = None

    def run(self) -> "Job[ImportReport]":
        """Do what ``begin`` returns."""
        from explorer.workflow.importing import ImportProgress

        with closing(self._begin()) as job:
            while True:
                try:
                    step = next(job)
                except StopIteration as end:
                    return end.value
                if isinstance(step, ImportProgress):
                    self.report = step.report
                yield step
