"""Whatever a file holds, it becomes a plan whose facts are exact and whose text is not lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.plan import Plan
from explorer.parsing import parse_plan
from explorer.reading.draft import Draft, Line, to_document

PIECES = st.sampled_from(
    """一、 （一） 1． （1） 第一条　 第二章　总则 附件1 目　录 重点任务 推进试点。 某市人民政府 2024年1月1日
    （责任单位：市教委、市财政局） 牵头单位： 市教委 各区县（自治县） 负责 （ ） ， 、 责任单位 序号 任务
    列首位的为牵头单位，下同 2.5亿元 某府发〔2024〕1号 　 A “ ”""".replace("\n    ", " ").split(" ")
)
TEXT = st.lists(PIECES, max_size=8).map("".join)
CELLS = st.lists(TEXT, min_size=2, max_size=4).map(tuple)
LINES = st.one_of(
    st.builds(Line, TEXT, st.integers(0, 3)),
    st.builds(Line, st.just(""), st.just(0), st.just(0), CELLS),
    TEXT.map(lambda text: Line(text, lead=len(text) // 2)),
)


def facts_are_exact(plan: Plan) -> None:
    text = plan.document.text
    for section in plan.sections:
        assert section.title_span.of(text) == section.title
        assert 0 <= section.span.start <= section.span.end <= len(text)
        for clause in (*section.clauses, *section.inherited):
            for party in clause.parties:
                assert party.span.of(text) == party.written
                assert party.evidence is None or party.evidence.span.of(text) == party.evidence.rule
        assert all(section.span.contains(clause.span) for clause in section.clauses)
        assert all(section.span.contains(measure.span) for measure in section.measures)
    keys = [(section.kind, section.number) for section in plan.sections]
    assert len(keys) == len(set(keys))


@settings(deadline=None)
@given(st.lists(LINES, max_size=14))
def test_any_lines_and_tables_become_a_plan(lines: list[Line]):
    facts_are_exact(parse_plan(to_document(Draft(tuple(line for line in lines if line.text or line.cells), {}), "any")))


@settings(deadline=None)
@given(st.lists(PIECES, min_size=30, max_size=80).map("".join))
def test_any_text_without_breaks_becomes_a_plan(text: str):
    facts_are_exact(parse_plan(to_document(Draft((Line(text.replace("\t", "")),), {}), "any")))
