"""Plans with far more tasks and bodies than any office has: what the matrix must bear."""

from collections.abc import Iterator
from itertools import product

from explorer.domain.links import LinkedPlan
from explorer.reading.draft import to_document
from explorer.reading.plain_text import read_plain_text
from tests.samples import understanding

PLANS, TASKS, BODIES = 4, 500, 500
"""Tasks of each plan: numbers have three figures at most. The bodies are the same in all."""
_EACH = 6
"""Bodies of a task."""
_OFFICES = ("发展改革委", "经济信息委", "生态环境局", "交通运输局", "农业农村委")
_ACTION = 50
"""Tasks of an action."""
_FIGURES = "零一二三四五六七八九"


def wide_plans() -> tuple[LinkedPlan, ...]:
    """Return ``PLANS`` plans for whose tasks ``BODIES`` bodies are responsible."""
    offices = product(range(BODIES // len(_OFFICES)), _OFFICES)
    bodies = [f"第{_figures(number)}{office}" for number, office in offices]
    return tuple(
        understanding().of(to_document(read_plain_text("\n".join(_lines(plan, bodies))), f"wide-{plan}"))
        for plan in range(PLANS)
    )


def _lines(plan: int, bodies: list[str]) -> Iterator[str]:
    yield f"第{_figures(plan + 1)}片区绿色发展行动方案"
    for number in range(TASKS):
        if number % _ACTION == 0:
            yield f"（{_figures(number // _ACTION + 1)}）第{_figures(number // _ACTION + 1)}项行动"
        chosen = [bodies[((plan * TASKS + number) * 7 + step * 83) % len(bodies)] for step in range(_EACH)]
        yield f"{number + 1}．推进第{number + 1}项绿色低碳建设。推动园区节能改造，建设示范工程{number + 1}个。"
        yield f"（责任单位：{'、'.join(chosen)}）"


def _figures(number: int) -> str:
    return "".join(_FIGURES[int(figure)] for figure in str(number))
