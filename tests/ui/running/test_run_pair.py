from mlpstudio.document.project import Project
from mlpstudio.runs.record import Run
from mlpstudio.ui.library.run_writing import Kinship
from mlpstudio.ui.running.run_pair import RunPair
from mlpstudio.ui.running.trainee import Trainee


def trainee():
    return Trainee(Run.begun(Project()), Project())


def test_alone_a_run_has_all_the_memory():
    pair = RunPair()
    pair.set_budget(1_000)
    assert pair.snapshots.budget == 1_000  # those of no run yet
    pair.shown = trainee()
    assert pair.snapshots is pair.shown.snapshots
    assert pair.snapshots.budget == pair.budget == 1_000


def test_two_runs_share_it_also_before_the_second_one_is_there():
    pair = RunPair()
    pair.set_budget(1_000)
    first = trainee()
    pair.put_beside(first, Kinship("twin", 0))
    assert first.snapshots.budget == 500
    pair.shown = trainee()
    assert pair.snapshots.budget == 500
    pair.set_budget(3_000)
    assert (pair.snapshots.budget, first.snapshots.budget) == (1_500, 1_500)


def test_once_alone_again_it_has_all():
    pair = RunPair()
    pair.set_budget(1_000)
    first = trainee()
    pair.put_beside(first, Kinship("twin", 0))
    pair.shown = trainee()
    assert pair.take_beside() is first
    assert (pair.beside, pair.kinship) == (None, None)
    assert pair.snapshots.budget == 1_000
    assert pair.take_beside() is None
