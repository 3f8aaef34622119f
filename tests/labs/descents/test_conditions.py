"""What a descent goes through, and what makes no sense."""

import math

import pytest

from mlpstudio.errors import DesignError
from mlpstudio.labs.descents.conditions import EPOCH, N_STEPS, STEADY, Conditions, Pace


def test_steady_conditions_keep_the_rate_to_the_last_bit():
    pace = Pace(STEADY, 0.1)
    assert [pace.next(1.0) for _ in range(5)] == [0.1] * 5


def test_a_cosine_falls_to_its_end_over_the_planned_steps():
    pace = Pace(Conditions("cosine"), 2.0)
    rates = [pace.next(1.0) for _ in range(N_STEPS + 1)]
    assert rates[0] == 2.0
    assert rates[N_STEPS // 2] == pytest.approx(1.0)
    assert rates[-1] == pytest.approx(0.0, abs=1e-12)


def test_a_step_decay_halves_every_two_epochs():
    pace = Pace(Conditions("step_decay"), 1.0)
    rates = [pace.next(1.0) for _ in range(4 * EPOCH + 1)]
    assert rates[2 * EPOCH - 1] == 1.0
    assert rates[2 * EPOCH] == 0.5
    assert rates[4 * EPOCH] == 0.25


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        (Conditions("sawtooth"), "no schedule 'sawtooth'"),
        (Conditions("cosine", (("speed", 1.0),)), "has no option 'speed'"),
        (Conditions("cosine", (("final", 2.0),)), "must be at least 0"),
        (Conditions(noise=-1.0), "noise must be 0 or more, not -1.0"),
        (Conditions(noise=math.inf), "noise must be 0 or more, not inf"),
        (Conditions(seed=-1), "seed of the noise must be 0 or more, not -1"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(conditions: Conditions, message: str):
    with pytest.raises(DesignError, match=message):
        conditions.check()
    with pytest.raises(DesignError, match=message):
        Pace(conditions, 0.1)
