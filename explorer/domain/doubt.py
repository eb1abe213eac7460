"""What in a document looks as if something were missing or wrong, each with the place where one can see for oneself."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.labelled import Labelled

_MOST = 5
"""Doubts of a kind that are spelled out in a report."""
_MOST_NAMED = 8
"""Bodies that a report names."""


class DoubtKind(Labelled):
    """Kinds of doubt; the label is the sentence, to be filled with the doubt's ``values``."""

    READING = "reading", "{}"
    GARBLED = "garbled", "有读不出的文字：{}。"
    GAP = "gap", "编号从“{}”跳到“{}”，中间可能缺少内容。"
    REPEATED = "repeated", "编号“{}”重复。"
    IDLE = "idle", "任务“{}”没有写明责任单位。"
    BODY = "body", "责任单位“{}”不在单位表中，请核对。"


class Doubt(Struct, frozen=True):
    """A doubt; without ``span`` it is about the document as a whole."""

    kind: DoubtKind
    values: tuple[str, ...]
    span: Span | None = None

    @property
    def words(self) -> str:
        """The doubt as a Chinese sentence."""
        return self.kind.label.format(*self.values)


def summaries(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield the sentences of a report: of each kind a few, and how many more there are."""
    yield from (doubt.words for doubt in doubts if doubt.kind is DoubtKind.READING)
    numbering = [doubt for doubt in doubts if doubt.kind in (DoubtKind.GAP, DoubtKind.REPEATED)]
    yield from _few(numbering, "另有 {} 处编号不连续或重复。")
    yield from _few([doubt for doubt in doubts if doubt.kind is DoubtKind.IDLE], "另有 {} 项任务没有写明责任单位。")
    names = [name for doubt in doubts if doubt.kind is DoubtKind.BODY for name in doubt.values]
    if names:
        more = f"等{len(names)}个" if len(names) > _MOST_NAMED else ""
        yield f"以下责任单位不在单位表中，请核对：{'、'.join(names[:_MOST_NAMED])}{more}。"


def _few(doubts: Sequence[Doubt], rest: str) -> Iterator[str]:
    yield from (doubt.words for doubt in doubts[:_MOST])
    if len(doubts) > _MOST:
        yield rest.format(len(doubts) - _MOST)
