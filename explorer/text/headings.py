"""Headings as people paste them, with their numbers."""

import re

COUNT = (
    r"(?:[（(〔]\s*(?:\d{1,3}|[一二三四五六七八九十百]+)\s*[）)〕][、．.]?|(?:\d{1,3}|[一二三四五六七八九十百]+)[、．.)）](?!\d)"
    r"|[①-⑳⑴-⒛㈠-㈩])"
)
"""A number before a heading or an item; 2.5 is none."""

_BEGINNINGS = frozenset("（(〔0123456789一二三四五六七八九十百①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")


def without_number(text: str) -> str:
    """Return a heading or item without the number before it: 三、保障措施, （一）加强组织领导, 2. 电网."""
    return re.sub(rf"^\s*{COUNT}\s*(?=\S)", "", text) if _BEGINNINGS.intersection(text.lstrip()[:1]) else text
