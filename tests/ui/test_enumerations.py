"""Qt's enumerations are made quickly, and behave as those that Python makes from a class statement."""

import enum
import inspect
import operator
import pickle
import types
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui, QtWidgets

import explorer.ui  # noqa: F401  (from here on they are made quickly)

BASES = [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag]
BOUNDARIES = [None, enum.KEEP, enum.STRICT, enum.CONFORM, enum.EJECT]
OPERATORS = [operator.or_, operator.and_, operator.xor, operator.eq, operator.lt, operator.contains, operator.add]
NAMES = st.sampled_from(
    ["None_", "A", "B", "C", "甲", "name", "value", "mro", "_own", "__odd", "_sunder_", "from_bytes"]
)
MEMBERS = st.lists(st.tuples(NAMES, st.integers(-3, 9) | st.integers()), max_size=8)


Members = list[tuple[str, int]]


def quickly(base: Any, name: str, members: Members, boundary: enum.FlagBoundary | None) -> Any:
    """The enumeration as PySide has it made."""
    return base(name, members, boundary=boundary)


def in_a_class(base: Any, name: str, members: Members, boundary: enum.FlagBoundary | None) -> Any:
    """The enumeration as Python makes it from a class statement."""

    def body(names: dict[str, Any]) -> None:
        for key, value in members:
            names[key] = value  # noqa: PERF403  (each name is looked at as it comes)

    return types.new_class(name, (base,), {"boundary": boundary}, body)


def told(ask: Callable[..., Any], *given: Any) -> str:
    """What comes of asking, errors included, as text: members of two enumerations are never equal."""
    try:
        return repr(ask(*given))
    except (TypeError, ValueError, AttributeError, KeyError, DeprecationWarning) as error:
        return f"{type(error).__name__}: {error}"


def behaviour(kind: Any) -> Iterator[object]:
    """All that can be seen of an enumeration and of its members."""
    members = list(kind.__members__.values())
    held = {key: repr(value) for key, value in vars(kind).items()}
    # Comes of being made in a class statement, or is a function with its address.
    yield {
        key: value for key, value in held.items() if key not in {"__module__", "__qualname__"} and " at 0x" not in value
    }
    yield sorted(held.keys() - {"__qualname__"})
    yield repr(kind), len(kind), repr(list(kind)), repr(list(reversed(kind))), repr(kind.__members__), sorted(dir(kind))
    for name, member in kind.__members__.items():
        yield (
            name,
            repr(member),
            str(member),
            f"{member}",
            member.name,
            member.value,
            told(bool, member),
            told(hash, member),
        )
        yield (
            repr(getattr(kind, name)),
            repr(kind[name]),
            repr(kind(member.value)),
            sorted(dir(member)),
            sorted(vars(member)),
        )
        yield told(operator.invert, member), told(list, member), told(len, member), told(int, member), member in kind
        yield told(setattr, kind, name, 1), told(delattr, kind, name), told(setattr, member, "value", 1)
        yield isinstance(member, kind), member.__objclass__ is kind, member is kind[member._name_]
    for value in {0, 1, 2, 3, -1, 7, 1 << 40, *(member.value + 1 for member in members)}:
        yield value, told(kind, value), told(operator.contains, kind, value)
    for first in members[:6]:
        for second in [*members[:6], 1, "A"]:
            yield [told(operate, first, second) for operate in OPERATORS]


def enumerations(owner: object, seen: set[object]) -> Iterator[type[enum.Enum]]:
    """All enumerations in a module or class of Qt, and in the classes within."""
    for _, found in inspect.getmembers(owner, inspect.isclass):
        if found not in seen and found.__module__.startswith("PySide6."):
            seen.add(found)
            if issubclass(found, enum.Enum):
                yield found
            yield from enumerations(found, seen)


@pytest.mark.parametrize("module", [QtCore, QtGui, QtWidgets], ids=lambda module: module.__name__)
def test_every_enumeration_of_qt_is_as_a_class_statement_would_make_it(module: types.ModuleType) -> None:
    found = list(enumerations(module, set()))
    assert len(found) > 50
    for kind in found:
        members = [(name, member.value) for name, member in kind.__members__.items()]
        shape = kind.__base__, kind.__name__, members, getattr(kind, "_boundary_", None)
        assert list(behaviour(quickly(*shape))) == list(behaviour(in_a_class(*shape))), kind


@pytest.mark.parametrize("module", [QtCore, QtGui, QtWidgets], ids=lambda module: module.__name__)
def test_members_of_qts_enumerations_can_be_kept_and_found_again(module: types.ModuleType) -> None:
    for kind in enumerations(module, set()):
        for member in kind:
            assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301  (it is ours)


@given(st.sampled_from(BASES), MEMBERS, st.sampled_from(BOUNDARIES))
def test_any_names_and_numbers_make_what_a_class_statement_makes_of_them(
    base: Any, members: Members, boundary: enum.FlagBoundary | None
) -> None:
    def seen(make: Callable[..., Any]) -> list[object]:
        try:
            return list(behaviour(make(base, "Kind", members, boundary)))
        except (TypeError, ValueError) as error:
            return [type(error), str(error)]

    assert seen(quickly) == seen(in_a_class)


def test_an_enumeration_knows_the_module_it_was_made_in() -> None:
    assert enum.IntEnum("Kind", [("A", 1)]).__module__ == enum.IntEnum("Kind", "A B").__module__ == __name__
    assert enum.IntEnum("Kind", [("A", 1)], module="elsewhere").__module__ == "elsewhere"
