"""Who does what in a question that is taken apart, what is ruled out, and what may be instead of what."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Or, Words
from explorer.search.question_parts import (
    ANSWER_FOR,
    APART,
    BESIDE,
    BODY,
    DENY,
    EXCEPT,
    GAP,
    HELP,
    LEAD,
    NUMBERED,
    OR,
    SIDE,
    TAKE_PART,
    THEME,
    UNREAD,
    Part,
    short_side,
)

_ROLES = {LEAD: Facet.LEAD, TAKE_PART: Facet.PARTICIPANT, HELP: Facet.PARTICIPANT, ANSWER_FOR: Facet.AGENCY}
_DENIED = {**_ROLES, TAKE_PART: Facet.AGENCY}
"""Who leads takes part as well: a body that does not is named in no role."""
_DOING = "[lchr]"
_BODIES = "b(?:[JO]?b)*"
_SIDES = "s(?:[JO]?s)*"
_THINGS = "[bspgtw](?:[JO]?[bspgtw])*"
_DENIES_TOO = re.compile(rf"(?P<things>{_BODIES})[_X]*{_DOING}(?P<read>[_X,]*N(?P<role>{_DOING}))(?![_X]*b)")
"""能源局参与但不牵头: it is wanted, too."""
_DENIES_FIRST = re.compile(rf"(?P<things>{_BODIES})(?P<read>[_X]*N(?P<role>{_DOING}))(?=[_X,]+N?{_DOING})")
"""能源局不牵头但参与."""
_HAS_NOT = re.compile(rf"(?P<things>[bsp](?:[JO]?[bsp])*)[_X]*N(?P<role>{_DOING})")
"""能源局不牵头."""
_WITHOUT = re.compile(rf"Nv?_?(?P<things>{_THINGS})(?:[_X]*(?P<role>{_DOING}))?")
"""不由能源局牵头; 没有财政局; 不涉及碳汇."""
_EXCEPT_FROM = re.compile(r"E(?P<things>[^EMX,bp]*[wtg])(?=_?[bp](?:[JO]?[bp])*_?X)")
"""除了光伏能源局还."""
_EXCEPT = re.compile(r"E(?P<things>[^EMX,]*)(?:[MX,]|$)")
"""除了光伏还有."""
_BESIDE = re.compile(rf"^_?(?P<things>{_THINGS})M(?=[^d]|dU_?{_DOING})")
"""能源局之外还有谁牵头."""
_APART = re.compile(r"(?P<things>[^W,NdE]*)K")
"""与能源局无关."""
_LEFT_OVER = f"[{DENY}{EXCEPT}{BESIDE}{APART}{UNREAD}]"
_BETWEEN_CHOICES = re.compile(r"[_lchrXd]")


class Asked(Struct, frozen=True):
    """What a question asks for and what it rules out."""

    wanted: tuple[Expression, ...]
    unwanted: tuple[Expression, ...]


def understand(parts: Sequence[Part]) -> Asked | None:
    """Return what ``parts`` ask for; ``None`` where they deny, or tell a role, in a way that is not understood."""
    return _Understanding(parts).asked()


class _Understanding:
    """Reads the signs of a question from the surest to the least sure, each once."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._signs = "".join(part.kind for part in parts)
        self._roles: dict[int, Facet] = {}
        self._ruled_out: list[tuple[tuple[int, ...], Facet | None]] = []
        """Things, words of one thought together, each with the role that is denied."""
        self._read: set[int] = set()
        """Things that are not wanted."""
        self._asked_role: Facet | None = None
        """What those do whom the question asks for: 谁牵头."""
        self._sure = True

    def asked(self) -> Asked | None:
        for pattern in (_DENIES_TOO, _DENIES_FIRST, _HAS_NOT, _WITHOUT):
            for found in pattern.finditer(self._signs):
                self._rule_out(found, _DENIED[found["role"]] if found["role"] else Facet.AGENCY)
        patterns = (_EXCEPT_FROM, _BESIDE) if _EXCEPT_FROM.search(self._signs) else (_EXCEPT, _BESIDE)
        excepted = [found for pattern in patterns for found in pattern.finditer(self._signs)]
        self._give_roles()
        for found in excepted:
            self._rule_out(found, None)
        for found in _APART.finditer(self._signs):
            self._rule_out(found, Facet.AGENCY)
        if not self._sure or re.search(_LEFT_OVER, self._signs):
            return None
        unwanted = (self._together(places, role) for places, role in self._ruled_out)
        return Asked(tuple(self._wanted()), tuple(unwanted))

    def _rule_out(self, found: re.Match[str], role: Facet | None) -> None:
        """Rule out the things in ``found`` and read its signs no more."""
        things = [n for n in range(*found.span("things")) if self._parts[n].meant is not None]
        if not things:
            return
        self._ruled_out += [(places, role) for places in self._thoughts(things)]
        groups = found.groupdict()
        self._sure &= not groups.get("role") or all(self._parts[n].kind in "bs" for n in things)
        if "read" not in groups:
            self._read.update(things)
        start, end = found.span("read" if "read" in groups else 0)
        self._signs = self._signs[:start] + GAP * (end - start) + self._signs[end:]

    def _thoughts(self, things: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Yield ``things`` one by one, but words that follow each other together: 生态 价值 is one thought."""
        thought: tuple[int, ...] = ()
        for n in things:
            follows = thought and thought[-1] == n - 1
            if follows and self._parts[n].kind == self._parts[n - 1].kind == THEME:
                thought = (*thought, n)
                continue
            if thought:
                yield thought
            thought = (n,)
        yield thought

    def _together(self, places: Sequence[int], role: Facet | None) -> Expression:
        meant = tuple(self._meant(n, role or self._roles.get(n, self._asked_role)) for n in places)
        return meant[0] if len(meant) == 1 else And(meant)

    def _give_roles(self) -> None:
        """Give each role to the bodies it is said of: those before it, else those after it."""
        for found in re.finditer(_DOING, self._signs):
            role, place = _ROLES[found[0]], found.start()
            before, after = self._signs[:place], self._signs[place + 1 :]
            named = re.match(rf"(?:U_*)?({_BODIES})(?![_X]*{_DOING})", after)
            if re.search(r"Q[_X]*$", before):
                self._asked_role = self._asked_role or role
            elif after.startswith("U") and not re.search("s$", before):
                self._give(role, place + 1 + named.start(1), place + 1 + named.end(1)) if named else None
                self._asked_role = self._asked_role or (None if named else role)
            elif shared := re.search(rf"({_BODIES})_?{_DOING}[_O]+$", before):
                if self._roles.get(shared.start(1)) is not role:  # 牵头或参与: whatever it does
                    self._give(Facet.AGENCY, *shared.span(1))
            elif not self._give_before(role, before) and not (found[0] == HELP and named):
                self._give_after(role, place + 1) if found[0] != ANSWER_FOR else None
            if found[0] == HELP and named and not after.startswith("U"):
                self._give(Facet.LEAD, place + 1 + named.start(1), place + 1 + named.end(1))

    def _give(self, role: Facet, start: int, end: int) -> None:
        self._roles |= {n: role for n in range(start, end) if self._parts[n].meant is not None}

    def _give_before(self, role: Facet, before: str) -> bool:
        """Give ``role`` to the nearest bodies before it that have none, or to the sides right before it."""
        free = [found for found in re.finditer(_BODIES, before) if found.start() not in self._roles]
        sides = re.search(rf"(?:{_SIDES})(?=[_X]*$)", before)
        chosen = sides or (free[-1] if free else None)
        if chosen:
            self._give(role, *chosen.span())
        elif re.search("p[_X]*$", before):
            self._sure = False
        return bool(chosen)

    def _give_after(self, role: Facet, start: int) -> None:
        found = re.compile(rf"[^,]*?({_BODIES})(?![JOb_X]*{_DOING})").match(self._signs, start)
        if found and found.start(1) not in self._roles:
            self._give(role, *found.span(1))
        else:
            self._asked_role = self._asked_role or role

    def _meant(self, place: int, role: Facet | None) -> Expression:
        """Return the thing at ``place``, a body in its ``role``."""
        part = self._parts[place]
        if part.kind == BODY and isinstance(part.meant, Field):
            return Field(role or Facet.AGENCY, part.meant.text)
        if part.kind == SIDE and isinstance(part.meant, Words) and role:
            others = (Field(role, body, quoted=True) for body in part.bodies)
            by_name = Field(role, short_side(part.meant.text))
            return Or((by_name, *others)) if part.bodies else by_name
        return part.meant or And(())

    def _wanted(self) -> Iterator[Expression]:
        """Yield what is wanted; of things with 或 between them any."""
        places = [n for n, part in enumerate(self._parts) if part.meant is not None and n not in self._read]
        run: list[int] = []
        for place in places:
            if run and self._link(run[-1], place) not in ("J", "O"):
                yield from self._joined(run)
                run = []
            run.append(place)
        yield from self._joined(run)

    def _link(self, one: int, other: int) -> str:
        return _BETWEEN_CHOICES.sub("", self._signs[one + 1 : other])

    def _joined(self, run: Sequence[int]) -> Iterator[Expression]:
        meant = tuple(self._meant(n, self._roles.get(n)) for n in run)
        by_number = {self._parts[n].kind for n in run} == {NUMBERED}  # no task is two tasks
        if len(run) > 1 and (by_number or any(self._link(one, other) == OR for one, other in pairwise(run))):
            yield Or(meant)
        else:
            yield from meant
