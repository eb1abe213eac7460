"""The fields of the export dialog, from choices and back to choices."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QFormLayout, QHBoxLayout, QLabel, QWidget

from explorer.domain.export_choices import ExportChoices
from explorer.domain.layout import Layout
from explorer.domain.sheet import ExportRequest, Paper, Split
from explorer.ui.dialogs.export_columns import ColumnList
from explorer.ui.dialogs.export_scope import Scope
from explorer.ui.sheet_words import sheet_words
from explorer.ui.widgets.text_field import TextField
from explorer.workflow.export_desk import ExportMaterial

FORMATS = (
    (".docx", "Word（.docx）"), (".xlsx", "Excel（.xlsx）"), (".pdf", "PDF（.pdf）"), (".html", "网页（.html）"),
    (".md", "Markdown（.md）"), (".csv", "CSV（.csv）"), (".json", "JSON（.json）"),
)  # fmt: skip
_PARTS: tuple[tuple[tuple[Split | None, bool], object], ...] = (
    ((None, False), QT_TRANSLATE_NOOP("ExportForm", "不分开")),
    ((Split.SIDE, False), QT_TRANSLATE_NOOP("ExportForm", "同一文件，按辖区分表")),
    ((Split.AGENCY, False), QT_TRANSLATE_NOOP("ExportForm", "同一文件，按单位分表")),
    ((Split.SIDE, True), QT_TRANSLATE_NOOP("ExportForm", "每个辖区一个文件")),
    ((Split.AGENCY, True), QT_TRANSLATE_NOOP("ExportForm", "每个单位一个文件")),
)

_BEFORE_TEMPLATE = 7


class ExportForm(QWidget):
    """What is exported and how.

    Signals:
        changed: something was chosen otherwise.
    """

    changed = Signal()

    def __init__(self, material: ExportMaterial, choices: ExportChoices, scopes: Iterable[Scope]) -> None:
        """Show ``choices`` among what ``material`` offers; ``scopes`` are what of it can be exported."""
        super().__init__()
        self._material, self._choices = material, choices
        self.layout_box = _box((layout, sheet_words(layout.label)) for layout in Layout)
        self.scope = _box((scope, scope.words) for scope in scopes)
        self.format = _box((suffix, sheet_words(words)) for suffix, words in FORMATS)
        self.template = _box([("", self.tr("不用模板")), *((name, name) for name in material.templates)])
        self.parts = _box((parts, _tr(words)) for parts, words in _PARTS)
        self.paper = _box((paper, paper.label) for paper in Paper)
        self.columns = ColumnList()
        self.unit, self.annex, self.remarks = TextField(), TextField(), TextField()
        self.annex.setPlaceholderText(self.tr("如 2"))
        self.signature = QCheckBox(self.tr("文末留签字栏、署名和日期"))
        self.day = QDateEdit(QDate.currentDate())
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy年M月d日")
        self._compose()
        self._fill(choices)
        self._connect()

    @property
    def choices(self) -> ExportChoices:
        """What is chosen now."""
        layout = Layout(self.layout_box.currentData())
        columns = {**self._choices.columns, layout: self.columns.chosen}
        split, each = self.parts.currentData()
        return replace(
            self._choices,
            layout=layout,
            suffix=self.format.currentData(),
            paper=Paper(self.paper.currentData()),
            split=split,
            each=each,
            columns={one: codes for one, codes in columns.items() if codes},
            unit=self.unit.text().strip(),
            annex=self.annex.text().strip(),
            signature=self.signature.isChecked(),
            remarks=self.remarks.text().strip(),
            template=self.template.currentData(),
        )

    @property
    def request(self) -> ExportRequest:
        """What is to be exported, as chosen now."""
        material, choices, scope, day = self._material, self.choices, self.scope.currentData(), self.day.date()
        found = ExportRequest(
            scope.entries,
            material.results.query,
            results=material.results,
            bodies=scope.bodies,
            follow_ups=material.follow_ups,
        )
        template = Path(choices.template) if choices.template else None
        return choices.apply(found, template, date(day.year(), day.month(), day.day()))

    def _compose(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 12, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields = (
            (self.tr("版式(&L)"), self.layout_box),
            (self.tr("范围(&S)"), self.scope),
            (self.tr("格式(&F)"), self.format),
            (self.tr("分开(&P)"), self.parts),
            (self.tr("列(&C)"), self.columns),
            (self.tr("编制单位(&U)"), self.unit),
            (self.tr("备注(&R)"), self.remarks),
            (self.tr("模板(&M)"), self.template),
        )
        for words, control in fields:
            self._add(form, words, control)
        day, paper = _label(self.tr("日期(&D)"), self.day), _label(self.tr("纸张(&A)"), self.paper)
        beside = _side_by_side(self.annex, day, self.day, paper, self.paper)
        form.insertRow(_BEFORE_TEMPLATE, _label(self.tr("附件序号(&N)"), self.annex), beside)
        form.insertRow(_BEFORE_TEMPLATE + 1, "", self.signature)

    def _add(self, form: QFormLayout, words: str, control: QWidget) -> None:
        target = control.list if isinstance(control, ColumnList) else control
        form.addRow(_label(words, target), control)

    def _fill(self, choices: ExportChoices) -> None:
        _choose(self.layout_box, choices.layout)
        _choose(self.format, choices.suffix)
        _choose(self.template, choices.template)
        _choose(self.parts, (choices.split, choices.each))
        _choose(self.paper, choices.paper)
        self.unit.setText(choices.unit)
        self.annex.setText(choices.annex)
        self.remarks.setText(choices.remarks)
        self.signature.setChecked(choices.signature)
        self._offer_columns()

    def _connect(self) -> None:
        for box in (self.layout_box, self.format):
            box.currentIndexChanged.connect(self._offer_columns)
        for box in (self.layout_box, self.scope, self.format, self.template, self.parts, self.paper):
            box.currentIndexChanged.connect(self.changed)
        for field in (self.unit, self.annex, self.remarks):
            field.textChanged.connect(self.changed)
        self.signature.toggled.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        self.columns.changed.connect(self._remember_columns)
        self.columns.changed.connect(self.changed)

    def _offer_columns(self) -> None:
        layout, suffix = Layout(self.layout_box.currentData()), self.format.currentData()
        chosen = self._choices.columns.get(layout, ())
        own = self._material.own_columns[layout, suffix]
        self.columns.offer(self._material.columns[layout], own, chosen)
        self.columns.setEnabled(suffix != ".json" and not self.template.currentData())

    def _remember_columns(self) -> None:
        self._choices = self.choices


def _box(choices: Iterable[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    for data, words in choices:
        box.addItem(words, data)
    return box


def _choose(box: QComboBox, data: object) -> None:
    places = [place for place in range(box.count()) if box.itemData(place) == data]
    box.setCurrentIndex(places[0] if places else 0)


def _label(words: str, control: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(control)
    control.setAccessibleName(words.partition("(")[0])
    return label


def _side_by_side(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, not isinstance(widget, QLabel))
    return row


def _tr(text: object) -> str:
    return QCoreApplication.translate("ExportForm", str(text))
