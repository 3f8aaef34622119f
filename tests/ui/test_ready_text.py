from dataclasses import replace

import pytest

from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.reader import Reader
from mlpstudio.runs.ready import ready_project, ready_run
from mlpstudio.runs.record import Run
from mlpstudio.ui import ready_text

SPEC = NetworkSpec((28, 28), (DenseSpec(10, "softmax"),))


def run_of(**facts: str) -> Run:
    reader = Reader(SPEC, initialized(SPEC, 0).theta, facts)
    return ready_run(reader, ready_project(reader))


def test_the_figure_is_told_where_it_is_known() -> None:
    run = run_of(mnist_test_accuracy="0.9912")
    assert "99.1% of MNIST" in ready_text.about(run)
    assert "99.1%" in ready_text.briefly(run)
    assert ready_text.plan(run).startswith(ready_text.about(run))


@pytest.mark.parametrize(
    "facts", [{}, {"mnist_test_accuracy": "good"}, {"mnist_test_accuracy": "9"}]
)
def test_no_figure_is_made_up(facts: dict[str, str]) -> None:
    run = run_of(**facts)
    assert "%" not in ready_text.plan(run)
    assert "%" not in ready_text.briefly(run)
    assert "Ready-trained" in ready_text.plan(run)


def test_a_reader_that_was_taught_is_not_said_to_be_as_it_was() -> None:
    run = run_of(mnist_test_accuracy="0.9912")
    checkpoint = run.checkpoint
    assert checkpoint is not None
    run.checkpoint = replace(checkpoint, counters=replace(checkpoint.counters, n_updates=1))
    assert "%" not in ready_text.about(run)
    assert "taught" in ready_text.about(run)
    assert "%" not in ready_text.briefly(run)
