"""The words the window shows for things of the domain."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.destination import DestinationKind
from explorer.domain.links import Entry, Reason, ReasonKind
from explorer.domain.plan import Kind, Section
from explorer.domain.query import Facet, Query, Relaxation, Selection, Via
from explorer.domain.role import Role

_FACETS = {
    Facet.ACTION: QT_TRANSLATE_NOOP("words", "行动"),
    Facet.AGENCY: QT_TRANSLATE_NOOP("words", "单位"),
    Facet.LEAD: QT_TRANSLATE_NOOP("words", "牵头"),
    Facet.PARTICIPANT: QT_TRANSLATE_NOOP("words", "配合"),
    Facet.JURISDICTION: QT_TRANSLATE_NOOP("words", "辖区"),
    Facet.PLACE: QT_TRANSLATE_NOOP("words", "地点"),
    Facet.PROGRAMME: QT_TRANSLATE_NOOP("words", "项目"),
    Facet.KIND: QT_TRANSLATE_NOOP("words", "类别"),
    Facet.DOCUMENT: QT_TRANSLATE_NOOP("words", "文件"),
}

_KINDS = {
    Kind.PREAMBLE: QT_TRANSLATE_NOOP("words", "序言"),
    Kind.REQUIREMENT: QT_TRANSLATE_NOOP("words", "总体要求"),
    Kind.TASK: QT_TRANSLATE_NOOP("words", "任务"),
    Kind.SAFEGUARD: QT_TRANSLATE_NOOP("words", "保障措施"),
    Kind.PASSAGE: QT_TRANSLATE_NOOP("words", "条款"),
}

_ROLES = {
    Role.LEAD: QT_TRANSLATE_NOOP("words", "牵头"),
    Role.PARTICIPANT: QT_TRANSLATE_NOOP("words", "配合"),
    Role.RESPONSIBLE: QT_TRANSLATE_NOOP("words", "责任"),
}

_VIAS = {
    Via.LITERAL: QT_TRANSLATE_NOOP("words", "原文"),
    Via.SYNONYM: QT_TRANSLATE_NOOP("words", "同义词、别名"),
    Via.PINYIN: QT_TRANSLATE_NOOP("words", "拼音"),
    Via.SPELLING: QT_TRANSLATE_NOOP("words", "您要找的可能是"),
    Via.PARTIAL: QT_TRANSLATE_NOOP("words", "部分匹配"),
    Via.NEAR: QT_TRANSLATE_NOOP("words", "意思相近"),
}

_SUGGESTIONS = {
    "agency": QT_TRANSLATE_NOOP("words", "单位"),
    "place": QT_TRANSLATE_NOOP("words", "地点"),
    "programme": QT_TRANSLATE_NOOP("words", "项目"),
    "task": QT_TRANSLATE_NOOP("words", "任务"),
    "word": QT_TRANSLATE_NOOP("words", "词语"),
}

_DESTINATIONS = {
    DestinationKind.COMMAND: QT_TRANSLATE_NOOP("words", "命令"),
    DestinationKind.SECTION: QT_TRANSLATE_NOOP("words", "条目"),
    DestinationKind.AGENCY: QT_TRANSLATE_NOOP("words", "单位"),
    DestinationKind.ACTION: QT_TRANSLATE_NOOP("words", "行动"),
    DestinationKind.PLACE: QT_TRANSLATE_NOOP("words", "地点"),
    DestinationKind.PROGRAMME: QT_TRANSLATE_NOOP("words", "项目"),
    DestinationKind.DOCUMENT: QT_TRANSLATE_NOOP("words", "文件"),
}

_SHARED = 4
"""Things of one kind that are named as a reason: enough to believe it."""

_REASONS = {
    ReasonKind.LEAD: QT_TRANSLATE_NOOP("words", "同由 {} 牵头"),
    ReasonKind.AGENCY: QT_TRANSLATE_NOOP("words", "都有 {} 参与"),
    ReasonKind.PLACE: QT_TRANSLATE_NOOP("words", "都涉及 {}"),
    ReasonKind.PROGRAMME: QT_TRANSLATE_NOOP("words", "都提到 {}"),
    ReasonKind.TEXT: QT_TRANSLATE_NOOP("words", "都谈 {}"),
}


def _tr(text: object) -> str:
    return QCoreApplication.translate("words", str(text))


def facet_label(facet: Facet) -> str:
    """Return the heading of a facet."""
    return _tr(_FACETS[facet])


def kind_label(kind: Kind) -> str:
    """Return the name of a kind of section."""
    return _tr(_KINDS[kind])


def role_label(role: Role) -> str:
    """Return the name of a role."""
    return _tr(_ROLES[role])


def via_label(via: Via) -> str:
    """Return how hits were reached."""
    return _tr(_VIAS[via])


def suggestion_label(kind: str) -> str:
    """Return the name of a kind of suggestion."""
    return _tr(_SUGGESTIONS[kind])


def destination_label(kind: DestinationKind) -> str:
    """Return the name of a kind of destination."""
    return _tr(_DESTINATIONS[kind])


def relaxation_words(query: Query, wider: Relaxation, titles: Mapping[str, str]) -> str:
    """Return what of ``query`` the wider one does without: 只查“光盘行动”，去掉筛选 牵头：重庆市能源局（1 项）.

    Documents are called by their ``titles``.
    """
    name = partial(_named, titles=titles)
    parts: list[str] = []
    if wider.query != query.text:
        parts.append(_tr("只查“{}”").format(bare_phrase(wider.query)) if wider.query else _tr("去掉检索词"))
    dropped = [name(selection) for selection in query.where if selection not in wider.where]
    let_in = [name(selection) for selection in query.without if selection not in wider.without]
    if len(dropped) + len(let_in) > 1 and not (wider.where or wider.without):
        parts.append(_tr("去掉全部筛选"))
    else:
        parts += [_tr("去掉筛选 {}").format("、".join(dropped))] if dropped else []
        parts += [_tr("不再排除 {}").format("、".join(let_in))] if let_in else []
    return _tr("{}（{} 项）").format("，".join(parts) or wider.query, wider.count)


def bare_phrase(query: str) -> str:
    """Return ``query`` without the quotation marks around all of it: they are shown anyway."""
    inner = query.removeprefix("“").removesuffix("”")
    return query if len(inner) != len(query) - 2 or "“" in inner else inner


def query_words(query: Query, titles: Mapping[str, str]) -> str:
    """Return what a search asks for, in a line: 氢能  ·  牵头：重庆市能源局  ·  不含类别：序言."""
    chosen = [_named(selection, titles) for selection in query.where]
    excluded = [_tr("不含{}").format(_named(selection, titles)) for selection in query.without]
    return "  ·  ".join(part for part in (query.text, *chosen, *excluded) if part)


def _named(selection: Selection, titles: Mapping[str, str]) -> str:
    return f"{facet_label(selection.facet)}：{value_label(selection, titles)}"


def value_label(selection: Selection, titles: Mapping[str, str]) -> str:
    """Return how a facet value reads: codes become words, documents bear ``titles``, names stay as they are."""
    if selection.facet is Facet.DOCUMENT:
        return titles.get(selection.value, selection.value)
    if selection.facet is Facet.KIND and selection.value in set(Kind):
        return kind_label(Kind(selection.value))
    return selection.value


def heading(section: Section) -> str:
    """Return a section's title, or what stands for it where it has none: the preamble is just 序言."""
    return section.title or section_name(section)


def section_name(section: Section) -> str:
    """Return how people call a section: 任务 6."""
    label = kind_label(section.kind)
    return label if section.kind is Kind.PREAMBLE else f"{label} {section.number}"


def origin(entry: Entry) -> str:
    """Return what a section belongs to: its action, or its kind."""
    action = entry.section.action
    return action.title if action else kind_label(entry.section.kind)


def by_hand(name: str, *, is_manual: bool) -> str:
    """Return a name, with a word that the user set it where he did."""
    return _tr("{} · 人工").format(name) if is_manual else name


def reason_words(reasons: tuple[Reason, ...]) -> str:
    """Return in words why two tasks are related, reasons of a kind together."""
    values: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        values.setdefault(reason.kind, []).append(reason.value)
    return "；".join(_tr(_REASONS[kind]).format("、".join(names[:_SHARED])) for kind, names in values.items())
