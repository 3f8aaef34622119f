"""A race as the settings have it."""

from dataclasses import replace

import pytest

from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import surfaces
from mlpstudio.ui.descent import race as module
from mlpstudio.ui.descent.race import Race, sigma

SETTINGS = Descent2DSettings()


def test_a_plan_keeps_the_descents_that_it_leaves_as_they_were():
    race = Race(SETTINGS)
    before = dict(race.descents)
    race.plan(replace(SETTINGS, learning_rates=(("sgd", 0.1),)))
    assert race.descents["sgd"] is not before["sgd"]
    assert all(race.descents[name] is before[name] for name in ("momentum", "rmsprop", "adam"))


@pytest.mark.parametrize(
    "change",
    [
        {"condition": 30.0},
        {"start": (1.0, 1.0)},
        {"noise": 0.5},
        {"schedule": "cosine"},
        {"surface": "bowl"},
    ],
)
def test_what_concerns_all_begins_all_anew(change):
    race = Race(SETTINGS)
    before = dict(race.descents)
    race.plan(replace(SETTINGS, **change))
    assert not any(race.descents[name] is before[name] for name in before)


def test_all_walk_at_one_pace_and_somewhat_even_when_there_is_no_time(
    monkeypatch: pytest.MonkeyPatch,
):
    race = Race(SETTINGS)
    monkeypatch.setattr(module, "BUDGET", -1.0)
    assert not race.advance(200)
    made = [descent.n_made for descent in race.descents.values()]
    assert min(made) >= 20
    assert max(made) - min(made) <= 20
    monkeypatch.setattr(module, "BUDGET", 60.0)
    assert race.advance(200)
    assert [race.path(name, 200).n_steps for name in race.racing] == [200] * 4


def test_who_has_diverged_keeps_nobody_waiting():
    race = Race(replace(SETTINGS, learning_rates=(("sgd", 5.0),)))
    while not race.advance(300):
        pass
    assert race.path("sgd", 300).diverged_at is not None
    assert race.path("adam", 300).n_steps == 300


def test_limits_are_those_of_the_nearest_minimum():
    race = Race(SETTINGS)
    assert race.curvature == pytest.approx(4.0)
    assert race.limits(OPTIMIZERS) == pytest.approx(
        {"sgd": 0.5, "momentum": 0.95, "nesterov": 3.8 / 2.8 / 4.0}
    )
    own = Race(replace(SETTINGS, surface="own", formula="x^2 - y^2"))
    assert own.curvature is None
    assert own.limits(OPTIMIZERS) == {}


def test_sigma_is_a_share_of_the_typical_slope():
    assert sigma(SETTINGS) == 0.0
    slope = surfaces.typical_slope(surfaces.ravine(20.0))
    assert sigma(replace(SETTINGS, noise=0.5)) == pytest.approx(0.5 * slope)
