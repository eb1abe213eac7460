"""What a question that is taken apart denies, excepts, or leaves to choose from.

能源局不牵头但参与的任务: bNl,cd_, of which bN l is read as “not 牵头 by 能源局” and no more; b and c are left
除了光伏还有什么能源任务: EwX_w_, of which EwX is read
哪些任务只涉及四川: _?vw, of which ? is left over, so that nothing is answered
"""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.query import Facet
from explorer.search.question_parts import Part
from explorer.search.question_patterns import (
    APART_FROM,
    BESIDE_ALL,
    BODIES,
    CHOICES,
    DENIALS,
    EXCEPT_ALL,
    EXCEPT_FROM,
    EXCEPTED_ROLE,
    LEFT_OVER,
    NO_UNIT,
    OTHERS,
    RESPECTIVELY,
)
from explorer.search.question_signs import AND, ANSWER_FOR, BESIDE, GAP, HELP, LEAD, NUMBERED, OR, TAKE_PART, THEME

ROLES = {LEAD: Facet.LEAD, TAKE_PART: Facet.PARTICIPANT, HELP: Facet.PARTICIPANT, ANSWER_FOR: Facet.AGENCY}
_DENIED = {**ROLES, TAKE_PART: Facet.AGENCY}
"""Who leads takes part as well: a body that does not is named in no role."""


class Denials:
    """Reads the signs of a question from the surest to the least sure, each once; what is read is no sign any more."""

    def __init__(self, parts: Sequence[Part]) -> None:
        """Keep ``parts`` and their signs."""
        self._parts = parts
        self.signs = "".join(part.kind for part in parts)
        self.ruled_out: list[tuple[tuple[int, ...], Facet | None]] = []
        """Things, words of one thought together, each with the role that is denied."""
        self.unwanted: set[int] = set()
        """Things that are not wanted."""
        self._sure = not RESPECTIVELY.search(self.signs)

    def read(self) -> None:
        """Read what may be chosen, and what is denied."""
        self._read_choices()
        self._read_excepted_roles()
        self._read_others()
        for pattern in DENIALS:
            for found in pattern.finditer(self.signs):
                roles = ROLES if pattern is NO_UNIT else _DENIED  # 参与单位 are those who do not lead
                self._rule_out(found, roles[found["role"]] if found["role"] else Facet.AGENCY)

    def excepted(self) -> list[re.Match[str]]:
        """Return what is excepted; it can have roles and is ruled out when these are known."""
        patterns = (EXCEPT_FROM, BESIDE_ALL) if EXCEPT_FROM.search(self.signs) else (EXCEPT_ALL, BESIDE_ALL)
        return [found for pattern in patterns for found in pattern.finditer(self.signs)]

    def rule_out_excepted(self, excepted: Sequence[re.Match[str]]) -> None:
        """Rule out what is ``excepted``, and what shall have nothing to do with the answer."""
        for found in excepted:
            self._rule_out(found, None)
        for found in APART_FROM.finditer(self.signs):
            self._rule_out(found, Facet.AGENCY)

    def all_read(self) -> bool:
        """Tell whether every denial was understood."""
        return self._sure and not LEFT_OVER.search(self.signs)

    def _read_choices(self) -> None:
        """Take any of the things that have a role each, or of which one is asked for."""
        for found in CHOICES.finditer(self.signs):
            start, end = found.span(found.lastgroup or 0)
            self.signs = self.signs[:start] + self.signs[start:end].replace(AND, OR) + self.signs[end:]

    def _read_excepted_roles(self) -> None:
        """Rule out that the body that is named next to an excepted role has it."""
        for found in EXCEPTED_ROLE.finditer(self.signs):
            before = re.search(rf"({BODIES})[_X,]*$", self.signs[: found.start()])
            after = re.compile(rf"[_X,]*({BODIES})").match(self.signs, found.end())
            body = before or after
            if body and not found["unit"]:
                things = (n for n in range(*body.span(1)) if self._parts[n].meant is not None)
                self.ruled_out += [((n,), ROLES[found["role"]]) for n in things]
            self._sure &= bool(body or found["unit"] or NUMBERED in self.signs)
            self._read_no_more(*found.span())

    def _read_others(self) -> None:
        """Leave aside the bodies whose partners in a task are asked for."""
        for found in OTHERS.finditer(self.signs):
            if NUMBERED in self.signs or (found["who"] and re.search("[gpw]", self.signs)):
                start, end = found.span("things")
                self.unwanted.update(range(start, end))
                self._read_no_more(found.start(), end)
                self.signs = self.signs[:end] + self.signs[end:].replace(BESIDE, GAP, 1)

    def _rule_out(self, found: re.Match[str], role: Facet | None) -> None:
        """Rule out the things in ``found`` and read its signs no more."""
        things = [n for n in range(*found.span("things")) if self._parts[n].meant is not None]
        if not things:
            return
        self.ruled_out += [(places, role) for places in self._thoughts(things)]
        groups = found.groupdict()
        self._sure &= not groups.get("role") or all(self._parts[n].kind in "bs" for n in things)
        if "read" not in groups:
            self.unwanted.update(things)
        self._read_no_more(*found.span("read" if "read" in groups else 0))

    def _read_no_more(self, start: int, end: int) -> None:
        self.signs = self.signs[:start] + GAP * (end - start) + self.signs[end:]

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
