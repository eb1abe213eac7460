"""Document to Plan: headings, tasks, responsibility clauses, measures."""
