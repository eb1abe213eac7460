"""What became of tasks and measures: what offices fill into a sheet, kept statement by statement (督办)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property

from msgspec import Struct, field

from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry


class Field(Labelled):
    """What can be stated; ``label`` is the head of its column."""

    STEP = "step", "本单位细化措施"
    RESULT = "result", "预期成果"
    DEADLINE = "deadline", "完成时限"
    PERSON = "person", "责任人"
    PROGRESS = "progress", "进展情况"
    STATUS = "status", "是否完成"
    REMARKS = "remarks", "备注"


class Standing(Labelled):
    """Where a measure stands on a day, the most pressing first."""

    OVERDUE = "overdue", "已逾期"
    SOON = "soon", "即将到期"
    DOING = "doing", "推进中"
    TODO = "todo", "未启动"
    DONE = "done", "已完成"


_SOON = timedelta(days=30)
_NOT_DONE = ("未完成", "未办结", "未销号", "没有完成", "尚未", "部分完成", "基本完成", "正在", "推进", "否", "×")
_DONE = ("已完成", "完成", "办结", "销号", "是", "√", "✓", "100%", "done")
_NOT_BEGUN = ("未启动", "未开展", "未开始", "未动工", "尚未启动", "尚未开展")


class FollowUpKey(Struct, frozen=True):
    """What a statement is about: a section's measure (from 1; 0 for the section as a whole), and whose work it is."""

    section_id: str
    measure: int = 0
    body: str = ""
    """The body whose own work it is; empty where the sheet is not one body's."""

    def __str__(self) -> str:
        """Return the key as sheets and shelves carry it: ``chengyu-2022:task-6#3|重庆市能源局``."""
        return f"{self.section_id}#{self.measure}" + (f"|{self.body}" if self.body else "")


def parse_key(text: str) -> tuple[FollowUpKey, int | None] | None:
    """Read a key, and the revision a sheet adds to it (``…#3@12``); ``None`` where it is none."""
    stem, _, revision = text.strip().partition("@")
    place, _, body = stem.partition("|")
    section_id, hash_mark, measure = place.rpartition("#")
    if not (hash_mark and section_id and measure.isdecimal()):
        return None
    return FollowUpKey(section_id, int(measure), body), int(revision) if revision.isdecimal() else None


class Statement(Struct, frozen=True):
    """One thing stated, where and when."""

    field: Field
    value: str
    revision: int
    """Number of the reading it came with; later ones are higher."""
    day: str = ""
    """ISO date of the reading."""
    source: str = ""
    """Name of the sheet."""


class FollowUp(Struct, frozen=True):
    """All that was ever stated of one key, the oldest first."""

    statements: tuple[Statement, ...] = ()

    def value(self, field: Field, revision: int | None = None) -> str:
        """Return the latest value of ``field``, or the one that held at ``revision``."""
        held = [one for one in self.statements if one.field is field and (revision is None or one.revision <= revision)]
        return held[-1].value if held else ""

    @property
    def day(self) -> date | None:
        """The day of the latest statement."""
        days = [date.fromisoformat(one.day) for one in self.statements if one.day]
        return max(days, default=None)

    def standing(self, today: date) -> Standing:
        """Tell where the work stands on ``today``."""
        status, progress = self.value(Field.STATUS), self.value(Field.PROGRESS)
        if is_done(status):
            return Standing.DONE
        from explorer.domain.deadline import find_deadline  # long expressions, compiled when the first is read

        due = find_deadline(self.value(Field.DEADLINE), self.day or today)
        if due is not None and due < today:
            return Standing.OVERDUE
        if due is not None and due - today <= _SOON:
            return Standing.SOON
        words = status or progress
        return Standing.DOING if words and not any(word in words for word in _NOT_BEGUN) else Standing.TODO


def is_done(status: str) -> bool:
    """Tell whether a status says that the work is done: 已完成, 办结, 是, √."""
    words = status.strip().lower()
    return not any(word in words for word in (*_NOT_BEGUN, *_NOT_DONE)) and any(word in words for word in _DONE)


class Followed(Struct, frozen=True):
    """A key with what is kept of it, the section it belongs to and where it stands."""

    key: FollowUpKey
    follow_up: FollowUp
    entry: Entry | None
    """``None`` where the document was removed."""
    standing: Standing


class FollowUps(Struct, frozen=True, dict=True):
    """What is kept of all keys, as it stands ``today``."""

    kept: Mapping[FollowUpKey, FollowUp] = field(default_factory=dict[FollowUpKey, FollowUp])
    today: date = date.max

    @cached_property
    def revision(self) -> int:
        """The number of the latest reading; 0 where nothing was ever read."""
        return max((one.revision for each in self.kept.values() for one in each.statements), default=0)

    def find(self, key: FollowUpKey) -> FollowUp:
        """Return what is kept of ``key``."""
        return self.kept.get(key, FollowUp())

    def shown(self, key: FollowUpKey, field: Field, revision: int | None = None) -> str:
        """Return what a sheet shows: the value kept, or else what single bodies have stated, each with its name."""
        own = self.find(key).value(field, revision)
        if own or key.body:
            return own
        return _by_name((body, each.value(field, revision)) for body, each in self._of_bodies(key))

    def standing(self, key: FollowUpKey) -> str:
        """Return in words where the work stands; empty where nothing was ever stated."""
        own = self.kept.get(key)
        if own is not None or key.body:
            return own.standing(self.today).label if own else ""
        return _by_name((body, each.standing(self.today).label) for body, each in self._of_bodies(key))

    def told(self, section_id: str, body: str = "") -> tuple[str, ...]:
        """Return a line for each thing followed up in a section: whose, where it stands, until when, by whom, how far.

        Of all bodies, or only what concerns ``body``.
        """
        kept = (key for key in self._by_section.get(section_id, ()) if not body or key.body in ("", body))
        return tuple(self._line(key) for key in sorted(kept, key=lambda key: (key.measure, key.body)))

    def _line(self, key: FollowUpKey) -> str:
        follow_up = self.kept[key]
        whose = (f"（{key.measure}）" if key.measure else "") + key.body
        facts = (
            f"{field.label}：{value}"
            for field in (Field.DEADLINE, Field.PERSON, Field.PROGRESS)
            if (value := " ".join(follow_up.value(field).split()))
        )
        return f"{whose}{'：' if key.body else ''}{'，'.join((follow_up.standing(self.today).label, *facts))}"

    @cached_property
    def _by_section(self) -> Mapping[str, list[FollowUpKey]]:
        """The keys of each section."""
        sections: dict[str, list[FollowUpKey]] = {}
        for key in self.kept:
            sections.setdefault(key.section_id, []).append(key)
        return sections

    def _of_bodies(self, key: FollowUpKey) -> list[tuple[str, FollowUp]]:
        return self._by_place.get((key.section_id, key.measure), [])

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, int], list[tuple[str, FollowUp]]]:
        """What single bodies have stated of each section and measure."""
        places: dict[tuple[str, int], list[tuple[str, FollowUp]]] = {}
        for key, follow_up in self.kept.items():
            if key.body:
                places.setdefault((key.section_id, key.measure), []).append((key.body, follow_up))
        return places


def _by_name(stated: Iterable[tuple[str, str]]) -> str:
    """Return what bodies have stated, a line each."""
    return "\n".join(f"{body}：{value}" for body, value in stated if value)


class Change(Labelled):
    """What a sheet's value is beside the one kept."""

    NEW = "new", "新填"
    CHANGED = "changed", "更新"
    CONFLICT = "conflict", "冲突"


class Difference(Struct, frozen=True):
    """A value of a sheet that is not the one kept."""

    key: FollowUpKey
    field: Field
    kept: str
    stated: str
    change: Change
    title: str = ""
    """Title of the section."""


class Comparison(Struct, frozen=True):
    """A filled sheet beside what is kept."""

    sheet: str
    """Name of the file."""
    differences: tuple[Difference, ...]
    rows: int
    """Rows whose section was found."""
    unknown: tuple[str, ...] = ()
    """Rows with something filled in that belong to no section, each as one line."""

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """Values that were changed here and in the sheet."""
        return tuple(one for one in self.differences if one.change is Change.CONFLICT)


def gather(kept: Mapping[str, FollowUp], today: date) -> FollowUps:
    """Return what a shelf holds."""
    parsed = ((parse_key(text), follow_up) for text, follow_up in kept.items())
    return FollowUps({key[0]: follow_up for key, follow_up in parsed if key is not None}, today)
