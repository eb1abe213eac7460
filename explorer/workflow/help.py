"""The help that comes with the program: Markdown files in ``resources/help``, a folder a language."""

import html
import re

from msgspec import Struct

from explorer.resources import read_resource, resource

_SCHEMES = {"http", "https", "search"}
"""``search:煤 或 气`` is an example that can be tried."""
_TAG = re.compile(r"<[^>]+>")


class HelpPage(Struct, frozen=True):
    """A page: its file's name without number and suffix, its title, its body as safe HTML and as plain text."""

    code: str
    title: str
    html: str
    text: str


def read_help(language: str) -> tuple[HelpPage, ...]:
    """Return all pages in ``language`` (zh_CN, en), in the order of their numbers.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    folder = f"resources/help/{language}"
    names = sorted(path.name for path in resource(folder).glob("*.md"))
    return tuple(_page(name, read_resource(f"{folder}/{name}")) for name in names)


def _page(name: str, source: str) -> HelpPage:
    import markdown  # here: the window starts without them
    import nh3

    title = source.partition("\n")[0].lstrip("# ").strip()
    body = nh3.clean(markdown.markdown(source, extensions=["tables"]), url_schemes=_SCHEMES)
    code = name.partition("-")[2].removesuffix(".md")
    return HelpPage(code, title, body, html.unescape(_TAG.sub("", body)))
