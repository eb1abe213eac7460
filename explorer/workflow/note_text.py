"""Notes as they are shown: Markdown to HTML that can do no harm, whoever wrote it."""

_SCHEMES = {"http", "https", "mailto"}
_UNWANTED = {"img", "map", "area"}
"""What would be fetched from elsewhere."""


def note_html(text: str) -> str:
    """Return a note in Markdown as HTML without scripts, pictures and styles; line breaks are kept."""
    import markdown  # here: the window starts without them
    import nh3

    html = markdown.markdown(text, extensions=["tables", "nl2br", "sane_lists"])
    return nh3.clean(html, tags=nh3.ALLOWED_TAGS - _UNWANTED, url_schemes=_SCHEMES)
