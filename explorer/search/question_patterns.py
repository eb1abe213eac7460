"""Patterns over the signs of a question, with what each reads; the signs are told in ``question_signs``."""

import re

from explorer.search.question_signs import APART, BESIDE, DENY, EXCEPT, UNREAD

DOING = "[lchr]"
BODIES = "b(?:(?:[JH]|O_?)?b)*"
SIDES = "s(?:[JO]?s)*"
_THINGS = "[bspgtw](?:[JOH]?[bspgtw])*"

CHOICES = re.compile(rf"(?P<before>{_THINGS})[_X]*D|D_?(?P<after>{_THINGS})|(?P<asked>{BODIES})[,_]?(?=Q)")
"""能源局、财政局分别, 分别由能源局、财政局; 能源局和财政局谁."""
RESPECTIVELY = re.compile(rf"D_?{DOING}_?{DOING}")
"""能源局、财政局分别牵头、配合."""
EXCEPTED_ROLE = re.compile(r"E_?(?P<role>[lch])(?P<unit>U?)[_d]*(?:[M,]|(?=X))")
"""除牵头外; 除了牵头的，还."""
OTHERS = re.compile(rf"(?:E_?|^(?={BODIES}M))(?P<things>{BODIES})(?![_X]*{DOING})[MX,_]*(?P<who>Q[_X]*[ch])?")
"""除了能源局还有谁配合; 能源局以外还有谁配合."""

NO_UNIT = re.compile(rf"(?P<role>[lch])U_?Nv?_?(?P<things>{BODIES})(?![_X]*{DOING})")
"""牵头单位不是能源局."""
_DENIES_TOO = re.compile(rf"(?P<things>{BODIES})[_X]*{DOING}(?P<read>[_X,]*N(?P<role>{DOING})U?)(?![_X]*b)")
"""能源局参与但不牵头: it is wanted, too."""
_DENIES_FIRST = re.compile(rf"(?P<things>{BODIES})(?P<read>[_X]*N(?P<role>{DOING})U?)(?=[_X,]+[?N]*{DOING})")
"""能源局不牵头但参与."""
_HAS_NOT = re.compile(rf"(?P<things>[bsp](?:[JO]?[bsp])*)[_X]*N(?P<role>{DOING})")
"""能源局不牵头."""
_WITHOUT_EITHER = re.compile(rf"N_?(?P<things>{BODIES})(?=(?:[_X]+N_?{BODIES})+[_X]*(?P<role>{DOING}))")
"""不由能源局 也不由财政局牵头."""
_WITHOUT = re.compile(rf"Nv?_?(?P<things>{_THINGS})(?:[_X]*(?P<role>{DOING}))?")
"""不由能源局牵头; 没有财政局; 不涉及碳汇."""
_NOT_AS = re.compile(rf"(?P<read>N(?P<role>[lch])[_d]+)(?P<things>{BODIES})(?![_X]*{DOING})")
"""非牵头任务 能源局."""
DENIALS = (NO_UNIT, _DENIES_TOO, _DENIES_FIRST, _HAS_NOT, _WITHOUT_EITHER, _WITHOUT, _NOT_AS)

EXCEPT_FROM = re.compile(r"E(?P<things>[^EMX,bp]*[wtg])(?=_?[bp](?:[JO]?[bp])*_?X)")
"""除了光伏能源局还."""
EXCEPT_ALL = re.compile(r"E(?P<things>[^EMX,]*)(?:[MX,]|$)")
"""除了光伏还有."""
BESIDE_ALL = re.compile(rf"^_?(?P<things>{_THINGS})M(?=[^d]|dU_?{DOING})")
"""能源局之外还有谁牵头."""
APART_FROM = re.compile(r"(?P<things>[^W,NdE]*)K")
"""与能源局无关."""
LEFT_OVER = re.compile(f"[{DENY}{EXCEPT}{BESIDE}{APART}{UNREAD}]")
"""Signs that something is denied."""
BETWEEN_CHOICES = re.compile(r"(?<=O)_?J|[_lchrXdvU]|,(?=[_X]*O)")
"""能源局牵头的 或 财政局牵头的; 涉及潼南，或者提到万州; 与潼南有关 或 与万州有关."""
