"""Ready-made experiments: each can be trained, and the course's is the course's."""

import pytest

from mlpstudio.datasets.sources import form_of
from mlpstudio.document import edits, experiments, presets
from mlpstudio.document.design_check import Severity, check
from mlpstudio.document.lab_settings import Descent1DSettings, LabSettings
from mlpstudio.document.project import Project
from mlpstudio.engine import shapes
from mlpstudio.engine.batching import steps_per_epoch
from mlpstudio.errors import DesignError


@pytest.mark.parametrize("name", experiments.EXPERIMENTS)
def test_a_ready_made_experiment_has_nothing_wrong_with_it(name):
    project = experiments.get(name).project()
    project.data.check()
    project.training.check()
    form = form_of(project.data.source)
    assert form is not None
    problems = check(project, form.n_classes, form.input_shape)
    assert [problem for problem in problems if problem.severity is not Severity.HINT] == []


@pytest.mark.parametrize("name", presets.PLANE_NETWORKS)
def test_a_design_for_points_has_nothing_wrong_with_it(name):
    project = edits.set_network(experiments.get("xor").project(), presets.PLANE_NETWORKS[name])
    assert check(project, 2, (2,)) == ()


def test_the_courses_experiment_has_its_well_known_numbers():
    project = experiments.get("course").project()
    assert shapes.parameter_count(project.network) == 407_050
    assert steps_per_epoch(60_000, project.training.batch_size) == 469
    assert project.data.source == "mnist"
    assert project.data.validation_fraction == 0.0
    assert (project.training.optimizer, project.training.epochs) == ("rmsprop", 5)


def test_the_strongest_plain_network_takes_at_most_20_epochs():
    assert experiments.get("best_plain").training.epochs <= 20
    assert experiments.get("best_plain").data.augmentation.is_identity
    assert not experiments.get("augmented").data.augmentation.is_identity


def test_notes_and_labs_of_the_project_before_are_kept():
    labs = LabSettings(descent_1d=Descent1DSettings(start=1.5))
    base = Project(notes="mine", labs=labs, network=presets.NETWORKS["small"])
    project = experiments.get("course").project(base)
    assert project.notes == "mine"
    assert project.labs is labs
    assert project.network == presets.NETWORKS["course"]


def test_an_unknown_experiment_is_refused_with_those_there_are():
    with pytest.raises(DesignError, match=r"no experiment 'conv'.*course, best_plain, augmented"):
        experiments.get("conv")
