"""A page in traditional characters: found like any other, and every fact in the words that stand there."""

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan
from explorer.reading.draft import Draft, Line, to_document
from explorer.text.folding import is_traditional
from tests.samples import understanding

_PAGE = (
    "潮州市人民政府關於印發潮州市2022年節能工作要點的通知",
    "一、推廣節能燈具。在饒平縣更換路燈，落實《潮州市節能條例》。（牽頭單位：市發展改革委；配合單位：各縣（區）政府）",
    "二、改造管網。對接廣東省住房和城鄉建設廳，更換管網。（責任單位：市水務局，列首位的為牽頭單位）",
)
_SIMPLIFIED = (
    "潮州市人民政府关于印发潮州市2022年节能工作要点的通知",
    "一、推广节能灯具。在饶平县更换路灯，落实《潮州市节能条例》。（牵头单位：市发展改革委；配合单位：各县（区）政府）",
    "二、改造管网。对接广东省住房和城乡建设厅，更换管网。（责任单位：市水务局，列首位的为牵头单位）",
)


def document(lines: tuple[str, ...]) -> Document:
    return to_document(Draft(tuple(Line(line) for line in lines), {}), "page")


def links(plan: LinkedPlan) -> list[tuple]:
    return [
        (link.span, link.agency, link.jurisdiction, link.role) for linked in plan.sections for link in linked.bodies
    ] + [(link.span, link.place) for linked in plan.sections for link in linked.places]


def test_a_traditional_page_has_the_bodies_and_places_of_the_same_page_in_simplified_characters():
    found, same = understanding().of(document(_PAGE)), understanding().of(document(_SIMPLIFIED))
    assert links(found) == links(same)
    assert found.areas == same.areas
    assert len(links(found)) > 3


def test_what_is_quoted_from_a_traditional_page_stands_there():
    plan = understanding().of(document(_PAGE))
    text = plan.document.text
    quoted = [(plan.document.metadata.title, _PAGE[0])]
    for linked in plan.sections:
        quoted += [(linked.section.title, linked.section.title_span.of(text))]
        quoted += [(link.written, link.span.of(text)) for link in (*linked.bodies, *linked.places)]
        quoted += [(e.rule, e.span.of(text)) for link in linked.bodies if (e := link.evidence)]
        quoted += [(mention.name, mention.span.of(text)) for mention in linked.mentions]
        quoted += [(cited.title, cited.span.of(text)) for cited in linked.cites]
    assert all(words == there for words, there in quoted)
    assert "牽頭單位" in dict(quoted)


def test_a_rare_character_in_a_name_makes_no_page_traditional():
    assert is_traditional("".join(_PAGE))
    assert not is_traditional("".join(_SIMPLIFIED) + "喆堃")
