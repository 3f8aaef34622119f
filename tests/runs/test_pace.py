import pytest

from mlpstudio.runs.pace import Pace, Speedometer


def test_the_speed_is_that_of_the_last_span():
    meter = Speedometer()
    meter.add(1_000, 10.0)  # begins the span: when these were read is not known
    meter.add(600, 10.3)
    assert meter.samples_per_second == 0
    meter.add(400, 10.5)
    assert meter.samples_per_second == pytest.approx(2_000)
    meter.add(300, 11.5)
    assert meter.samples_per_second == pytest.approx(300)


def test_a_pause_does_not_count():
    meter = Speedometer()
    meter.add(0, 0.0)
    meter.add(500, 0.5)
    meter.restart()
    meter.add(10, 100.0)
    meter.add(500, 100.5)
    assert meter.samples_per_second == pytest.approx(1_000)


@pytest.mark.parametrize(
    ("worked", "seconds"), [(0.0, 0.04), (0.002, 0.04), (0.008, 0.1), (0.5, 0.16)]
)
def test_looking_takes_its_share_within_bounds(worked, seconds):
    assert Pace(share=0.08, quickest=0.04, slowest=0.16).seconds(worked) == pytest.approx(seconds)
