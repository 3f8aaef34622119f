import pytest

from mlpstudio.engine.events import EpochEvent
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.runs.curves import Curves
from mlpstudio.ui.plots import gap_text

OUTPUT = DenseSpec(2, "softmax")
WITH_DROPOUT = NetworkSpec((2,), (DenseSpec(4), DropoutSpec(0.5), OUTPUT))
WITH_NORMALISATION = NetworkSpec((2,), (DenseSpec(4), BatchNormSpec(), OUTPUT))


@pytest.fixture(autouse=True)
def _application(qapp):
    """Have an application: sentences are translated."""


def measured(running: float, penalty: float, at_rest: float, with_chance: float) -> Curves:
    curves = Curves()
    curves.add_epoch(EpochEvent(1, 10, 0.9, 0.5, None, None, 1.0))
    curves.add_epoch(
        EpochEvent(2, 20, running, 0.5, None, None, 1.0, penalty, at_rest, 0.6, with_chance)
    )
    return curves


def test_the_parts_add_up_to_the_running_loss() -> None:
    curves = measured(0.5, 0.02, 0.3, 0.38)
    assert gap_text.was_remeasured(curves)
    gap = gap_text.last_gap(curves)
    assert gap.at_rest + gap.lag + gap.chance + gap.penalty == pytest.approx(gap.running)
    assert gap_text.sentence(curves, WITH_DROPOUT) == (
        "Training loss 0.500 = 0.300 at rest + 0.100 lag + 0.080 dropout + 0.020 penalty"
    )


def test_what_is_nothing_is_left_out_and_less_than_nothing_subtracted() -> None:
    assert gap_text.sentence(measured(0.05, 0.0, 0.06, 0.06), WITH_DROPOUT) == (
        "Training loss 0.0500 = 0.0600 at rest − 0.0100 lag"
    )


def test_chance_is_more_than_dropout_where_batches_are_normalised() -> None:
    assert "+ 1.00 chance" in gap_text.sentence(measured(3.0, 0.0, 1.0, 2.0), WITH_NORMALISATION)


def test_an_epoch_that_was_not_remeasured_has_no_parts() -> None:
    curves = Curves()
    assert not gap_text.was_remeasured(curves)
    curves.add_epoch(EpochEvent(1, 10, 0.9, 0.5, None, None, 1.0))
    assert not gap_text.was_remeasured(curves)


def test_a_loss_without_digits_is_written_all_the_same() -> None:
    assert gap_text.sentence(measured(0.0, 0.0, 0.0, 0.0), WITH_DROPOUT) == (
        "Training loss 0.0000 = 0.0000 at rest"
    )
