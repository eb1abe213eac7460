"""Which tasks of a plan belong together, and why.

Each task is a vector of what it is linked to and of its distinctive words; a thing weighs more the fewer tasks share it
(inverse document frequency), so a body in every task weighs nothing. Likeness is the cosine of two vectors: symmetric,
in [0, 1].
"""

import heapq
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from explorer.domain.links import LinkedSection, Reason, ReasonKind, Related
from explorer.domain.plan import Kind
from explorer.domain.role import Role
from explorer.resources import read_lines
from explorer.text.cutting import Cutter
from explorer.text.script import is_han

_WEIGHTS = {
    ReasonKind.LEAD: 1.6,
    ReasonKind.AGENCY: 0.5,
    ReasonKind.PLACE: 0.8,
    ReasonKind.PROGRAMME: 1.2,
    ReasonKind.TEXT: 0.8,
}
"""How much one shared thing of each kind counts before its rarity: a lead most, a body that takes part least."""
_TITLE_WORD = 2.0
"""A word of the task's or its action's title counts as much as this many in the text."""
_MOST = 8
"""Related tasks kept for each task."""
_MANY = 600
"""A plan with more tasks shares so much that only what is rarest is looked at: no official plan has half as many."""
_MOST_HOLDERS = 1500
_MOST_COMPARED = 32
"""For each task of such a plan, others looked at for the rarest things it has, and then compared in everything."""
_MOST_REASONS = 6
_DIGITS = 4
"""Figures of a score; what differs less counts as the same."""
_ROUNDING = 10**-_DIGITS

_Feature = tuple[ReasonKind, str]
_Holders = dict[_Feature, list[tuple[int, float]]]


def find_related(text: str, sections: Sequence[LinkedSection], cutter: Cutter) -> Mapping[str, tuple[Related, ...]]:
    """Return the related tasks of each task in ``sections``, by section id, the closest first."""
    common = frozenset(word for line in read_lines("resources/common_words.txt") for word in line.split())
    tasks = [linked for linked in sections if linked.section.kind is Kind.TASK]
    vectors = _vectors([dict(_features(text, task, cutter, common)) for task in tasks])
    holders: _Holders = defaultdict(list)
    for number, vector in enumerate(vectors):
        for feature, weight in vector.items():
            holders[feature].append((number, weight))
    found = {task.id: tuple(_closest(number, tasks, vectors, holders)) for number, task in enumerate(tasks)}
    return {key: related for key, related in found.items() if related}


def _closest(
    number: int,
    tasks: Sequence[LinkedSection],
    vectors: Sequence[Mapping[_Feature, float]],
    holders: _Holders,
) -> Iterator[Related]:
    """Yield the tasks most like the one of this number; ``holders`` are the tasks that have a feature, and how much."""
    own = vectors[number]
    likeness = _likeness(number, own, holders, _MOST_HOLDERS if len(tasks) > _MANY else math.inf)
    if len(tasks) > _MANY:
        promising = heapq.nlargest(_MOST_COMPARED, likeness, key=lambda other: likeness[other])
        likeness = {other: _dot(own, vectors[other]) for other in promising}
    least = min(heapq.nlargest(_MOST, likeness.values()), default=0.0) - _ROUNDING
    near = (other for other, value in likeness.items() if value >= least)
    first = heapq.nsmallest(_MOST, near, key=lambda other: (-round(likeness[other], _DIGITS), tasks[other].id))
    found = (_related(own, tasks[other], vectors[other]) for other in first)
    yield from sorted((each for each in found if each.score), key=lambda each: (-each.score, each.section_id))


def _likeness(number: int, own: Mapping[_Feature, float], holders: _Holders, room: float) -> dict[int, float]:
    """Return how like the others are, by what is rarest first, until ``room`` tasks were looked at."""
    likeness = defaultdict[int, float](float)
    for feature, value in sorted(own.items(), key=lambda item: len(holders[item[0]])):
        found = holders[feature]
        if len(found) > room:
            # Of those that have something common the nearest in the text are looked at.
            at, half = bisect_left(found, (number,)), int(room) // 2
            found = found[max(0, at - half) : at + half]
        for other, weight in found:
            likeness[other] += value * weight
        room -= len(found)
        if room < _MOST:
            break
    likeness.pop(number, None)
    return likeness


def _dot(own: Mapping[_Feature, float], vector: Mapping[_Feature, float]) -> float:
    return math.fsum(value * vector[feature] for feature, value in own.items() if feature in vector)


def _related(own: Mapping[_Feature, float], task: LinkedSection, vector: Mapping[_Feature, float]) -> Related:
    """Return ``task`` as related to the one whose features are ``own``; its score is the same the other way round."""
    shared = {feature: own[feature] * vector[feature] for feature in own.keys() & vector.keys()}
    return Related(task.id, round(math.fsum(shared.values()), _DIGITS), _reasons(shared))


def _features(
    text: str, task: LinkedSection, cutter: Cutter, common: frozenset[str]
) -> Iterator[tuple[_Feature, float]]:
    """Yield what ``task`` has and how strongly, each feature once."""
    for link in task.agencies:
        yield (ReasonKind.AGENCY, link.agency), 1.0
        if link.role is Role.LEAD:
            yield (ReasonKind.LEAD, link.agency), 1.0
    for place in task.places:
        yield (ReasonKind.PLACE, place.place), 1.0
    for programme in task.programmes:
        yield (ReasonKind.PROGRAMME, programme.programme), 1.0
    for word, count in _words(text, task, cutter).items():
        if word not in common:
            yield (ReasonKind.TEXT, word), 1 + math.log(count)


def _words(text: str, task: LinkedSection, cutter: Cutter) -> Counter[str]:
    """Count the words of two or more Chinese characters in the title and the text outside responsibility clauses."""
    words: Counter[str] = Counter()
    section = task.section
    body = list(section.span.of(text))
    for clause in section.clauses:
        start, end = clause.span.start - section.span.start, clause.span.end - section.span.start
        body[start:end] = " " * (end - start)
    action = section.action.title if section.action else ""
    for source, weight in ((section.title, _TITLE_WORD), (action, _TITLE_WORD), ("".join(body), 1.0)):
        for word in cutter.cut(source):
            if len(word) >= 2 and is_han(word[0]):
                words[word] += int(weight)
    return words


def _vectors(features: Sequence[Mapping[_Feature, float]]) -> list[dict[_Feature, float]]:
    """Return the features weighted by kind and rarity, each vector of length one."""
    frequency = Counter(feature for found in features for feature in found)
    vectors: list[dict[_Feature, float]] = []
    for found in features:
        weighted = {
            feature: _WEIGHTS[feature[0]] * strength * math.log(len(features) / frequency[feature])
            for feature, strength in found.items()
        }
        length = math.sqrt(sum(value * value for value in weighted.values())) or 1.0
        vectors.append({feature: value / length for feature, value in weighted.items() if value})
    return vectors


def _reasons(shared: Mapping[_Feature, float]) -> tuple[Reason, ...]:
    """Return what weighs most in a likeness, names before words."""
    leads = {(ReasonKind.AGENCY, value) for kind, value in shared if kind is ReasonKind.LEAD}
    said = shared.keys() - leads
    strongest = sorted(said, key=lambda feature: (-shared[feature], feature[1]))[:_MOST_REASONS]
    names = [feature for feature in strongest if feature[0] is not ReasonKind.TEXT]
    words = [feature for feature in strongest if feature[0] is ReasonKind.TEXT]
    return tuple(Reason(kind, value) for kind, value in (*names, *words))
