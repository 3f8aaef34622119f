"""The lessons of the doctor show what they claim: worked out with the labs themselves."""

import numpy as np
import pytest

from mlpstudio.document.lab_settings import Descent1DSettings, LabSettings
from mlpstudio.document.project import Project
from mlpstudio.labs.descents import curves, surfaces
from mlpstudio.labs.functions import own_curve
from mlpstudio.labs.plane import untangling
from mlpstudio.runs.doctor import Illness
from mlpstudio.ui.doctor.lessons import lessons
from mlpstudio.ui.panel_table import panels, panels_in, workspaces

WITHOUT = {Illness.VALIDATION_EASIER}


def walked(illness, n_steps=50):
    """Return the curve of a lesson, and the places that its descent goes through."""
    settings = lessons(illness, LabSettings())[0].settings
    assert isinstance(settings, Descent1DSettings)
    assert settings.optimizer == "sgd"
    curve = (
        own_curve.own_curve(settings.formula, settings.lower, settings.upper)
        if settings.curve == own_curve.NAME
        else curves.get(settings.curve)
    )
    places = [settings.start]
    for _ in range(n_steps):
        places.append(places[-1] - settings.learning_rate * float(curve.derivative(places[-1])))
    return curve, np.array(places)  # (n + 1,)


@pytest.mark.parametrize("illness", Illness)
def test_every_illness_but_one_can_be_seen_somewhere(illness):
    known = {info.id for info in panels()}
    found = lessons(illness, LabSettings())
    assert bool(found) == (illness not in WITHOUT)
    designed = {panel for one in workspaces() for panel in panels_in(one.layout)}
    for lesson in found:
        assert lesson.panel in known & designed
        assert lesson.text
        assert lesson.tip.endswith(".")
        if lesson.settings is not None:
            lesson.settings.check()
            assert Project().labs.replaced(lesson.settings) != Project().labs


def test_what_does_not_matter_for_a_lesson_stays():
    labs = LabSettings(descent_1d=Descent1DSettings(formula="x^2 + 1", momentum=0.5))
    (lesson,) = lessons(Illness.RATE_TOO_SMALL, labs)
    assert (lesson.settings.formula, lesson.settings.momentum) == ("x^2 + 1", 0.5)


def test_a_rate_far_too_large_doubles_the_distance_with_each_step():
    _, places = walked(Illness.BAD_NUMBER)
    np.testing.assert_allclose(np.abs(places[1:] / places[:-1]), 2.0)


def test_a_rate_just_too_large_climbs_on_both_sides():
    curve, places = walked(Illness.DIVERGING)
    assert (places[1:] * places[:-1] < 0.0).all()
    assert (np.diff(curve.function(places)) > 0.0).all()


def test_what_is_thrown_onto_the_plain_does_not_come_back():
    curve, places = walked(Illness.RATE_TOO_LARGE)
    losses = curve.function(places)
    assert losses[0] < 0.5
    assert (losses[1:] > 0.95).all()


def test_a_rate_that_jumps_across_comes_down_slowly():
    _, places = walked(Illness.OSCILLATING)
    assert (places[1:] * places[:-1] < 0.0).all()
    assert 0.0 < abs(places[-1]) < abs(places[0])


def test_a_rate_too_small_has_hardly_begun_after_a_hundred_steps():
    _, places = walked(Illness.RATE_TOO_SMALL, 100)
    assert 0.8 < places[-1] / places[0] < 1.0


def test_on_a_plain_no_step_leads_anywhere():
    curve, places = walked(Illness.STUCK_AT_CHANCE)
    assert curve.function(places[-1]) > 0.99
    assert abs(places[-1] - places[0]) < 0.01


def test_a_dead_relu_stands_still_for_good():
    _, places = walked(Illness.DEAD_UNITS)
    assert (places == places[0]).all()


@pytest.mark.parametrize("illness", [Illness.SATURATED_UNITS, Illness.VANISHING_GRADIENT])
def test_behind_sigmoids_hardly_anything_moves(illness):
    curve, places = walked(illness)
    assert abs(places[-1] - places[0]) < 0.02
    assert abs(float(curve.derivative(places[0]))) < 1e-3


def test_three_sigmoids_leave_little_slope_anywhere():
    curve, _ = walked(Illness.VANISHING_GRADIENT)
    slopes = np.abs(curve.derivative(np.linspace(*curve.x_range, 200)))
    assert slopes.max() < 0.25**3


def test_three_weights_of_3_throw_a_usual_rate_out():
    _, places = walked(Illness.EXPLODING_GRADIENT, 5)
    assert (np.abs(np.diff(places[1:])) > np.abs(np.diff(places[:-1]))).all()


def test_in_the_ravine_of_unscaled_inputs_no_rate_suits_both_ways():
    settings = lessons(Illness.UNSCALED_INPUT, LabSettings())[0].settings
    ravine = surfaces.ravine(settings.condition)
    along, _, across = ravine.hessian(*ravine.start)
    assert across / along == pytest.approx(300.0)


def test_the_smallest_stack_is_to_part_two_rings():
    settings = lessons(Illness.UNDERFIT, LabSettings())[0].settings
    assert settings.classes == "rings"  # two units draw no closed line around the inner one
    assert settings.n_layers == untangling.FEWEST_LAYERS
    assert settings.is_trained
