"""What a text says once of all its clauses: the first body listed leads, bodies with a mark do, some are always meant.

列首位的为牵头单位，下同; 带*的为牵头单位; 以下均需各区县政府负责，不再列出.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.plan import Clause, Kind, OrderRule, Party, Section
from explorer.domain.role import Role, RoleEvidence
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.parties import is_plausible, split_bodies
from explorer.parsing.roles import evidence_at, role_named

_NEAR = r"[^，。；;,：:（）()\s]{0,40}"
_FIRST = r"(?:首位|首个|首家|第一位|第一(?:个|名|家|顺位|责任)?|排(?:在|名)(?:最)?前)"
_ORDER = re.compile(
    rf"{_NEAR}{_FIRST}(?:{_NEAR}(?:为|是|作|[位者门家的单个]|单位|部门){_NEAR}|的[^，。；;,（）()\s]{{0,8}}，(?:均|即)?[为是](?:[^，。；]{{0,6}}的)?)牵头{_NEAR}"
    rf"|{_NEAR}牵头(?:单位|部门)?(?:均|都|统一)?(?:排|列|位)(?:列|在|于)?{_NEAR}{_FIRST}{_NEAR}"
)
_ABOUT_LEADS = re.compile(r"[^。；;（）()\n]+")
_PER_GROUP = re.compile(r"^(?:两|双|三|四|各)")
_MARKS = "*＊★☆▲△●◆#＃"
_MARKED = re.compile(
    rf"[^，。；;,：:（）()\s{re.escape(_MARKS)}]{{0,16}}[“（(\"]?(?P<mark>[{re.escape(_MARKS)}])[”）)\"]?"
    rf"[^，。；;,：:（）()\s{re.escape(_MARKS)}]{{0,12}}(?:为|是|系|即|表示)[^，。；;,：:（）()\s]{{0,6}}牵头{_NEAR}"
)
_STYLED = re.compile(
    rf"[^，。；;,：:（）()\s]{{0,12}}(?:加粗|粗体|黑体|标黑|加黑|下划线|斜体|楷体|标红|红色|红字)[^，。；;,：:（）()\s]{{0,8}}(?:为|是|系|即|表示)"
    rf"[^，。；;,：:（）()\s]{{0,6}}牵头{_NEAR}"
)
_ALL = r"(?:以下|上述|以上|所有|全部|各项|各条|具体(?:任务|工作|事项|措施)|本方案|本清单|本要点|本计划|有关)"
_UNLESS = r"(?:[，,；;][^。；;（）()\s]{2,24}的[，,]由[^，。；;（）()\s]{2,24})?"
_UNLISTED = rf"{_UNLESS}(?:[，,；;](?:以?下同|[^，。；;,（）()\s]{{0,4}}不再[^，。；;（）()\s]{{0,8}}))"
_SHARED = re.compile(
    rf"{_ALL}[^，。；;（）()\s]{{0,12}}(?:均|都|皆)(?:需要?|须|要|应|由|涉及|包括|包含|含){{1,2}}"
    rf"(?P<bodies>(?:[^，。；;（）()\s]|[（(〔][^（）()〔〕\n]{{1,8}}[）)〕]){{2,40}}?)"
    rf"(?P<duty>(?:共同|分别|具体|参与|配合|按职责分工)?(?:负责|落实|实施|配合|参与|参加|推进|执行){{0,2}}){_UNLISTED}"
    rf"|(?P<named>(?:各|有关|相关)(?:[^，。；;（）()\s]|[（(〔][^（）()〔〕\n]{{1,8}}[）)〕]){{1,30}}?)(?:均|都|皆)(?:为|是)"
    rf"[^，。；;（）()\s]{{0,10}}?(?P<role>责任|牵头|配合|参与|参加|协办)(?:单位|部门){_UNLISTED}"
)

_SAYS = re.compile(
    rf"{_ALL}[^，。；;（）()\s]{{0,12}}(?:均|都|皆)(?:需|须|要|应|由|涉及|包括|包含|含)"
    r"|[^，。；;\s]{2,40}(?:均|都|皆)(?:为|是)[^，。；;（）()\s]{0,10}(?:单位|部门)$"
    r"|[^，。；;\s]{2,24}(?:无|没有)[^，。；;\s]{0,8}(?:职能|职责|机构|部门|单位)的$"
    r"|[^，。；;（）()\s]{0,4}不再[^，。；;（）()\s]{0,4}(?:[列注赘]|分工|明确|说明)"
    r"|(?:凡|对)?(?:未|没有)[^，。；;（）()\s]{0,6}(?:明确|注明|列明|标明|确定)[^，。；;（）()\s]{0,6}(?:单位|部门)"
    r"|由?(?:所列|上列)[^，。；;（）()\s]{0,4}(?:单位|部门)"
)


class Statements:
    """What a text says of all its clauses, their order left out: which mark leads have, who is always meant."""

    def __init__(self, text: str) -> None:
        """Find the statements in ``text``."""
        self._text = text
        self._marks = {found["mark"]: evidence_at(text, found.start(), found.end()) for found in _MARKED.finditer(text)}
        self._shared = tuple(_shared(text))

    def applied_to(self, section: Section) -> Section:
        """Return ``section`` with marked bodies as leads and, if it is a task, with those that belong to every task."""
        if self._marks:
            own, inherited = (tuple(self._with_leads(c) for c in cs) for cs in (section.clauses, section.inherited))
            section = replace(section, clauses=own, inherited=inherited)
        if not self._shared or section.kind is not Kind.TASK:
            return section
        return replace(section, inherited=(*section.inherited, *self._always_meant(section)))

    def _with_leads(self, clause: Clause) -> Clause:
        found = [self._mark(party) for party in clause.parties]
        evidence = next((one for one in found if one), None)
        if evidence is None:
            return clause
        parties: list[Party] = []
        for party, own in zip(clause.parties, found, strict=True):
            role = Role.LEAD if own else party.role or Role.PARTICIPANT
            parties.append(party if party.role is role else replace(party, role=role, evidence=evidence))
        return Clause(clause.span, tuple(parties))

    def _mark(self, party: Party) -> RoleEvidence | None:
        """Return what the mark that touches ``party`` means, if one does."""
        beside = (
            self._text[max(0, party.span.start - 1) : party.span.start],
            self._text[party.span.end : party.span.end + 1],
        )
        return next((self._marks[char] for char in beside if char in self._marks), None)

    def _always_meant(self, section: Section) -> Iterator[Clause]:
        """Yield the bodies that a statement names for ``section`` and that it does not list itself."""
        listed = {party.written for clause in (*section.inherited, *section.clauses) for party in clause.parties}
        for start, clause in self._shared:
            parties = tuple(party for party in clause.parties if party.written not in listed)
            if parties and start <= section.span.start:
                yield Clause(clause.span, parties)


def is_statement(words: str) -> bool:
    """Tell whether ``words`` say something of all clauses: they list no bodies of one."""
    return any(pattern.fullmatch(words) for pattern in (_ORDER, _MARKED, _STYLED)) or bool(_SAYS.match(words))


def styled_leads(text: str) -> Iterator[Span]:
    """Yield where ``text`` says that leads are told by their print, which is not kept: 加粗的为牵头单位."""
    yield from (Span(found.start(), found.end()) for found in _STYLED.finditer(text))


def find_rules(text: str, clauses: Sequence[Clause]) -> tuple[OrderRule, ...]:
    """Return the statements in ``text`` that the first body listed leads, wherever they stand."""
    rules: list[OrderRule] = []
    # Most texts speak of leads in few places, and looking for what may stand round the words everywhere takes long.
    places = (near for near in _ABOUT_LEADS.finditer(text) if "牵头" in near[0])
    for found in (found for near in places for found in _ORDER.finditer(text, near.start(), near.end())):
        span = Span(found.start(), found.end())
        evidence = RoleEvidence(found[0], span)
        inside = any(clause.span.contains(span) for clause in clauses_in(clauses, span))
        rules.append(OrderRule(evidence, bool(_PER_GROUP.match(found[0])), whole_document=not inside))
    return tuple(rules)


def _shared(text: str) -> Iterator[tuple[int, Clause]]:
    """Yield from where a statement holds, and its bodies in the role it gives them."""
    for found in _SHARED.finditer(text):
        key, word = ("bodies", "duty") if found["bodies"] else ("named", "role")
        parties = list(split_bodies(text, Span(found.start(key), found.end(key)), 0))
        if not parties or not all(is_plausible(party.written) for party in parties):
            continue
        evidence = evidence_at(text, found.start(), found.end())
        role = role_named(found[word])
        span = Span(found.start(), found.end())
        # 以下 holds from here on, all else everywhere.
        start = found.end() if found[0].startswith("以下") or "下同" in found[0] else 0
        yield start, Clause(span, tuple(replace(party, role=role, evidence=evidence) for party in parties))
