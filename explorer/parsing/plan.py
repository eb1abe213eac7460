"""Document to Plan."""

from collections.abc import Sequence

from explorer.domain.document import Document, Span
from explorer.domain.plan import Clause, Plan
from explorer.parsing.doubts import find_doubts
from explorer.parsing.flat_text import restore_paragraphs
from explorer.parsing.masthead import read_masthead
from explorer.parsing.numbered_labels import without_numbers_of_labels
from explorer.parsing.outline import read_outline
from explorer.parsing.overlaps import Taken
from explorer.parsing.paragraphs import split_ending, split_paragraphs
from explorer.parsing.responsibility import find_clauses
from explorer.parsing.sections import Sections
from explorer.parsing.statements import Statements, find_rules
from explorer.parsing.table_rows import Tables
from explorer.parsing.tables import read_tables
from explorer.parsing.tasks import find_tasks, repeated_rows
from explorer.parsing.wording import as_written, in_simplified


def parse_plan(document: Document) -> Plan:
    """Find the actions, tasks and other sections of ``document``; nothing of its text belongs to no section."""
    readable = in_simplified(document)
    plan = _parsed(readable)
    return plan if readable is document else as_written(plan, document)


def _parsed(document: Document) -> Plan:
    """Return what ``document``, which is in simplified characters, holds."""
    masthead = read_masthead(without_numbers_of_labels(restore_paragraphs(document)))
    document = masthead.document
    text, tables = document.text, read_tables(document)
    written = find_clauses(text, Span(0, len(text)), [block.span for block in document.blocks])
    clauses = _clauses(written, tables)
    outline = read_outline(document, masthead.lines, tables, clauses)
    repeated = repeated_rows(text, outline, clauses)
    if repeated:
        tables = tables.without(repeated)
        told = Taken(repeated)
        clauses = tuple(clause for clause in _clauses(written, tables) if not told.overlaps(clause.span))
        outline = read_outline(document, masthead.lines, tables, clauses)
    outline = split_ending(split_paragraphs(text, outline, clauses), clauses)
    rules = find_rules(text, clauses)
    tasks = find_tasks(text, outline, clauses, document.metadata.title)
    statements = Statements(text)
    sections = tuple(statements.applied_to(section) for section in Sections(text, outline, clauses, tasks).read())
    actions = {section.action.span: section.action for section in sections if section.action is not None}
    return Plan(document, tuple(actions.values()), sections, rules, tuple(find_doubts(document, outline)))


def _clauses(written: Sequence[Clause], tables: Tables) -> tuple[Clause, ...]:
    """Return the clauses ``written`` in the text and those that the columns of tables form, in order."""
    rows = [clause for row in tables.rows.values() for clause in row.clauses]
    assigned = [row.line for row in tables.rows.values() if row.clauses or row.inherited]
    taken = Taken((*assigned, *tables.heads))
    free = [clause for clause in written if not taken.overlaps(clause.span)]
    return tuple(sorted((*rows, *free), key=lambda clause: clause.span))
