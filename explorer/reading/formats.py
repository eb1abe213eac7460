"""The formats that are told apart, by the names that people give them."""

from enum import StrEnum


class Format(StrEnum):
    """A format a file can be in, whatever its name says; the value is what to call it."""

    TEXT = "文本文件"
    MARKDOWN = "Markdown 文件"
    CSV = "CSV 表格"
    HTML = "网页"
    MHT = "单个文件网页"
    DOCX = "Word 文档"
    XLSX = "Excel 工作簿"
    ODT = "ODF 文本文档"
    ODS = "ODF 电子表格"
    DOC = "旧版 Word 或 WPS 文档"
    XLS = "旧版 Excel 或 WPS 表格"
    RTF = "RTF 文档"
    PDF = "PDF 文件"
    OFD = "OFD 版式文件"
    IMAGE = "图片"
    SLIDES = "演示文稿"
    ARCHIVE = "压缩包"
    XML = "XML 文件"
    UNKNOWN = "未知格式"


ENDINGS = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".mht": Format.MHT,
    ".mhtml": Format.MHT,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".doc": Format.DOC,
    ".wps": Format.DOC,
    ".rtf": Format.RTF,
    ".odt": Format.ODT,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".xls": Format.XLS,
    ".et": Format.XLS,
    ".ods": Format.ODS,
    ".csv": Format.CSV,
    ".pdf": Format.PDF,
    ".ofd": Format.OFD,
    ".png": Format.IMAGE,
    ".jpg": Format.IMAGE,
    ".jpeg": Format.IMAGE,
    ".tif": Format.IMAGE,
    ".tiff": Format.IMAGE,
    ".bmp": Format.IMAGE,
}
"""File name endings and what a file of this name usually is."""
