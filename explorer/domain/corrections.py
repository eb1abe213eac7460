"""What the user corrects by hand in what was understood; kept by the words, so that it outlives every new reading."""

from __future__ import annotations

from msgspec import Struct

from explorer.domain.anchor import Anchor
from explorer.domain.document import Span
from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry
from explorer.domain.role import Role

_HEAD = 40
"""Characters of a section's body that tell which one is meant."""


class Fix(Labelled):
    """What a correction does."""

    TITLE = "title", "改标题"
    KIND = "kind", "改类别"
    SPLIT = "split", "拆分"
    MERGE = "merge", "并入上一条"
    BODY = "body", "定责任单位"
    NO_BODY = "no-body", "不是责任单位"
    PLACE = "place", "定地点"
    NO_PLACE = "no-place", "不是地点"
    PROGRAMME = "programme", "定项目平台"
    NO_PROGRAMME = "no-programme", "不是项目平台"
    METADATA = "metadata", "改文件信息"


class Correction(Struct, frozen=True):
    """One correction: of the section that begins at ``section``, about the ``words`` in it.

    ``value`` is the kind of a section, the name of a body, the label of a place, the name of a programme, or what a
    fact of the document shall be; ``key`` says which fact (``title``, ``issuers``, ``number``, ``date``).
    """

    document: str
    fix: Fix
    section: Anchor | None = None
    words: Anchor | None = None
    value: str = ""
    role: Role | None = None
    key: str = ""

    @classmethod
    def of(
        cls, entry: Entry, fix: Fix, words: Span | None = None, value: str = "", role: Role | None = None
    ) -> Correction:
        """Return a correction of ``entry`` about ``words``, a stretch of its document."""
        text, body = entry.plan.document.text, entry.section.span
        body = body if body.start < body.end else entry.section.whole  # a title without a body is a section, too
        head = Span(body.start, min(body.start + _HEAD, body.end))
        chosen = Anchor.at(text, words) if words else None
        return cls(entry.plan.document.id, fix, Anchor.at(text, head), chosen, value, role)
