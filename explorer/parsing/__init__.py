"""Document to Plan: headings, tasks, responsibility clauses, measures."""

from explorer.parsing.plan import parse_plan

__all__ = ["parse_plan"]
