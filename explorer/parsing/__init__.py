"""Document to Plan: headings, tasks, responsibility clauses, measures."""

from explorer.parsing.corrections import correct_metadata, correct_sections, section_at
from explorer.parsing.plan import parse_plan

__all__ = ["correct_metadata", "correct_sections", "parse_plan", "section_at"]
