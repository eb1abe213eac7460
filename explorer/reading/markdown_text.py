"""Markdown (.md) with optional front matter, read as the plain text it sets.

Only what official texts use is taken off: heading marks, emphasis, code marks, links, quotation and HTML tags. List
numbers stay: in a plan ``1.`` is the number of a task.
"""

import re

from explorer.reading.draft import Draft, Line

_FENCE = "---"
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])"), r"\1"),
)
_PICTURE = re.compile(r"!\[[^\]]*\]\(|<img\s", re.IGNORECASE)
_MARKER = re.compile(r"^(?:>\s*)+|^[-*+]\s+")
_RULE = re.compile(r"^\s*(?:[-*_]\s*){3,}$|^\s*\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*$|^(?:```|~~~)\w*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|br|center|del|details|div|em|font|hr|i|img|li|mark|ol|p|s|small|span|strong|sub|summary|sup|table|tbody|td"
    r"|th|thead|tr|u|ul|h[1-6])(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BAR = re.compile(r"(?<!\\)\|")


def read_markdown(text: str) -> Draft:
    """Return the lines of ``text`` without markup, and its front matter as facts."""
    body, facts = _front_matter(_COMMENT.sub("", text.lstrip("\ufeff")))
    lines: list[Line] = []
    open_paragraph = False
    for raw in body.splitlines():
        line = raw.strip()
        heading = _HEADING.match(line)
        if not line or _RULE.match(line):
            open_paragraph = False
        elif heading:
            lines.append(Line(_plain(heading[2]), len(heading[1])))
            open_paragraph = False
        elif line.startswith("|"):
            lines.append(Line("", cells=tuple(_plain(cell) for cell in _BAR.split(line.removesuffix("|")[1:]))))
            open_paragraph = False
        elif open_paragraph and not _MARKER.match(line) and not raw.endswith("  "):
            lines[-1] = Line(lines[-1].text + _plain(line))
        else:
            lines.append(Line(_plain(_MARKER.sub("", line))))
            open_paragraph = True
    pictures = len(_PICTURE.findall(body))
    return Draft(tuple(line for line in lines if line.text or any(line.cells)), facts, pictures=pictures)


def _front_matter(text: str) -> tuple[str, dict[str, str]]:
    """Split ``text`` into its body and the ``key: value`` lines between two fences at its top."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != _FENCE:
        return text, {}
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        return text, {}
    pairs = (line.partition(":") for line in lines[1:end])
    facts = {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon}
    return "\n".join(lines[end + 1 :]), facts


def _plain(line: str) -> str:
    line = _TAG.sub("", _BREAK.sub("\n", line)).strip()
    for pattern, replacement in _INLINE:
        line = pattern.sub(replacement, line)
    return line
