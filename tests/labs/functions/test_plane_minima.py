"""Minima in the plane, found by many starts."""

import pytest

from mlpstudio.labs.descents import surfaces
from mlpstudio.labs.functions import plane_minima
from mlpstudio.labs.functions.expression_plane import parse

WIDE = (-5.0, 5.0)


def found(formula, x_range=WIDE, y_range=WIDE):
    expression = parse(formula)
    return plane_minima.find(expression.jet, expression.value, x_range, y_range)


@pytest.mark.parametrize(
    ("name", "formula"),
    [
        ("rosenbrock", "(1-x)^2 + 100(y-x^2)^2"),
        ("beale", "(1.5-x+xy)^2 + (2.25-x+xy^2)^2 + (2.625-x+xy^3)^2"),
        ("himmelblau", "(x^2+y-11)^2 + (x+y^2-7)^2"),
        ("rastrigin", "20 + x^2 + y^2 - 10cos(2pi x) - 10cos(2pi y)"),
        ("saddle", "x^2/2 + (y^2-1)^2/4"),
        ("plateau", "1 - exp(-(x^2+2y^2)/4)"),
    ],
)
def test_typed_as_formulas_the_known_surfaces_have_their_known_minima(name, formula):
    surface = surfaces.get(name)
    minima = found(formula, surface.x_range, surface.y_range)
    assert len(minima) == len(surface.minima)
    for known in surface.minima:
        nearest = min(
            minima,
            key=lambda m: sum(abs(a - b) for a, b in zip(m.position, known.position, strict=True)),
        )
        assert nearest.position == pytest.approx(known.position, abs=1e-9)
        assert nearest.is_global == known.is_global


def test_kinks_are_minima_too():
    for formula in ("abs(x-1) + 2abs(y+0.3)", "sqrt((x-1)^2 + (y+0.3)^2)"):
        (minimum,) = found(formula)
        assert minimum.position == pytest.approx((1.0, -0.3), abs=1e-6)
        assert minimum.is_global


def test_a_flat_bottom_of_fourth_order_is_found():
    (minimum,) = found("x^4 + y^4")
    assert minimum.position == pytest.approx((0.0, 0.0), abs=1e-2)


@pytest.mark.parametrize(
    "formula",
    ["x^2 - y^2", "x + y", "3", "1/(x^2+y^2)", "log(-1-x^2)", "-x^2-y^2", "max(x, 0) + y^2"],
)
def test_saddles_slopes_floors_poles_and_gaps_are_none(formula):
    assert found(formula) == ()


def test_the_lowest_comes_first_and_alone_is_global():
    first, second = found("x^2 + 10y^2 + sin(3x)", (-3.0, 3.0), (-2.0, 2.0))
    assert first.is_global
    assert not second.is_global
    assert first.value < second.value
    assert first.position == pytest.approx((-0.427308, 0.0), abs=1e-5)
