"""PDFium and its Python side. They say nothing of their types; the modules that read PDF take them from here."""

import importlib
from typing import Any

Handle = Any
"""An object of PDFium."""

pdfium: Any = importlib.import_module("pypdfium2")
raw: Any = importlib.import_module("pypdfium2.raw")
