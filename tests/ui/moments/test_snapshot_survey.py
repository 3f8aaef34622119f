import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.record import Run
from mlpstudio.runs.snapshots import KeptWeights
from mlpstudio.ui.background import Background
from mlpstudio.ui.moments.snapshot_survey import SnapshotSurvey, coarse_first, fits


def kept(*steps: int) -> tuple[KeptWeights, ...]:
    return tuple(KeptWeights(step, 0, None, None, np.full(3, float(step))) for step in steps)


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def survey(background: Background) -> Iterator[SnapshotSurvey[tuple[int, int | None]]]:
    owner = QObject()
    yield SnapshotSurvey(background, "survey", owner)
    owner.deleteLater()


class Question:
    """Notes what it is asked; answers with the steps of a snapshot and the one before."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def __call__(self, one: KeptWeights, before: KeptWeights | None) -> tuple[int, int | None]:
        self.may_go_on.wait(5)
        self.asked.append(one.step)
        return one.step, None if before is None else before.step


def steps(survey: SnapshotSurvey[tuple[int, int | None]]) -> list[int]:
    return [one.step for one, _ in survey.answers]


def test_every_snapshot_is_asked_once_with_the_one_before(qtbot: QtBot, survey) -> None:
    question, first = Question(), kept(0, 1, 5)
    survey.ask(first, question)
    qtbot.waitUntil(lambda: survey.is_complete)
    assert [answer for _, answer in survey.answers] == [(0, None), (1, 0), (5, 1)]
    survey.ask((*first, *kept(9)), question)
    qtbot.waitUntil(lambda: steps(survey) == [0, 1, 5, 9])
    assert question.asked == [5, 0, 1, 9]
    assert survey.answers[-1][1] == (9, 5)


def test_what_comes_meanwhile_is_asked_afterwards(qtbot: QtBot, survey) -> None:
    question, first = Question(), kept(0, 1)
    question.may_go_on.clear()
    survey.ask(first, question)
    survey.ask((*first, *kept(2)), question)
    question.may_go_on.set()
    qtbot.waitUntil(lambda: steps(survey) == [0, 1, 2])
    assert question.asked == [1, 0, 2]


def test_answers_go_with_their_snapshots(qtbot: QtBot, survey) -> None:
    question, first = Question(), kept(0, 1, 2)
    survey.ask(first, question)
    qtbot.waitUntil(lambda: survey.is_complete)
    survey.ask(first[::2], question)
    assert steps(survey) == [0, 2]
    assert survey.is_complete


def test_another_question_makes_answers_void(qtbot: QtBot, survey) -> None:
    first = kept(0, 1)
    survey.ask(first, Question())
    qtbot.waitUntil(lambda: survey.is_complete)
    other = Question()
    survey.ask(first, other)
    assert survey.answers == []
    qtbot.waitUntil(lambda: survey.is_complete)
    assert other.asked == [1, 0]


def test_a_survey_that_is_stopped_tells_nothing_more(
    qtbot: QtBot, survey, background: Background
) -> None:
    question = Question()
    question.may_go_on.clear()
    survey.ask(kept(0, 1), question)
    survey.stop()
    question.may_go_on.set()
    assert not background.is_busy("survey")
    assert survey.answers == []


def test_data_fit_by_features_and_classes(dataset: Dataset) -> None:
    spec = NetworkSpec((28, 28), (DenseSpec(10, "softmax"),))
    run = Run.begun(replace(Project(), network=spec))
    assert fits(run, dataset)
    assert not fits(run, replace(dataset, class_names=("0", "1", "2")))
    run.network = NetworkSpec((27,), (DenseSpec(10, "softmax"),))
    assert not fits(run, dataset)


@pytest.mark.parametrize("n", [0, 1, 2, 3, 8, 11])
def test_the_last_and_the_first_are_asked_about_first_and_each_once(n: int) -> None:
    order = coarse_first(list(range(n)))
    assert sorted(order) == list(range(n))
    assert order[:2] == ([n - 1, 0] if n > 1 else list(range(n)))


def test_early_on_a_run_is_seen_from_one_end_to_the_other() -> None:
    assert coarse_first(list(range(9))) == [8, 0, 4, 2, 6, 1, 3, 5, 7]
