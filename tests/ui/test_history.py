from msgspec.structs import replace

from explorer.domain.query import Query
from explorer.ui.history import History, Visit

HYDROGEN = Visit(Query("氢"))


def test_back_and_forward_walk_the_visits() -> None:
    history = History()
    history.visit(HYDROGEN)
    history.visit(replace(HYDROGEN, opened="a"))
    assert history.back() == HYDROGEN
    assert history.back() == Visit()
    assert not history.can_go_back
    assert history.forward() == HYDROGEN
    assert history.can_go_forward


def test_a_new_visit_drops_those_ahead() -> None:
    history = History()
    history.visit(HYDROGEN)
    history.back()
    history.visit(Visit(Query("煤")))
    assert not history.can_go_forward
    assert history.back() == Visit()


def test_letters_of_one_word_are_one_visit() -> None:
    history = History()
    history.visit(HYDROGEN)
    history.visit(Visit(Query("氢能")), amend=True)
    assert history.back() == Visit()


def test_the_scroll_position_is_kept() -> None:
    history = History()
    history.visit(HYDROGEN)
    history.scroll(40)
    history.visit(Visit())
    assert history.back().scroll == 40
