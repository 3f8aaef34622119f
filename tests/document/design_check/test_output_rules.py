"""Output activations and losses that do not belong together."""

import pytest

from mlpstudio.document.design_check import ProblemKind, Severity
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.spec import ActivationSpec, DenseSpec
from tests.document.design_check.designs import (
    OUTPUT,
    SCORES,
    design,
    find,
    kinds,
    mended,
    problems,
)

Kind = ProblemKind


@pytest.mark.parametrize("is_separate", [False, True])
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_an_output_is_found_wrong_exactly_when_it_does_not_fit_the_loss(
    activation: str, loss: str, is_separate: bool
) -> None:
    is_one_hot = not LOSSES[loss].wants_integers
    layers = (SCORES, ActivationSpec(activation)) if is_separate else (DenseSpec(10, activation),)
    found = problems(design(*layers, loss=loss, one_hot=is_one_hot))
    found = tuple(p for p in found if p.kind is not Kind.LINEAR_ACTIVATION)
    assert (not found) == (activation in LOSSES[loss].fitting_activations)
    for problem in found:
        assert problem.fix is not None
        assert problems(problem.fix) == ()


@pytest.mark.parametrize("loss", [name for name, x in LOSSES.items() if x.is_crossentropy])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_from_logits_needs_a_linear_output(activation: str, loss: str) -> None:
    is_one_hot = not LOSSES[loss].wants_integers
    project = design(DenseSpec(10, activation), loss=loss, one_hot=is_one_hot, from_logits=True)
    found = problems(project)
    assert (not found) == (activation == "linear")
    for problem in found:
        assert problem.severity is Severity.ERROR
        assert problem.fix is not None
        assert problems(problem.fix) == ()


def test_a_softmax_that_would_come_twice_is_kept_and_from_logits_turned_off() -> None:
    problem = find(design(OUTPUT, from_logits=True), Kind.LOGITS_ACTIVATION)
    assert problem.fix == design(OUTPUT)


def test_another_activation_before_from_logits_is_made_linear() -> None:
    alone = design(SCORES, ActivationSpec("tanh"), from_logits=True)
    assert mended(find(alone, Kind.LOGITS_ACTIVATION)) == (SCORES,)
    twice = design(DenseSpec(10, "relu"), ActivationSpec("tanh"), from_logits=True)
    assert mended(find(twice, Kind.LOGITS_ACTIVATION)) == (SCORES,)


def test_scores_without_softmax_get_one() -> None:
    problem = find(design(SCORES), Kind.NOT_PROBABILITIES)
    assert problem.values["wanted"] == "softmax"
    assert mended(problem) == (OUTPUT,)


def test_a_changed_loss_does_not_read_logits_by_surprise() -> None:
    project = design(OUTPUT, loss="mean_squared_error", one_hot=True, from_logits=True)
    assert kinds(project) == [Kind.LOGITS_LOSS, Kind.SOFTMAX_WITH_DISTANCE]
    problem = find(project, Kind.SOFTMAX_WITH_DISTANCE)
    assert problem.fix == design(OUTPUT, one_hot=True)


def test_hinge_takes_scores() -> None:
    assert problems(design(SCORES, loss="hinge")) == ()
    separate = design(SCORES, ActivationSpec("softmax"), loss="hinge")
    assert mended(find(separate, Kind.HINGE_NEEDS_SCORES)) == (SCORES,)
