"""Requests as the JSON of the command line's contract."""

from datetime import date
from typing import BinaryIO

import msgspec

from explorer.domain.layout import Layout
from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import ExportRequest, Warnings
from explorer.export.notes import build_notes, plans_of
from explorer.export.records import Record, agency_record, document_record
from explorer.export.scope import duties_of


def write_json(request: ExportRequest, today: date, stream: BinaryIO) -> Job[Warnings]:
    """Write the documents with the chosen sections, and for every layout but tasks the bodies with their duties.

    ``notes`` says what other formats say under their title: source, query, scope, order, date.
    """
    plans = plans_of(request.entries)
    documents: list[Record] = []
    for done, plan in enumerate(plans, 1):
        chosen = (entry.linked for entry in request.entries if entry.plan.document.id == plan.document.id)
        documents.append(document_record(plan, chosen))
        yield Progress(done, len(plans), plan.document.metadata.title)
    answer: Record = {"documents": documents, "notes": dict(build_notes(request, today))}
    if request.layout is not Layout.TASKS:
        answer["agencies"] = [agency_record(duty) for duty in duties_of(request)]
    stream.write(msgspec.json.format(msgspec.json.encode(answer), indent=2))
    return ()
