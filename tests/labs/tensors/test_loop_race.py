"""The race times what it shows, counts every repetition and can be called off between two."""

import ast
import inspect
import itertools
import time

import numpy as np

from mlpstudio.labs.tensors import elementwise, loop_race
from mlpstudio.labs.tensors.loop_race import Race, Runner


def ticking(step: float):
    """Return a clock that goes on by the same amount at every look."""
    ticks = itertools.count()
    return lambda: next(ticks) * step


def test_the_loops_that_run_are_those_that_are_shown():
    for name, function in (("add", loop_race.naive_add), ("relu", loop_race.naive_relu)):
        run, shown = (
            ast.parse(text).body[0]
            for text in (inspect.getsource(function), elementwise.naive_program(name))
        )
        assert isinstance(run, ast.FunctionDef)
        assert isinstance(shown, ast.FunctionDef)
        run_lines = [ast.dump(line) for line in run.body[1:]]  # without the docstring
        assert run_lines == [ast.dump(line) for line in shown.body]


def test_the_loops_give_what_numpy_gives():
    rng = np.random.default_rng(1)
    x, y = rng.standard_normal((4, 5)), rng.standard_normal((4, 5))
    np.testing.assert_array_equal(loop_race.naive_add(x, y), x + y)
    np.testing.assert_array_equal(loop_race.naive_relu(x), np.maximum(x, 0))


def test_every_repetition_is_counted_and_its_time_added(monkeypatch):
    monkeypatch.setattr(loop_race, "PAUSE", 0.0)
    races = list(loop_race.run(np.random.default_rng(0), ticking(0.5), 45))
    assert [race.numpy.n_done for race in races[:3]] == [20, 40, 45]
    assert [race.loop.n_done for race in races[3:]] == list(range(1, 46))
    assert [race.is_over for race in races] == [False] * 47 + [True]
    end = races[-1]
    assert end.numpy.seconds == 1.5  # three stretches of one tick each
    assert end.numpy.quickest == 0.5 / 20
    assert end.numpy.slowest == 0.5 / 5
    assert end.loop.seconds == 45.0  # add and relu: a tick each
    assert end.ratio == 30.0
    assert end.undisturbed_ratio == 1.0 / (0.5 / 20)


def test_what_is_to_come_is_foreseen():
    race = Race(1000, Runner(), Runner(10, 0.5, 0.05, 0.05))
    assert race.loop.expected(1000) == 50.0
    assert race.ratio == 0.0  # nothing is known of NumPy yet


def test_the_loop_really_is_slower(monkeypatch):
    monkeypatch.setattr(loop_race, "PAUSE", 0.0)
    *_, end = loop_race.run(np.random.default_rng(0), time.perf_counter, 20)
    assert end.is_over
    assert end.ratio > 10.0
