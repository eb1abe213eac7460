"""Web pages saved as one file (.mht): a mail whose first page is the document."""

import email
import email.policy

from explorer.reading.archive import damaged
from explorer.reading.draft import Draft
from explorer.reading.html_page import read_html


def read_mht(data: bytes, name: str) -> Draft:
    """Return the document in the first page of the archive ``data``.

    Raises:
        ExplorerError: there is no page in it, or it can't be read.
    """
    try:
        mail = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
        page = next((part for part in mail.walk() if part.get_content_type() == "text/html"), None)
        content = page.get_payload(decode=True) if page is not None else None
        charset = page.get_content_charset() if page is not None else None
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError) as error:
        # The standard library's parser fails in many ways on broken headers.
        raise damaged(name) from error
    if not isinstance(content, bytes):
        raise damaged(name)
    return read_html(content, name, charset or "")
