"""The words the window shows for things of the domain."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.links import Entry, Reason, ReasonKind
from explorer.domain.plan import Kind, Section
from explorer.domain.query import Facet, Selection
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


def value_label(selection: Selection) -> str:
    """Return how a facet value reads; codes become words, names stay as they are."""
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


def reason_words(reasons: tuple[Reason, ...]) -> str:
    """Return in words why two tasks are related, reasons of a kind together."""
    values: dict[ReasonKind, list[str]] = {}
    for reason in reasons:
        values.setdefault(reason.kind, []).append(reason.value)
    return "；".join(_tr(_REASONS[kind]).format("、".join(names[:_SHARED])) for kind, names in values.items())
