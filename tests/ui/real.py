"""The real workflow for the window, each call noting the thread it came from."""

import threading
from functools import wraps
from typing import Any

from explorer.ui.librarian import Services
from explorer.workflow.importing import import_files
from explorer.workflow.opening import open_library
from explorer.workflow.session import find_entry, find_marks, run_query

REAL = Services(open_library, run_query, find_entry, find_marks, import_files)


def noting(threads: set[int]) -> Services:
    """Return the real services; each call notes its thread."""

    def noted(function: Any) -> Any:
        @wraps(function)
        def call(*arguments: Any) -> Any:
            threads.add(threading.get_ident())
            return function(*arguments)

        return call

    return Services(*(noted(getattr(REAL, name)) for name in REAL.__struct_fields__))
