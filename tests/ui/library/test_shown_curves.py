"""Curves of other runs while these are still measured, such as in another window."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from mlpstudio.runs.curves import Curves
from mlpstudio.runs.store import open_store
from mlpstudio.ui.library.shown_curves import ShownCurves
from tests.ui.library.builders import written


@pytest.fixture
def summary(tmp_path):
    store = open_store(tmp_path / "runs.sqlite3").store
    written(store, n_steps=40)
    yield store.summaries()[0]
    store.close()


class Library:
    """Answers when it is told to."""

    def __init__(self, *shown):
        self.shown = list(shown)
        self.waiting: list[Callable[[Curves], None]] = []

    def read_curves(self, number, on_done, *, owner):
        self.waiting.append(on_done)


def test_an_answer_that_is_late_does_not_keep_the_newer_one_away(qapp, summary):
    library, before, after = Library(summary), Curves(), Curves()
    shown = ShownCurves(library, QObject(qapp))
    shown.look()
    library.shown = [replace(summary, n_steps=80)]
    shown.look()
    early, late = library.waiting
    early(before)
    late(after)
    assert shown.found[summary.id] == (library.shown[0], after)
    shown.look()
    assert len(library.waiting) == 2


def test_a_name_that_is_given_meanwhile_is_taken_over_without_reading_again(qapp, summary):
    library, curves = Library(summary), Curves()
    shown = ShownCurves(library, QObject(qapp))
    shown.look()
    library.shown = [replace(summary, name="other")]
    shown.look()
    (answer,) = library.waiting
    answer(curves)
    assert shown.found[summary.id][0].name == "other"


@pytest.mark.parametrize(
    "news",
    [SimpleNamespace(n_epochs=3), SimpleNamespace(validation_loss=0.25)],
    ids=["an epoch that ended", "an epoch measured once more"],
)
def test_an_epoch_of_which_the_steps_are_known_is_read(qapp, summary, news):
    library = Library(summary)
    shown = ShownCurves(library, QObject(qapp))
    shown.look()
    library.waiting.pop()(Curves())
    library.shown = [replace(summary, **vars(news))]
    shown.look()
    assert len(library.waiting) == 1
