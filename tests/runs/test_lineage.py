import dataclasses

from mlpstudio.runs.lineage import grouped
from mlpstudio.runs.store import Summary

_VALUES = {field.name: 0 for field in dataclasses.fields(Summary)}


def run(number, parent=None):
    return Summary(**(_VALUES | {"id": number, "parent": parent, "parent_step": 10}))


def lines(*runs):
    return [(one.id, depth) for one, depth in grouped(runs)]


def test_children_stand_below_their_parents_in_the_order_wanted():
    runs = (run(6, 1), run(5), run(4, 2), run(3, 1), run(2, 1), run(1))
    assert lines(*runs) == [(5, 0), (1, 0), (6, 1), (3, 1), (2, 1), (4, 2)]


def test_a_run_whose_parent_is_not_listed_stands_by_itself():
    assert lines(run(4, 3), run(2, 1)) == [(4, 0), (2, 0)]


def test_without_parents_nothing_changes():
    assert lines(run(1), run(3), run(2)) == [(1, 0), (3, 0), (2, 0)]


def test_what_no_program_writes_does_not_loop():
    assert lines(run(1, 2), run(2, 1), run(3, 3)) == [(1, 0), (2, 1), (3, 0)]


def test_a_long_line_of_branches_is_no_trouble():
    n = 5_000
    found = lines(*(run(i, i - 1 if i > 1 else None) for i in range(1, n + 1)))
    assert found[-1] == (n, n - 1)
