"""What an office adds to a sheet: the number of the annex it is, and lines to sign."""

from datetime import date

from explorer.domain.sheet import Formalities
from explorer.export.labels import chinese_date

_TO_SIGN = "审核人：＿＿＿＿＿　　经办人：＿＿＿＿＿"


def annex_mark(formalities: Formalities) -> str:
    """Return what stands above the title: 附件2, or nothing."""
    number = formalities.annex.strip()
    return number if number.startswith("附件") or not number else f"附件{number}"


def signature_lines(formalities: Formalities, today: date) -> tuple[str, ...]:
    """Return the lines at the end: who signs, for which office, on which day."""
    if not formalities.signature:
        return ()
    unit = formalities.unit.strip()
    return (_TO_SIGN, *((unit,) if unit else ()), chinese_date(today))
