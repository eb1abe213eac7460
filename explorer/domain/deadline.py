"""Deadlines as officials write them: 2025年6月底前, 6月30日, 年底, “十四五”末; 每季度 and 长期 are none."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR_IN_WORDS = re.compile("[〇零○一二三四五六七八九]{4}(?=年)")
_MONTH_IN_WORDS = re.compile("(十[一二]?|[一二三四五六七八九])(?=月)")
_PLAN = re.compile("“?十([一二三四五六七八九])五”?(?:规划)?(?:期)?")
_NUMERIC = re.compile(r"(?<!\d)(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)")
_SPAN_OF_YEARS = re.compile(r"(\d{4})\s*[—–~至到-]+\s*(\d{4})\s*年?")
_BARE_YEAR = re.compile(r"(?<!\d)(20\d\d)(?![\d年])")
_ENDLESS = re.compile("每[年月周日季旬天]|每半年|每个|长期|常年|常态|持续|经常|定期|适时|随时|全年")
_DATED = re.compile(
    r"""
    (?:(?P<year>\d{4}|\d\d)年)?
    (?:
        (?P<month>\d{1,2})月份?(?:(?P<day>\d{1,2})[日号]?|(?P<part>上旬|中旬|中|初)|(?:下旬|底|末))?
        |(?P<half>[上下])半年
        |第?(?P<quarter>[一二三四1-4])季度
        |(?:(?<=年)|年)[底末终]
    )
    |(?P<whole>\d{4}|\d\d)年
    """,
    re.VERBOSE,
)
_PARTS = {"初": 10, "上旬": 10, "中": 20, "中旬": 20}
_QUARTERS = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}


def find_deadline(text: str, written: date) -> date | None:
    """Return the last day that ``text`` allows, ``None`` where it names none; ``written`` gives a year left out.

    Of several the latest counts. What is due 6月30日前 or 2025年前 may be done until that day or year is over.
    """
    plain = _plain(text, written)
    year, days, years = written.year, list[date](), set[int]()
    for found in _DATED.finditer(plain):
        stated = found["year"] or found["whole"]
        year = _full(stated) if stated else year
        if found["whole"]:
            years.add(year)
        elif (day := _last_day(found, year)) is not None:
            days.append(day)
    # 2025年启动，9月底完成: a year alone adds nothing where a day in it is named.
    days += [date(whole, 12, 31) for whole in years.difference(day.year for day in days)]
    is_dated = re.search(r"\d{4}年", plain) is not None
    return None if _ENDLESS.search(plain) and not is_dated else max(days, default=None)


def _plain(text: str, written: date) -> str:
    """Return the text with all its dates in figures, as 2025年6月30日."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    plain = _YEAR_IN_WORDS.sub(lambda found: found[0].translate(_FIGURES), plain)
    plain = _MONTH_IN_WORDS.sub(lambda found: str(_number(found[1])), plain)
    plain = _PLAN.sub(lambda found: f"{2005 + 5 * _number(found[1])}年", plain)
    plain = _SPAN_OF_YEARS.sub(r"\1年至\2年", plain)
    plain = _NUMERIC.sub(lambda found: f"{found[1]}年{found[2]}月" + (f"{found[3]}日" if found[3] else ""), plain)
    plain = _BARE_YEAR.sub(r"\1年", plain)
    next_month = written.month % 12 + 1
    relative = {
        "本月": f"{written.month}月",
        "下月": f"{written.year + (next_month == 1)}年{next_month}月",
        "明年": f"{written.year + 1}年",
    }
    for word, figures in relative.items():
        plain = plain.replace(word, figures)
    return re.sub("[今本当]年", f"{written.year}年", plain)


def _last_day(found: re.Match[str], year: int) -> date | None:
    """Return the last day of what was found; ``None`` where there is no such day."""
    month, day = 12, 31
    if found["month"]:
        month = int(found["month"])
        if not 1 <= month <= 12:
            return None
        longest = monthrange(year, month)[1]
        day = int(found["day"]) if found["day"] else _PARTS.get(found["part"], longest)
        if not 1 <= day <= longest:
            return None
    elif found["half"] == "上":
        month, day = 6, 30
    elif found["quarter"]:
        month = _QUARTERS[found["quarter"]]
        day = monthrange(year, month)[1]
    return date(year, month, day)


def _full(year: str) -> int:
    """Return a year in full: 25 is 2025."""
    return int(year) if len(year) == len("2025") else 2000 + int(year)


def _number(words: str) -> int:
    """Return one to nineteen in words as a number."""
    ten, ones = words.startswith("十"), words.removeprefix("十")
    return 10 * ten + (int(ones.translate(_FIGURES)) if ones else 0)
