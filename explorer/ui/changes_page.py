"""What a new version changed, set in words: task by task, who came and went, and the words that prove it."""

from PySide6.QtCore import QCoreApplication

from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.domain.versions import BodyChange, ChangeKind, Edit, ShownChange, ShownChanges
from explorer.ui.document_words import change_kind_label, changes_words, time_words
from explorer.ui.page_writer import PageWriter
from explorer.ui.targets import ToDocument, ToSection, ToThing
from explorer.ui.words import role_label

_INKS = {ChangeKind.ADDED: "accent", ChangeKind.REMOVED: "danger", ChangeKind.CHANGED: "text"}
_GROUNDS = {ChangeKind.ADDED: "good_ground", ChangeKind.REMOVED: "danger_ground", ChangeKind.CHANGED: "hover"}


def write_changes(shown: ShownChanges, writer: PageWriter) -> None:
    """Write all that changed."""
    writer.paragraph(below=4)
    writer.words(_tr("与上一版相比  ·  {} 导入的新版本").format(time_words(shown.changes.compared)), "muted")
    writer.paragraph(6, bold=True, below=8)
    writer.words(shown.title, target=ToDocument(shown.document), tip=_tr("回到文件的页面"))
    writer.paragraph(below=8)
    writer.words(changes_words(shown.changes))
    writer.words("　")
    writer.words(_tr("回到文件的页面"), "accent", target=ToDocument(shown.document))
    for task in shown.tasks:
        _write_task(task, writer)


def _write_task(shown: ShownChange, writer: PageWriter) -> None:
    change = shown.change
    is_renamed = bool(change.earlier_title)
    writer.paragraph(1, above=18, below=2)
    label = _tr("改名") if is_renamed else change_kind_label(change.kind)
    writer.words(f" {label} ", _INKS[change.kind], ground=_GROUNDS[change.kind], size=-1, bold=True)
    writer.words("  ")
    target = ToSection(change.section_id) if shown.is_there else None
    writer.words(change.title, "accent" if target else "text", bold=True, target=target, tip=_tr("打开这项任务"))
    if is_renamed:
        writer.paragraph(line=1.6, left=1)
        writer.words(_tr("原标题："), "muted")
        writer.words(change.earlier_title, struck=True)
    for body in change.bodies:
        _write_body(body, shown, writer)
    if change.kind is ChangeKind.CHANGED and any(piece.edit is not Edit.KEPT for piece in shown.pieces):
        _write_pieces(shown, writer)
    elif change.kind is not ChangeKind.CHANGED:
        writer.paragraph(line=1.7, left=1, above=2)
        text = " ".join((change.after or change.before).split())
        writer.words(text, "muted", struck=change.kind is ChangeKind.REMOVED)


def _write_body(body: BodyChange, shown: ShownChange, writer: PageWriter) -> None:
    writer.paragraph(line=1.6, left=1)
    target = ToThing(Selection(Facet.AGENCY, body.name)) if body.after is not None else None
    writer.words(body.name, "accent" if target else "text", target=target)
    writer.words(f"  {_roles(body.before, body.after)}")
    proof = shown.proofs.get(body.name)
    where = ToSection(shown.change.section_id, (proof,)) if proof else None
    if body.before_words:
        writer.words(_tr("　原文 "), "muted", size=-1)
        writer.words(body.before_words, "muted", size=-1, struck=body.after is None)
    if body.after_words:
        writer.words(_tr("　现文 "), "muted", size=-1)
        writer.words(body.after_words, "accent" if where else "text", size=-1, target=where, tip=_tr("看原文"))


def _roles(before: Role | None, after: Role | None) -> str:
    if before is None:
        return _tr("新增，{}").format(role_label(after)) if after else ""
    if after is None:
        return _tr("不再{}").format(role_label(before))
    return _tr("由{}改为{}").format(role_label(before), role_label(after))


def _write_pieces(shown: ShownChange, writer: PageWriter) -> None:
    """Write the text as a reader would mark it up: what is gone struck out, what is new on a ground."""
    writer.paragraph(line=1.8, left=1, above=2)
    for piece in shown.pieces:
        words = piece.words.replace("\n", " ")
        if piece.edit is Edit.KEPT:
            writer.words(words, "muted")
        elif piece.edit is Edit.REMOVED:
            writer.words(words, "danger", ground="danger_ground", struck=True)
        else:
            writer.words(words, ground="good_ground", bold=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangesPage", text)
