"""What Word insists on before it opens a file without a word: ECMA-376, part 1, annex A, checked element by element."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml.parser import parse_xml

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest, Formalities, Paper, Split
from tests.export.sample import ENTRIES, bundled_tasks, save

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "trPr": "cnfStyle gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
        pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid""",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "settings": """zoom removePersonalInformation defaultTabStop evenAndOddHeaders drawingGridVerticalSpacing
        characterSpacingControl compat rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
        pPr rPr tblPr trPr tcPr tblStylePr""",
}


def _ask(layout: Layout, paper: Paper) -> ExportRequest:
    if paper is Paper.A4:
        formal = Formalities("某某局", "2", signature=True, remarks="请反馈")
        return ExportRequest(bundled_tasks(), Query(), layout, formalities=formal)
    return ExportRequest(ENTRIES, Query(), layout, split=Split.SIDE, paper=paper)


def _parts(path: Path) -> dict[str, Any]:
    with ZipFile(path) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
        return {name: parse_xml(package.read(name)) for name in package.namelist() if name[-4:] in (".xml", "rels")}


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("layout", Layout)
def test_elements_stand_in_the_order_the_schema_has(tmp_path: Path, layout: Layout, paper: Paper):
    for name, part in _parts(save(_ask(layout, paper), tmp_path / "x.docx")).items():
        for element in part.iter():
            kind = str(element.tag).removeprefix(_W)
            if kind in _ORDER:
                order = _ORDER[kind].split()
                places = [order.index(str(child.tag).rpartition("}")[2]) for child in element]
                assert places == sorted(places), (name, kind, [child.tag for child in element])


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("layout", Layout)
def test_tables_are_whole_and_styles_are_known(tmp_path: Path, layout: Layout, paper: Paper):
    parts = _parts(save(_ask(layout, paper), tmp_path / "x.docx"))
    document = parts["word/document.xml"]
    known = {style.get(f"{_W}styleId") for style in parts["word/styles.xml"].iter(f"{_W}style")}
    used = {one.get(f"{_W}val") for kind in ("pStyle", "rStyle", "tblStyle") for one in document.iter(f"{_W}{kind}")}
    assert used <= known
    for table in document.iter(f"{_W}tbl"):
        columns = table.findall(f"{_W}tblGrid/{_W}gridCol")
        rows = table.findall(f"{_W}tr")
        assert rows
        assert all(len(row.findall(f"{_W}tc")) == len(columns) for row in rows)
        assert all(str(cell[-1].tag) == f"{_W}p" for row in rows for cell in row.findall(f"{_W}tc"))
        assert str(getattr(table.getnext(), "tag", "")) == f"{_W}p"
    assert str(document[0][-1].tag) == f"{_W}sectPr"


def test_what_the_document_points_at_is_there(tmp_path: Path):
    path = save(ExportRequest(bundled_tasks(), Query(), Layout.AGENCIES), tmp_path / "x.docx")
    parts = _parts(path)
    links = {one.get("Id"): one.get("Target") for one in parts["word/_rels/document.xml.rels"]}
    assert len(links) == len(parts["word/_rels/document.xml.rels"])
    pointed = {value for element in parts["word/document.xml"].iter() for value in (element.get(f"{_R}id"),) if value}
    assert pointed <= set(links)
    assert {f"word/{target}" for target in links.values()} <= set(parts)
    typed = {one.get("PartName", "").lstrip("/") for one in parts["[Content_Types].xml"]}
    plain = {"[Content_Types].xml", *(name for name in parts if name.endswith(".rels"))}
    assert set(parts) - plain <= typed
