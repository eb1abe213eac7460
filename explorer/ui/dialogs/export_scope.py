"""Which of the sections that were found are exported."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.domain.query import Results
from explorer.ui.counted import counted


class Scope(Struct, frozen=True):
    """A choice of sections, and the bodies they are exported for where these are not all."""

    words: str
    entries: tuple[Entry, ...]
    bodies: tuple[str, ...] = ()


def scopes(results: Results, chosen: Iterable[str], opened: str | None, unit: str) -> list[Scope]:
    """Return what of ``results`` can be exported, first what is likely to be wanted.

    All of it, its tasks, the sections ``chosen`` in the list, the one ``opened``, or what concerns ``unit``.
    """
    found = tuple(hit.entry for hit in results.hits)
    offered = [Scope(counted(_tr("检索结果，共 {} 项"), len(found)), found)]
    tasks = tuple(entry for entry in found if entry.section.kind is Kind.TASK)
    if 0 < len(tasks) < len(found):
        # Who searches for nothing in particular wants the tasks; who searches wants what was found.
        query = results.query
        place = 1 if query.text.strip() or query.where or query.without else 0
        offered.insert(place, Scope(counted(_tr("其中的任务，共 {} 项"), len(tasks)), tasks))
    ids = set(chosen)
    picked = tuple(entry for entry in found if entry.id in ids) if len(ids) > 1 else ()
    if len(picked) > 1:
        # Who has picked rows wants these.
        offered.insert(0, Scope(_tr("列表中选中的 {} 项").format(len(picked)), picked))
    read = (entry for entry in found if entry.id == opened) if opened else ()
    offered += [Scope(_tr("正在看的这一项：{}").format(entry.section.title), (entry,)) for entry in read]
    mine = tuple(entry for entry in found if any(link.agency == unit for link in entry.linked.agencies)) if unit else ()
    if mine:
        offered.append(Scope(_tr("其中我的单位：{}").format(unit), mine, (unit,)))
    return offered


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportScope", text)
