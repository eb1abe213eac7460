"""Which column says what and which row is about what, in sheets whose rows were moved and whose heads were renamed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import chain

from msgspec import Struct

from explorer.domain.follow_up import Field, FollowUpKey, parse_key
from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.export.labels import section_title

KEY, CODE, TITLE, MEASURE, DOCUMENT = "key", "code", "title", "measure", "document"
_HEADS: Mapping[str, tuple[str, ...]] = {
    KEY: ("标识",),
    CODE: ("举措编号", "编号", "序号"),
    TITLE: ("任务名称", "任务", "督办事项", "事项", "工作任务"),
    MEASURE: ("任务举措", "主要举措", "举措", "工作举措", "重点举措", "任务内容", "工作内容"),
    DOCUMENT: ("来源文件", "文件", "依据文件"),
    Field.STEP: ("本单位细化措施", "细化措施", "细化举措", "具体措施", "工作措施", "落实措施"),
    Field.RESULT: ("预期成果", "工作成果", "成果形式", "预期目标", "工作目标"),
    Field.DEADLINE: ("完成时限", "完成时间", "完成期限", "时限", "时间节点", "截止时间", "办结时限", "计划完成时间"),
    Field.PERSON: ("责任人", "负责人", "责任领导", "联系人", "经办人", "责任人员"),
    Field.PROGRESS: ("进展情况", "工作进展", "进展", "最新进展", "落实情况", "推进情况", "目前进展", "完成情况"),
    Field.STATUS: ("是否完成", "完成状态", "状态", "办理状态", "办结情况", "是否办结"),
    Field.REMARKS: ("备注", "说明", "其他"),
}
_KNOWN = {head: code for code, heads in _HEADS.items() for head in heads}
_LIKE_HEADS = 0.7
_LIKE_TEXTS = 0.8
"""Ratios from which two heads, and two texts, are taken for the same (difflib)."""
_DOUBTFUL = 0.5
"""A row's text must be this much like the measure its number names, or the number was not meant for it."""
_HEAD_ROWS = 12
"""Rows among which the heads are looked for: titles and notes may stand above."""
_CODE = re.compile(r"\D*?(\d+)(?:\s*[-－—.．]\s*(\d+))?$")


class FilledRow(Struct, frozen=True):
    """A row with something filled in; ``key`` is ``None`` where it belongs to nothing known."""

    key: FollowUpKey | None
    revision: int | None
    values: Mapping[Field, str]
    text: str


def filled_rows(table: Sequence[Sequence[str]], directory: "Directory") -> Iterator[FilledRow]:
    """Yield the filled rows below the table's heads; nothing where the table has no heads we know."""
    place = find_heads(table)
    if place is None:
        return
    heads = name_columns(table[place])
    for row in table[place + 1 :]:
        cells = {code: row[index].strip() for index, code in heads.items() if index < len(row)}
        values = {field: cells[field] for field in Field if cells.get(field)}
        # Heads repeat where tables were pasted below each other.
        if any(row) and list(row) != list(table[place]):
            key, revision = directory.find(cells)
            if values or key:
                yield FilledRow(key, revision, values, "，".join(dict.fromkeys(filter(None, row))))


def find_heads(table: Sequence[Sequence[str]]) -> int | None:
    """Return which of the first rows names most of the columns we know: one to fill in and one to tell rows by."""
    best, most = None, 1
    for place, row in enumerate(table[:_HEAD_ROWS]):
        codes = set(name_columns(row).values())
        if len(codes) > most and codes & set(Field) and codes - set(Field):
            best, most = place, len(codes)
    return best


def name_columns(heads: Sequence[str]) -> dict[int, str]:
    """Return the codes of columns by place: by the words people use for them, then by likeness; each code once."""
    bare = [re.sub(r"\s+|[（(].*|[:：*]", "", head) for head in heads]
    named = {place: _KNOWN[head] for place, head in enumerate(bare) if head in _KNOWN}
    for place, head in enumerate(bare):
        code = _likely(head) if place not in named else None
        if code is not None and code not in named.values():
            named[place] = code
    once: dict[str, int] = {}
    for place, code in sorted(named.items()):
        once.setdefault(code, place)
    return {place: code for code, place in once.items()}


def _likely(head: str) -> str | None:
    """Return the code of the longest head we know that is part of this one, or of the one most like it."""
    parts = sorted((known for known in _KNOWN if known in head), key=len)
    alike = parts[-1:] or (get_close_matches(head, _KNOWN, 1, _LIKE_HEADS) if head else [])
    return _KNOWN[alike[0]] if alike else None


class Directory:
    """The sections and measures of the library, by all that a row may call them."""

    def __init__(self, entries: Iterable[Entry], body: str) -> None:
        """Learn ``entries``; ``body`` is whose sheet it is, empty where it is nobody's in particular."""
        self._body = body
        self._texts: dict[str, list[FollowUpKey]] = {}
        self._titles: dict[str, list[FollowUpKey]] = {}
        self._codes: dict[tuple[str, int, int], list[FollowUpKey]] = {}
        self._text_of: dict[FollowUpKey, str] = {}
        self._documents: dict[str, str] = {}
        for entry in entries:
            self._learn(entry)

    def find(self, cells: Mapping[str, str]) -> tuple[FollowUpKey | None, int | None]:
        """Return what a row is about, and the revision it was written at, as far as it says."""
        written = parse_key(cells.get(KEY, ""))
        if written is not None and FollowUpKey(written[0].section_id, written[0].measure) in self._text_of:
            return written
        key = self._by_code(cells) or self._by_text(cells)
        return (FollowUpKey(key.section_id, key.measure, self._body) if key else None), None

    def _learn(self, entry: Entry) -> None:
        text = entry.plan.document.text
        document = entry.plan.document
        self._documents[document.id] = document.metadata.title
        kind = "" if entry.section.kind is Kind.TASK else entry.section.kind.label
        measures = [measure.span.of(text) for measure in entry.section.measures]
        for number, measure in enumerate((entry.text, *measures)):
            key = FollowUpKey(entry.id, number)
            self._text_of[key] = plain(measure)
            self._texts.setdefault(plain(measure), []).append(key)
            self._codes.setdefault((kind, entry.section.number, number), []).append(key)
        self._titles.setdefault(plain(section_title(entry)), []).append(FollowUpKey(entry.id))

    def _by_code(self, cells: Mapping[str, str]) -> FollowUpKey | None:
        """Return what a number like 6-3 names, unless the row's text says something else."""
        code = cells.get(CODE, "")
        found = _CODE.fullmatch(code)
        if not found:
            return None
        kind = next((kind.label for kind in Kind if kind.label in code and kind is not Kind.TASK), "")
        named = self._codes.get((kind, int(found[1]), int(found[2] or 0)), [])
        said = cells.get(MEASURE) or cells.get(TITLE, "")
        return self._chosen([key for key in named if self._agrees(key, cells)], cells) if said else None

    def _by_text(self, cells: Mapping[str, str]) -> FollowUpKey | None:
        """Return the measure a row quotes, or the section it names where it quotes none."""
        measure, title = plain(cells.get(MEASURE, "")), plain(cells.get(TITLE, ""))
        titled = self._titles.get(title, [])
        if not measure:
            return self._chosen(titled or self._alike(title, self._titles), cells)
        exact = self._texts.get(measure)
        if exact:
            return self._chosen(exact, cells)
        sections = {key.section_id for key in titled}
        near = {t: keys for t, keys in self._texts.items() if not sections or keys[0].section_id in sections}
        return self._chosen(self._alike(measure, near), cells)

    def _alike(self, text: str, among: Mapping[str, list[FollowUpKey]]) -> list[FollowUpKey]:
        """Return the keys of what is most like ``text``."""
        return among[near[0]] if text and (near := get_close_matches(text, among, 1, _LIKE_TEXTS)) else []

    def _agrees(self, key: FollowUpKey, cells: Mapping[str, str]) -> bool:
        """Tell whether a row's text may be that of ``key``: what was edited a little still is."""
        if not cells.get(MEASURE):
            return key.section_id in {one.section_id for one in self._titles.get(plain(cells.get(TITLE, "")), [])}
        return SequenceMatcher(None, plain(cells[MEASURE]), self._text_of[key], autojunk=False).ratio() >= _DOUBTFUL

    def _chosen(self, keys: Sequence[FollowUpKey], cells: Mapping[str, str]) -> FollowUpKey | None:
        """Return the only one of ``keys``, or the only one of the document and section the row names."""
        left = list(keys)
        if len(left) > 1 and (document := plain(cells.get(DOCUMENT, ""))):
            left = [key for key in left if plain(self._documents[_document(key)]) == document]
        titled = {key.section_id for key in self._titles.get(plain(cells.get(TITLE, "")), [])}
        if len(left) > 1 and titled:
            left = [key for key in left if key.section_id in titled]
        sections = {key.section_id for key in left}
        # A section that is one measure has the same text as a whole: the measure is meant.
        return max(left, key=lambda key: key.measure) if len(sections) == 1 else None


def plain(text: str) -> str:
    """Return text without what copying changes: blanks, numbering in front, full stops at the end."""
    bare = re.sub(r"\s+", "", text)
    return re.sub(r"^[（(]?\d{1,3}[）)．.、]", "", bare).rstrip("。；;.")


def body_named_in(lines: Iterable[str]) -> str:
    """Return the one body a sheet says it lists, empty where it says nothing or names several."""
    names = [line.partition("列出单位")[2].strip(" ：:") for line in lines if line.strip().startswith("列出单位")]
    return names[0] if len(names) == 1 and "、" not in names[0] else ""


def revision_named_in(lines: Iterable[str]) -> int | None:
    """Return the revision a sheet states, ``None`` where it does not."""
    found = chain.from_iterable(re.findall(r"^\s*督办版次\D{0,3}(\d+)", line) for line in lines)
    return next(map(int, found), None)


def _document(key: FollowUpKey) -> str:
    return key.section_id.partition(":")[0]
