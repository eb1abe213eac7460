"""Who does what in a question that is taken apart, and what may be instead of what.

A role is that of the bodies before it (能源局牵头), else of those after it (牵头单位是能源局); with 谁 before it, it is
the role that is asked for, which those who are excepted have, too. Of bodies joined by 会同 the first has it and the
others only answer for the task; whom another one helps (经信委配合能源局) leads. A place has no role:
成都牵头的任务 is not understood, but 宜宾承担什么项目 asks for what is done there.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Or, Words, either
from explorer.search.question_denials import ROLES, Denials
from explorer.search.question_headings import heading_kind
from explorer.search.question_parts import Part
from explorer.search.question_patterns import BETWEEN_CHOICES, BODIES, DOING, SIDES
from explorer.search.question_sides import short_side
from explorer.search.question_signs import (
    AND,
    ANSWER_FOR,
    BODY,
    HELP,
    JOINED_BY,
    OR,
    SIDE,
    TAKE_PART,
)


class Asked(Struct, frozen=True):
    """What a question asks for and what it rules out."""

    wanted: tuple[Expression, ...]
    unwanted: tuple[Expression, ...]


def understand(parts: Sequence[Part]) -> Asked | None:
    """Return what ``parts`` ask for; ``None`` where they deny, or tell a role, in a way that is not understood."""
    return _Understanding(parts).asked()


class _Understanding:
    """Reads the signs of a question, what is denied first."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._denials = Denials(parts)
        self._roles: dict[int, Facet] = {}
        self._asked_role: Facet | None = None
        """What those do whom the question asks for: 谁牵头."""
        self._broadly = HELP not in self._denials.signs
        """Takes part, in whatever way; who helps does not lead."""
        self._sure = True

    def asked(self) -> Asked | None:
        self._denials.read()
        excepted = self._denials.excepted()
        self._give_roles()
        self._denials.rule_out_excepted(excepted)
        if not (self._sure and self._denials.all_read()) or self._may_be_denied():
            return None
        unwanted = (self._together(places, role) for places, role in self._denials.ruled_out)
        return Asked(tuple(self._wanted()), tuple(unwanted))

    def _may_be_denied(self) -> bool:
        """Tell whether one thing is wanted or another is not: what answers that is no And."""
        unwanted = self._denials.unwanted
        pairs = pairwise(n for n, part in enumerate(self._parts) if part.meant is not None)
        return any((a in unwanted) != (b in unwanted) and self._link(a, b) == OR for a, b in pairs)

    def _together(self, places: Sequence[int], role: Facet | None) -> Expression:
        meant = tuple(self._meant(n, role or self._roles.get(n, self._asked_role)) for n in places)
        return meant[0] if len(meant) == 1 else And(meant)

    def _give_roles(self) -> None:
        """Give each role to the bodies it is said of: those before it, else those after it."""
        for found in re.finditer(DOING, self._denials.signs):
            role, place = ROLES[found[0]], found.start()
            before, after = self._denials.signs[:place], self._denials.signs[place + 1 :]
            if found[0] == TAKE_PART and re.search("([bs])J\\1[bsJX_]*$", before):
                role = Facet.AGENCY  # one of those who take part together may lead
            named = re.match(rf"(?:U_*)?({BODIES})(?![_X]*{DOING})", after)
            if re.search(r"Q[_X]*$", before):
                self._asked_role = self._asked_role or role
                if choice := re.search("(bO[bO]*b)[,_]?Q[_X]*$", before):
                    self._give(role, *choice.span(1))
            elif after.startswith("U") and (named or not re.search("s$", before)):
                self._give(role, place + 1 + named.start(1), place + 1 + named.end(1)) if named else None
                self._asked_role = self._asked_role or (None if named else role)
            elif shared := re.search(rf"({BODIES})_?{DOING}(?:_+|[_d,]*O_?|_,X?)$", before):
                if self._roles.get(shared.start(1)) is not role:  # 牵头或参与: whatever it does
                    self._give(Facet.AGENCY, *shared.span(1))
            elif not self._give_before(role, before) and not (found[0] == HELP and named):
                self._give_after(role, place + 1) if found[0] != ANSWER_FOR else None
            if found[0] == HELP and named and not after.startswith("U"):
                self._give(Facet.LEAD, place + 1 + named.start(1), place + 1 + named.end(1))

    def _give(self, role: Facet, start: int, end: int) -> None:
        """Give ``role`` to the things from ``start`` to ``end``; whoever joins another only answers for it, too."""
        first = self._denials.signs.find(JOINED_BY, start, end)
        things = (n for n in range(start, end) if self._parts[n].meant is not None)
        self._roles |= {n: role if first < 0 or n < first else Facet.AGENCY for n in things}

    def _give_before(self, role: Facet, before: str) -> bool:
        """Give ``role`` to the nearest bodies before it that have none, or to the sides right before it."""
        free = [found for found in re.finditer(BODIES, before) if found.start() not in self._roles]
        sides = re.search(rf"(?:{SIDES})(?=[_X]*$)", before)
        chosen = sides or (free[-1] if free else None)
        if chosen:
            self._give(role, *chosen.span())
        elif role is not Facet.AGENCY and re.search("p[_X]*$", before):
            self._sure = False
        return bool(chosen)

    def _give_after(self, role: Facet, start: int) -> None:
        found = re.compile(rf",?[^,]*?({BODIES})(?![JOb_X]*{DOING})").match(self._denials.signs, start)
        if found and found.start(1) not in self._roles:
            self._give(role, *found.span(1))
        else:
            self._asked_role = self._asked_role or role

    def _meant(self, place: int, role: Facet | None) -> Expression:
        """Return the thing at ``place``, a body in its ``role``."""
        part = self._parts[place]
        if part.kind == BODY and part.meant:
            return _in_role(part.meant, role or Facet.AGENCY, broadly=role is Facet.PARTICIPANT and self._broadly)
        if part.kind == SIDE and isinstance(part.meant, Words) and role:
            others = (Field(role, body, quoted=True) for body in part.bodies)
            by_name = Field(role, short_side(part.meant.text))
            return Or((by_name, *others)) if part.bodies else by_name
        return part.meant or And(())

    def _wanted(self) -> Iterator[Expression]:
        """Yield what is wanted, of headings of one kind any: no task is two tasks."""
        same: dict[str, list[Expression]] = {}
        for one in self._apart():
            kind = heading_kind(one)
            if kind:
                same.setdefault(kind, []).append(one)
            else:
                yield one
        yield from map(either, same.values())

    def _apart(self) -> Iterator[Expression]:
        """Yield what is wanted thing by thing; of things with 或 between them any."""
        places = [n for n, part in enumerate(self._parts) if part.meant is not None and n not in self._denials.unwanted]
        run: list[int] = []
        for place in places:
            if run and self._link(run[-1], place) not in (AND, OR, JOINED_BY):
                yield from self._joined(run)
                run = []
            run.append(place)
        yield from self._joined(run)

    def _link(self, one: int, other: int) -> str:
        return BETWEEN_CHOICES.sub("", self._denials.signs[one + 1 : other])

    def _joined(self, run: Sequence[int]) -> Iterator[Expression]:
        meant = tuple(self._meant(n, self._roles.get(n)) for n in run)
        if len(run) > 1 and (
            all(map(heading_kind, meant)) or any(self._link(one, other) == OR for one, other in pairwise(run))
        ):
            yield Or(meant)
        else:
            yield from meant


def _in_role(bodies: Expression, role: Facet, *, broadly: bool) -> Expression:
    """Return ``bodies``, one or several, in the ``role`` that is said of them."""
    match bodies:
        case Field(text=text):
            return Field(role, text, broadly=broadly)
        case And(parts) | Or(parts):
            return type(bodies)(tuple(_in_role(part, role, broadly=broadly) for part in parts))
        case _:
            return bodies
