import numpy as np
import pytest

from mlpstudio.engine import optimizers
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.regimes import (
    NEAR,
    PATIENCE,
    Obstacle,
    Regime,
    Regimes,
    regimes,
    zones_for,
)
from mlpstudio.labs.functions import own_curve

CURVATURE = 3.0


def walk(optimizer: str, rate: float, momentum: float, n_steps: int = 400) -> np.ndarray:
    """Return the distances from the minimum of ½ λ x², from 1 on, as the engine makes them."""
    options = () if optimizer == "sgd" else (("momentum", momentum),)
    made = optimizers.create(optimizer, 1, np.float64, options)
    x = np.ones(1)
    distances = [1.0]
    for _ in range(n_steps):
        made.update(x, CURVATURE * x, rate)
        distances.append(float(x[0]))
    return np.array(distances)


def seen(xs: np.ndarray) -> Regime:
    """Return what somebody would say who looks at the distances."""
    if np.abs(xs[-20:]).max() > np.abs(xs[:20]).max():
        return Regime.DIVERGE
    large = xs[np.abs(xs) > 1e-12]
    turns = np.sign(large[1:]) != np.sign(large[:-1])
    if turns.any():
        return Regime.OSCILLATE if turns[len(turns) // 2 :].all() else Regime.SWING
    return Regime.GOOD if abs(xs[PATIENCE]) <= NEAR else Regime.CRAWL


@pytest.mark.parametrize(
    ("optimizer", "momentum"),
    [("sgd", 0.0), ("momentum", 0.0), ("momentum", 0.4), ("momentum", 0.9), ("nesterov", 0.5),
     ("nesterov", 0.9), ("nesterov", 0.0)],
)  # fmt: skip
def test_inside_every_zone_the_engine_does_what_its_name_says(optimizer: str, momentum: float):
    for zone in zones_for(optimizer, CURVATURE, momentum):
        high = zone.high if np.isfinite(zone.high) else 1.2 * zone.low
        wide = high - zone.low
        for share in (0.1, 0.5, 0.9):
            rate = zone.low + share * wide
            if zone.regime in (Regime.CRAWL, Regime.GOOD) and momentum:
                continue  # a ball starts from rest: its pace is tested at the end of the walk
            assert seen(walk(optimizer, rate, momentum)) is zone.regime, (zone, share)


@pytest.mark.parametrize(
    ("optimizer", "momentum", "limit"),
    [("sgd", 0.9, 2.0), ("momentum", 0.9, 3.8), ("momentum", 0.5, 3.0), ("nesterov", 0.5, 1.5)],
)
def test_just_below_the_limit_it_comes_nearer_and_just_above_it_leaves(
    optimizer: str, momentum: float, limit: float
):
    border = limit / CURVATURE
    assert zones_for(optimizer, CURVATURE, momentum)[-1].low == pytest.approx(border)
    below = np.abs(walk(optimizer, 0.99 * border, momentum, 2000))
    above = np.abs(walk(optimizer, 1.01 * border, momentum, 2000))
    assert below[-1] < 1e-3
    assert above[-1] > 1e3


def test_just_around_one_over_the_curvature_plain_descent_begins_to_change_sides():
    assert (walk("sgd", 0.98 / CURVATURE, 0.0, 5) > 0).all()
    assert (np.diff(np.sign(walk("sgd", 1.02 / CURVATURE, 0.0, 5))) != 0).all()


def test_just_around_the_border_of_crawling_the_hundredth_is_missed_or_reached():
    border = zones_for("sgd", CURVATURE)[0].high
    assert abs(walk("sgd", 0.98 * border, 0.0)[PATIENCE]) > NEAR
    assert abs(walk("sgd", 1.02 * border, 0.0)[PATIENCE]) < NEAR


@pytest.mark.parametrize(("optimizer", "momentum"), [("momentum", 0.4), ("nesterov", 0.5)])
def test_a_ball_that_crawls_loses_less_at_each_update_than_a_good_one(
    optimizer: str, momentum: float
):
    crawl = zones_for(optimizer, CURVATURE, momentum)[0]
    pace = NEAR ** (1.0 / PATIENCE)
    for rate, is_slower in ((0.98 * crawl.high, True), (1.02 * crawl.high, False)):
        xs = walk(optimizer, rate, momentum, 200)
        assert (xs > 0).all()
        assert (xs[-1] / xs[-2] > pace) == is_slower


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "nesterov"])
@pytest.mark.parametrize("momentum", [0.0, 0.3, 0.831, 0.832, 0.9, 0.99])
def test_zones_follow_each_other_without_gaps_from_zero_to_infinity(
    optimizer: str, momentum: float
):
    zones = zones_for(optimizer, CURVATURE, momentum)
    assert zones[0].low == 0.0
    assert zones[-1].high == np.inf
    assert [z.low for z in zones[1:]] == [z.high for z in zones[:-1]]
    assert zones[-1].regime is Regime.DIVERGE


def test_without_momentum_all_three_are_plain_descent():
    for optimizer in ("momentum", "nesterov"):
        for ours, plain in zip(
            zones_for(optimizer, CURVATURE, 0.0), zones_for("sgd", CURVATURE), strict=True
        ):
            assert ours.regime is plain.regime
            assert ours.low == pytest.approx(plain.low)


def test_an_optimizer_without_a_theory_is_refused():
    with pytest.raises(ValueError, match="adam"):
        zones_for("adam", 1.0)


def of(name: str, start: float | None = None, optimizer: str = "sgd") -> Regimes | Obstacle:
    curve = curves.get(name)
    at = curve.start if start is None else start
    return regimes(curve, curves.problem(curve), at, optimizer)


def test_the_minimum_is_the_one_downhill_of_the_start():
    right, left = of("double_valley", 2.0), of("double_valley", -2.0)
    assert isinstance(right, Regimes)
    assert isinstance(left, Regimes)
    assert right.minimum == pytest.approx(1.1309, abs=1e-3)
    assert left.minimum == pytest.approx(-1.3008, abs=1e-3)
    assert right.curvature == pytest.approx(3 * right.minimum**2 - 1.5)
    assert right.limit == pytest.approx(2.0 / right.curvature)
    assert right.sharpest == pytest.approx(10.5)  # at the start the walls are steeper
    assert [right.at(r) for r in (0.001, 0.2, 0.5, 1.0)] == [
        Regime.CRAWL, Regime.GOOD, Regime.OSCILLATE, Regime.DIVERGE,
    ]  # fmt: skip


def test_a_start_in_the_minimum_has_that_one():
    found = of("bowl", 0.0)
    assert isinstance(found, Regimes)
    assert found.limit == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("name", "start", "optimizer", "obstacle"),
    [
        ("absolute", None, "sgd", Obstacle.KINK),
        ("bowl", None, "adam", Obstacle.SLOPES_RESCALED),
        ("bowl", None, "rmsprop", Obstacle.SLOPES_RESCALED),
        ("shelf", 0.8, "sgd", Obstacle.NO_MINIMUM),  # no slope, and no minimum either
    ],
)
def test_where_there_is_no_curvature_it_says_why(
    name: str, start: float | None, optimizer: str, obstacle: Obstacle
):
    assert of(name, start, optimizer) is obstacle


@pytest.mark.parametrize(
    ("formula", "obstacle"),
    [
        ("abs(x)", Obstacle.KINK),
        ("sqrt(abs(x))", Obstacle.KINK),
        ("abs(x)^1.5", Obstacle.KINK),
        ("x^4", Obstacle.FLAT),
        ("max(0, abs(x) - 1)", Obstacle.FLAT),
        ("x", Obstacle.NO_MINIMUM),
        ("log(x)", Obstacle.NO_MINIMUM),
    ],
)
def test_typed_functions_say_why_too(formula: str, obstacle: Obstacle):
    curve = own_curve.own_curve(formula, -3.0, 3.0)
    assert regimes(curve, curves.problem(curve), curve.start, "sgd") is obstacle


def test_a_typed_function_has_its_exact_second_derivative():
    curve = own_curve.own_curve("x^4 - 3x^2 + x", -3.0, 3.0)
    found = regimes(curve, curves.problem(curve), 2.0, "sgd")
    assert isinstance(found, Regimes)
    assert found.curvature == pytest.approx(12 * found.minimum**2 - 6, rel=1e-12)


def test_the_plateau_bends_the_other_way_at_its_start():
    found = of("plateau")
    assert isinstance(found, Regimes)
    assert found.curvature == pytest.approx(1.0)
    assert float(curves.PLATEAU.second_derivative(curves.PLATEAU.start)) < 0.0
