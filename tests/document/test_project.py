"""The project: sound by default, a value, and with checks that name what makes no sense."""

from dataclasses import FrozenInstanceError, replace
from math import inf, nan

import pytest

from mlpstudio.document.lab_settings import (
    BroadcastingSettings,
    Descent1DSettings,
    Descent2DSettings,
    DotSettings,
    ElementwiseSettings,
    GeometrySettings,
    LandscapeSettings,
    SlicingSettings,
)
from mlpstudio.document.project import DataChoice, Project, default_network
from mlpstudio.engine import shapes
from mlpstudio.errors import DataError, DesignError
from mlpstudio.labs.plane.plane_maps import PlaneMap


def test_the_first_project_is_the_courses_network():
    assert shapes.parameter_count(default_network()) == 407_050
    assert Project().network == default_network()


def test_the_defaults_pass_their_own_checks():
    project = Project()
    project.data.check()
    project.training.check()
    project.labs.descent_1d.check()
    project.labs.descent_2d.check()
    project.labs.slicing.check()
    project.labs.broadcasting.check()
    project.labs.landscape.check()
    project.labs.elementwise.check()
    project.labs.geometry.check()
    project.labs.dot.check()


def test_projects_are_values():
    assert Project() == Project()
    assert hash(Project()) == hash(Project())
    with pytest.raises(FrozenInstanceError):
        Project().notes = "changed"  # type: ignore[misc]
    assert replace(Project(), notes="a").network is not None


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"source": "cats"}, "no data set 'cats'. Choose one of: digits"),
        ({"train_size": 0}, "at least 1 sample, not 0"),
        ({"train_size": -3}, "at least 1 sample, not -3"),
        ({"validation_fraction": 1.0}, "at least 0 and below 1, not 1.0"),
        ({"validation_fraction": -0.1}, "at least 0 and below 1, not -0.1"),
        ({"validation_fraction": nan}, "at least 0 and below 1, not nan"),
        ({"label_encoding": "roman"}, "no label form 'roman'. Choose one of: integer, one_hot"),
        ({"seed": -1}, "0 or more, not -1"),
        ({"source": "file"}, "No file of one's own is chosen"),
        ({"source": "file", "path": "a\0b"}, "cannot be the name of a file"),
        ({"source": "file", "path": "\ud800"}, "cannot be the name of a file"),
        ({"label_column": -1}, "label column must be 0 or more, not -1"),
        ({"preparation": "fry"}, "no preparation of pictures 'fry'. Choose one of: as_is, draw"),
    ],
)
def test_a_choice_of_data_that_makes_no_sense_is_refused(values, message):
    with pytest.raises(DataError, match=message):
        replace(DataChoice(), **values).check()


SENSELESS = r"no (curve|surface|optimizer)|learning rate must be|of the formula\.|limits of x must"


@pytest.mark.parametrize("formula", ["x^4 - 3x^2 + x", "sin(x) + x²/10", "log(-1 − x^2)", "7"])
def test_a_curve_of_ones_own_may_be_any_formula(formula):
    Descent1DSettings(curve="own", formula=formula, lower=-0.5, upper=20.0).check()


@pytest.mark.parametrize(
    "settings",
    [
        Descent1DSettings(curve="coast"),
        Descent1DSettings(optimizer="luck"),
        Descent1DSettings(learning_rate=0.0),
        Descent1DSettings(learning_rate=-1.0),
        Descent1DSettings(learning_rate=inf),
        Descent1DSettings(formula="3 *"),
        Descent1DSettings(curve="own", formula="foo(x)"),
        Descent1DSettings(lower=3.0),
        Descent1DSettings(upper=inf),
        Descent1DSettings(lower=nan),
        Descent2DSettings(surface="coast"),
        Descent2DSettings(optimizers=("sgd", "luck")),
        Descent2DSettings(learning_rates=(("luck", 0.1),)),
        Descent2DSettings(learning_rates=(("sgd", nan),)),
    ],
)
def test_settings_of_a_lab_that_make_no_sense_are_refused(settings):
    with pytest.raises(DesignError, match=SENSELESS):
        settings.check()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (SlicingSettings(source="cats"), "no array to slice 'cats'. Choose one of: images, made"),
        (SlicingSettings(shape=(1,) * 9), "at most 8 axes"),
        (SlicingSettings(shape=(-1,)), "0 or more"),
        (SlicingSettings(shape=(10**9, 10**9, 2)), "cannot count"),
        (SlicingSettings(text="x" * 201), "at most 200 characters, not 201"),
        (SlicingSettings(batch=-1), "from 0 to 1,000,000,000, not -1"),
        (SlicingSettings(batch_size=0), "1 to 1,000,000,000 samples, not 0"),
        (BroadcastingSettings("x" * 201), "at most 200 characters, not 201"),
        (GeometrySettings("cube"), "no set of points 'cube'"),
        (GeometrySettings(drawing=((),)), "1 to 200 points, not 0"),
        (GeometrySettings(drawing=(((0.0, 5.0),),)), "within 4 of the origin"),
        (GeometrySettings(drawing=(((0.0, 0.0),),) * 41), "at most 40 lines, not 41"),
        (GeometrySettings(maps=(PlaneMap(),) * 7), "at most 6 maps, not 7"),
        (GeometrySettings(maps=(PlaneMap("fold"),)), "no map of the plane 'fold'"),
        (GeometrySettings(maps=(PlaneMap("shear", (1.0,)),)), "has 2 numbers .k₁, k₂., not 1"),
        (GeometrySettings(maps=(PlaneMap("rotation", (181.0,)),)), "from -180 to 180, not 181"),
        (GeometrySettings(maps=(PlaneMap(activation="step"),)), "activation of a map 'step'"),
        (GeometrySettings(classes="knots"), "no pair of classes 'knots'"),
        (GeometrySettings(n_layers=0), "1 to 6 hidden layers, not 0"),
        (GeometrySettings(activation="elu"), "activation of a stack 'elu'"),
        (GeometrySettings(seed=-1), "0 or more, not -1"),
        (ElementwiseSettings("divide"), "no element-wise operation 'divide'. Choose one of: add"),
        (ElementwiseSettings(x=((1.0,),)), "same size, not 1 × 1 and 2 × 3"),
        (ElementwiseSettings(y=((1.0,) * 9,)), "not 1 × 9"),
        (DotSettings("cross"), "no product 'cross'. Choose one of: dot, matmul"),
        (DotSettings(text="x" * 201), "at most 200 characters, not 201"),
        (DotSettings(a=(1.0,) * 65), "At most 64 numbers of an array are kept, not 65"),
        (DotSettings(b=(1e7,)), "from -1,000,000 to 1,000,000"),
    ],
)
def test_settings_beyond_what_the_labs_of_tensors_show_are_named(settings, message):
    with pytest.raises(DesignError, match=message):
        settings.check()


def test_half_typed_slices_and_shapes_are_settings_too():
    SlicingSettings(text="[10:").check()
    BroadcastingSettings("(32, 10) +").check()
    DotSettings(text="(32, 10) ·").check()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            LandscapeSettings(plane="sphere"),
            "no plane 'sphere'. Choose one of: random, line, path",
        ),
        (LandscapeSettings(part="test"), "no part of the data 'test'"),
        (LandscapeSettings(seed=-1), "0 or more, not -1"),
        (LandscapeSettings(span=0.0), "span of a landscape must be from 0.001 to 100, not 0.0"),
        (LandscapeSettings(span=nan), "span of a landscape"),
        (LandscapeSettings(center=(0.0, inf)), "middle of a landscape"),
        (LandscapeSettings(center=(2e6, 0.0)), "within 1e.06 of the usual one"),
        (LandscapeSettings(resolution=4), "5 to 201 points along a side, not 4"),
        (LandscapeSettings(scale=(1.0, 1.0)), "a loss of 0 or more to a higher one"),
        (LandscapeSettings(scale=(0.0, inf)), "a loss of 0 or more to a higher one"),
        (LandscapeSettings(scale=(nan, 1.0)), "a loss of 0 or more to a higher one"),
    ],
)
def test_landscapes_that_make_no_sense_are_refused(settings, message):
    with pytest.raises(DesignError, match=message):
        settings.check()


def test_landscapes_with_fixed_colours_are_fine():
    LandscapeSettings(scale=(0.0, 2.5)).check()
