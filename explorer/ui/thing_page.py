"""Pages of bodies, places and programmes, set in words: each line with the words of the text that prove it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from explorer.domain.document import Span
from explorer.domain.follow_up import Followed
from explorer.domain.pages import AgencyPage, Company, PlacePage, PlanTally, ProgrammePage, Proof, Tally, ThingPage
from explorer.domain.place import Place, PlaceKind
from explorer.domain.query import Facet, Selection
from explorer.domain.role import Role
from explorer.ui.excerpts import excerpt
from explorer.ui.follow_up_words import STANDING_INKS, facts, standing_label, whose
from explorer.ui.home_page import write_names
from explorer.ui.page_writer import PageWriter
from explorer.ui.targets import ToList, ToPlan, ToSection, ToThing
from explorer.ui.words import heading, origin, role_label, section_name

_LISTED, _NAMED = 200, 80
"""Sections and other things of a kind that are set out; beyond, the page says how many there are."""

_ALIASES = 8


def page_selection(page: ThingPage) -> Selection:
    """Return the facet value that ``page`` is about."""
    match page:
        case AgencyPage():
            return Selection(Facet.AGENCY, page.agency.name)
        case PlacePage():
            return Selection(Facet.PLACE, page.place.label)
        case ProgrammePage():
            return Selection(Facet.PROGRAMME, page.programme.name)


def write_page(page: ThingPage, writer: PageWriter) -> None:
    """Write ``page``."""
    match page:
        case AgencyPage():
            _write_agency(page, writer)
        case PlacePage():
            _write_place(page, writer)
        case ProgrammePage():
            _write_title(writer, _tr("项目平台"), page.programme.name)
            _write_proofs(writer, _tr("提到它的条目"), page.named, "programme", page_selection(page))
    _write_company(writer, page, page.company)


def _write_agency(page: AgencyPage, writer: PageWriter) -> None:
    agency = page.agency
    _write_title(writer, _tr("责任单位  ·  {}").format(agency.jurisdiction), agency.name)
    if agency.full_name != agency.name:
        _write_fact(writer, _tr("全称"), agency.full_name)
    aliases = [name for name in agency.aliases if name not in (agency.name, agency.full_name)]
    if aliases:
        _write_fact(writer, _tr("又称"), *aliases[:_ALIASES])
        if len(aliases) > _ALIASES:
            writer.words(_tr(" 等 {} 个").format(len(aliases)), "muted")
    if page.former:
        _write_fact(writer, _tr("由此改来"), *page.former)
    if agency.successor:
        _write_fact(writer, _tr("后来改为"), agency.successor)
    if page.counterpart is not None:
        words = _tr("共同承担 {} 项").format(page.counterpart.count)
        _write_fact(writer, _tr("对口单位"))
        writer.words(page.counterpart.selection.value, "accent", target=ToThing(page.counterpart.selection))
        writer.words(f"  {words}", "muted")
    _write_followed(writer, page.followed)
    for role, proofs in page.duties:
        look = "participant" if role is Role.PARTICIPANT else "lead"
        _write_proofs(writer, _tr("{}的任务").format(role_label(role)), proofs, look, page_selection(page))


def _write_followed(writer: PageWriter, followed: Sequence[Followed]) -> None:
    """Write how the body's work stands, the most pressing first."""
    if not followed:
        return
    _write_heading(writer, _tr("督办情况"), len(followed))
    for one in followed[:_LISTED]:
        writer.paragraph(line=1.6, above=6)
        writer.words(standing_label(one.standing), STANDING_INKS.get(one.standing, "text"), bold=True)
        writer.words("  ")
        title = heading(one.entry.section) if one.entry else one.key.section_id
        writer.words(title, "accent", target=ToSection(one.key.section_id) if one.entry else None)
        writer.words("".join(f"  {words}" for words in (whose(one), facts(one)) if words), "muted")


def _write_place(page: PlacePage, writer: PageWriter) -> None:
    kinds = {PlaceKind.DIVISION: _tr("行政区划"), PlaceKind.REGION: _tr("区域"), PlaceKind.FEATURE: _tr("自然地物")}
    _write_title(writer, _tr("地点  ·  {}").format(kinds[page.place.kind]), page.place.label)
    if page.lineage:
        _write_fact(writer, _tr("位于"))
        _write_lineage(writer, page.lineage)
    elif page.place.parent:
        _write_fact(writer, _tr("位于"), page.place.parent)
    if page.place.code:
        _write_fact(writer, _tr("区划代码"), page.place.code)
    _write_tallies(writer, _tr("下辖地点"), page.inside)
    _write_proofs(writer, _tr("提到它的条目"), page.named, "place", page_selection(page))
    _write_proofs(writer, _tr("只提到下辖地点的条目"), page.below, "place", page_selection(page))


def _write_lineage(writer: PageWriter, lineage: Sequence[Place]) -> None:
    for number, place in enumerate(lineage):
        if number:
            writer.words(" · ", "muted")
        writer.words(place.label, "accent", target=ToThing(Selection(Facet.PLACE, place.label)))


def _write_company(writer: PageWriter, page: ThingPage, company: Company) -> None:
    bodies = _tr("一起承担的单位") if isinstance(page, AgencyPage) else _tr("承担这些任务的单位")
    for number, side in enumerate(dict.fromkeys(tally.side for tally in company.bodies)):
        here = [tally for tally in company.bodies if tally.side == side]
        _write_tallies(writer, bodies if not number else "", here, side, total=len(company.bodies))
    _write_tallies(writer, _tr("同时提到的地点"), company.places)
    _write_tallies(writer, _tr("同时提到的项目平台"), company.programmes)
    measures = _tr("落到地点和项目的举措") if isinstance(page, AgencyPage) else _tr("提到它的举措")
    _write_measures(writer, measures, company.measures)
    _write_proofs(writer, _tr("用到这个名称、没有关联的段落"), company.passages, "hit", None)
    if len(company.plans) > 1:
        _write_plans(writer, company.plans)


def _write_title(writer: PageWriter, eyebrow: str, title: str) -> None:
    writer.paragraph(below=4)
    writer.words(eyebrow, "muted")
    writer.paragraph(6.5, bold=True, below=10)
    writer.words(title)


def _write_heading(writer: PageWriter, words: str, count: int) -> None:
    writer.paragraph(1, bold=True, above=22, below=6)
    writer.words(words)
    writer.words(f"  {count}", "muted", bold=False)


def _write_fact(writer: PageWriter, label: str, *names: str) -> None:
    writer.paragraph(below=2, line=1.6)
    writer.words(f"{label}  ", "muted")
    for number, name in enumerate(names):
        if number:
            writer.gap()
        writer.words(name)


def _write_tallies(
    writer: PageWriter, title: str, tallies: Sequence[Tally], side: str = "", *, total: int | None = None
) -> None:
    """Write things, each with the number of sections it shares; ``side`` is the jurisdiction of bodies."""
    if not tallies:
        return
    if title:
        _write_heading(writer, title, len(tallies) if total is None else total)
    writer.paragraph(line=1.75, below=4)
    if side:
        writer.words(f"{side}  ", "muted")
    write_names(writer, tallies[:_NAMED])
    if len(tallies) > _NAMED:
        writer.words(_tr("　等 {} 个").format(len(tallies)), "muted")


def _write_proofs(writer: PageWriter, title: str, proofs: Sequence[Proof], look: str, rest: Selection | None) -> None:
    """Write sections, each with the words that prove it; ``rest`` lists those that are too many to set out."""
    if not proofs:
        return
    _write_heading(writer, title, len(proofs))
    for proof in proofs[:_LISTED]:
        _write_section(writer, proof)
        _write_quote(writer, proof, look)
    if len(proofs) > _LISTED:
        writer.paragraph(above=6)
        words = _tr("另有 {} 条").format(len(proofs) - _LISTED)
        writer.words(words, "accent" if rest else "muted", target=ToList(rest) if rest else None)


def _write_section(writer: PageWriter, proof: Proof) -> None:
    entry = proof.entry
    writer.paragraph(above=6)
    label = section_name(entry.section)
    if label != heading(entry.section):
        writer.words(f"{label}  ", "muted")
    writer.words(heading(entry.section), "accent", bold=True, target=ToSection(entry.id, proof.spans))
    if origin(entry) != heading(entry.section):
        writer.words(f"   {origin(entry)}", "muted", size=-1)


def _write_quote(writer: PageWriter, proof: Proof, look: str) -> None:
    """Write the words round the first of the spans."""
    part = excerpt(proof.entry, proof.spans[0])
    writer.paragraph(line=1.6, left=2)
    writer.words(part.before, "muted")
    _write_marked(writer, proof, part.span, look)
    writer.words(part.after, "muted")
    if proof.is_manual:
        writer.words(_tr("  人工"), "muted", size=-1)
    if proof.rule:
        writer.words(_tr("  依据：{}").format(proof.rule), "muted", size=-1)


def _write_measures(writer: PageWriter, title: str, measures: Sequence[Proof]) -> None:
    if not measures:
        return
    _write_heading(writer, title, len(measures))
    for proof in measures[:_LISTED]:
        section = proof.entry.section
        writer.paragraph(line=1.6, above=6)
        words = _tr("{} 第 {} 条").format(section_name(section), proof.measure)
        writer.words(words, "accent", target=ToSection(proof.entry.id, proof.spans), tip=heading(section))
        writer.words("  ")
        _write_marked(writer, proof, section.measures[proof.measure - 1].span, "programme")


def _write_marked(writer: PageWriter, proof: Proof, stretch: Span, look: str) -> None:
    """Write a stretch of the text, the spans of ``proof`` marked and leading to where they stand."""
    text, at, target = proof.entry.plan.document.text, stretch.start, ToSection(proof.entry.id, proof.spans)
    looks = {link.span: "place" for link in proof.entry.linked.places}
    for span in _inside(proof.spans, stretch):
        writer.words(text[at : span.start].replace("\n", " "), "muted")
        ground = looks.get(span, look)
        writer.words(span.of(text), ground=ground, target=target, tip=_tr("点击看原文"))
        at = span.end
    writer.words(text[at : stretch.end].replace("\n", " "), "muted")


def _inside(spans: Iterable[Span], stretch: Span) -> Iterable[Span]:
    """Yield the spans inside ``stretch`` in order, of those that overlap the first."""
    at = stretch.start
    for span in sorted(spans):
        if at <= span.start and span.end <= stretch.end:
            yield span
            at = span.end


def _write_plans(writer: PageWriter, plans: Sequence[PlanTally]) -> None:
    _write_heading(writer, _tr("所在文件"), len(plans))
    for plan in plans:
        writer.paragraph(line=1.6)
        writer.words(plan.title, "accent", target=ToPlan(plan.document))
        writer.words(_tr("  {} 条").format(plan.count), "muted")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ThingPage", text)
