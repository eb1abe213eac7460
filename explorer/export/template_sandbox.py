"""Where templates are filled in: they can show the words they are given, repeat and choose, and nothing else."""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from explorer.domain.errors import ExplorerError
from explorer.export.template_budget import Budget, guard

_Untyped = Any
"""Jinja says only in part what its filters and globals are."""

_FILTERS = """
    default first groupby int join last length list map reject rejectattr reverse select selectattr sort string sum
    trim truncate unique
"""
"""What can be done to a word; none of these passes text on unescaped, reaches beyond its value or swells it."""
FAILURES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What a template can bring about."""
_TEMPLATE = "<template>"
"""What Jinja calls the file in tracebacks."""
_LONGEST_QUOTE = 60


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox drawn tighter: no attributes but a loop's counters, no calls, no arithmetic on text."""

    intercepted_binops = frozenset(["*", "**", "%", "+"])

    def __init__(self, budget: Budget, finalize: Callable[[object], object]) -> None:
        def paying(value: object) -> object:
            return budget.spend_on(finalize(value))

        super().__init__(
            undefined=StrictUndefined,
            finalize=paying,
            keep_trailing_newline=True,
        )
        self._budget = budget

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        return isinstance(obj, LoopContext) and not attr.startswith("_") and super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 -- nothing is
        return False

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        if operator != "+":
            raise SecurityError(f"运算 {operator}")
        return self._budget.spend_on(super().call_binop(context, operator, left, right))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return guard(super()._parse(source, name, filename))


def sandbox(finalize: Callable[[object], object] = lambda value: value) -> ImmutableSandboxedEnvironment:
    """Return a place to fill one template in; ``finalize`` is what happens to every word on its way into the text."""
    budget = Budget()
    environment = _Sandbox(budget, finalize)
    parts: _Untyped = environment
    parts.globals.clear()
    parts.filters = budget.guard({name: parts.filters[name] for name in _FILTERS.split()})
    return environment


def fill_in(source: str, words: Mapping[str, object], environment: ImmutableSandboxedEnvironment, unit: str) -> str:
    """Return the text with its tags replaced; ``unit`` is what its lines are to the user: 行, 段.

    Raises:
        ExplorerError: a tag is broken; the message names the place.
    """
    try:
        return environment.from_string(source).render(words)
    except FAILURES as error:
        line = _line_of(error)
        written = source.splitlines()[line - 1].strip()[:_LONGEST_QUOTE] if line else ""
        place = f"第{line}{unit}“{written}”" if line else ""
        what = f"模板{place}有误：{_explain(error)}。"
        raise ExplorerError(what, "可用的字段见 resources/templates 里的说明。") from error


def _line_of(error: BaseException) -> int:
    """Return the line of the template the error arose in, 0 where it is not known."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _TEMPLATE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _explain(error: BaseException) -> str:
    """Return what is wrong, in words as plain as can be."""
    if isinstance(error, UndefinedError):
        return f"没有这个字段（{error.message}）"
    if isinstance(error, SecurityError):
        return f"模板里不允许这样写（{error.message}）"
    if isinstance(error, TemplateSyntaxError):
        return f"标记不完整或写法不对（{error.message}）"
    return str(error) or type(error).__name__
