import numpy as np
import pytest

from mlpstudio.datasets.handwriting import generate
from mlpstudio.datasets.mnist import load_mnist
from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.labs.digits.digit_facts import (
    FACTS,
    Distribution,
    facts_of,
    measure,
    remarks,
    survey,
)
from mlpstudio.labs.digits.sheet import Sheet
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

SHAPES = {
    "bar": [(0.5, 0.15), (0.5, 0.85)],
    "slash": [(0.3, 0.15), (0.7, 0.85)],
    "seven": [(0.25, 0.2), (0.75, 0.2), (0.62, 0.5), (0.5, 0.85)],
    "ring": [
        (0.5 + 0.25 * np.sin(t), 0.5 - 0.35 * np.cos(t)) for t in np.linspace(0, 2 * np.pi, 20)
    ],
    "two": [(0.3, 0.3), (0.5, 0.15), (0.7, 0.3), (0.5, 0.6), (0.25, 0.85), (0.75, 0.83)],
}


def written(shape, width=0.09):
    """An image of a stroke, and how wide the stroke is in its pixels."""
    sheet = Sheet(280)
    sheet.write_stroke(Stroke(tuple(PenPoint(x, y, width) for x, y in SHAPES[shape])))
    prepared = normalise(sheet.pixels / np.float32(255))
    assert prepared is not None
    return prepared.image, width * 280 * prepared.scale


def facts(image):
    found = facts_of(image)
    assert found is not None
    return found


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("width", [0.07, 0.09, 0.12])
def test_the_stroke_width_is_that_of_the_pen(shape, width):
    image, expected = written(shape, width)
    assert facts(image)["stroke_width"] == pytest.approx(expected, rel=0.15)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_wider_pen_has_a_greater_stroke_width(shape):
    widths = [facts(written(shape, w)[0])["stroke_width"] for w in (0.04, 0.06, 0.09, 0.11, 0.13)]
    # Below two pixels a bar between two columns is the same image however thin it was drawn.
    assert (np.diff(widths) > -0.01).all()
    assert widths[-1] > widths[2] > widths[0]


def test_a_spot_without_length_is_wider_than_any_pen():
    y, x = np.indices((28, 28)) - 13.5
    disc = np.clip(6.5 - np.hypot(y, x), 0, 1)
    assert facts(np.rint(255 * disc).astype(np.uint8))["stroke_width"] > 7


def test_size_position_and_ink_of_a_rectangle():
    image = np.zeros((28, 28), np.uint8)
    image[4:16, 10:16] = 255
    found = facts(image)
    assert (found["height"], found["width"], found["aspect"]) == (12, 6, 0.5)
    assert found["down"] == pytest.approx(9.5 - 14)
    assert found["right"] == pytest.approx(12.5 - 14)
    assert found["ink"] == pytest.approx(72 / 784)
    assert found["slant"] == pytest.approx(0)


def test_faint_pixels_do_not_widen_the_box():
    image = np.zeros((28, 28), np.uint8)
    image[4:16, 10:16] = 255
    image[4:16, 16:20] = 60
    assert facts(image)["width"] == 6


@pytest.mark.parametrize("degrees", [-30, -10, 15, 35])
def test_the_slant_is_the_angle_by_which_the_top_leans_to_the_right(degrees):
    image = np.zeros((28, 28), np.uint8)
    for row in range(4, 24):
        start = 13 + (13.5 - row) * np.tan(np.radians(degrees))
        whole = int(np.floor(start))
        image[row, whole : whole + 4] = [round(255 * (1 - start + whole)), 255, 255, 0]
        image[row, whole + 3] = round(255 * (start - whole))
    assert facts(image)["slant"] == pytest.approx(degrees, abs=1)


def test_a_blank_image_has_no_facts():
    assert facts_of(np.zeros((28, 28), np.uint8)) is None
    both = measure(np.stack([np.zeros((28, 28), np.uint8), written("bar")[0]]))
    assert set(both) == set(FACTS)
    for name, values in both.items():
        assert np.isnan(values[0]) == (name != "ink")
        assert np.isfinite(values[1])


def test_many_images_are_measured_like_each_of_them():
    images, _ = generate(600, seed=3)
    together = measure(images)
    for k in (0, 249, 250, 599):
        for name, value in facts(images[k]).items():
            assert together[name][k] == pytest.approx(value, abs=1e-5)


def test_no_images_have_no_facts():
    assert all(len(values) == 0 for values in measure(np.zeros((0, 28, 28), np.uint8)).values())


# ---------------------------------------------------------------- distributions


def test_the_position_is_the_share_below_and_half_of_the_equal_ones():
    distribution = Distribution(np.array([1.0, 2, 2, 2, 3, 4, 5, 6, 7, 8]))
    assert distribution.position(0) == 0
    assert distribution.position(1.5) == 10
    assert distribution.position(2) == 25
    assert distribution.position(9) == 100
    assert distribution.quantile(0.5) == 3.5


def test_the_density_of_a_normal_distribution_is_a_bell():
    values = np.sort(np.random.default_rng(0).normal(5, 2, 10_000))
    places, heights = Distribution(values).density()
    assert places[heights.argmax()] == pytest.approx(5, abs=0.5)
    np.testing.assert_allclose(heights, np.exp(-np.square((places - 5) / 2) / 2), atol=0.08)


@pytest.mark.parametrize(
    "values", [[20.0] * 50, [20.0] * 900 + [19.0] * 60 + [18.0] * 10, [0.0], [3.0, 9.0]]
)
def test_the_density_of_few_different_values_is_a_hill(values):
    distribution = Distribution(np.sort(np.array(values)))
    places, heights = distribution.density()
    assert np.isfinite(heights).all()
    assert heights.max() == 1
    assert heights.min() >= 0
    step = places[1] - places[0]
    assert np.abs(places - values[0]).min() <= step
    tops = np.flatnonzero((heights[1:-1] > heights[:-2]) & (heights[1:-1] >= heights[2:]))
    assert len(tops) <= len(set(values))


def test_a_survey_looks_at_evenly_chosen_images_that_are_not_blank():
    images, labels = generate(500, seed=1)
    images[::2] = 0
    found = survey(images, labels, most=250)
    assert all(len(values) == 0 for values in found.facts.values())
    found = survey(images, labels)
    assert len(found.labels) == 250
    np.testing.assert_array_equal(found.labels, labels[1::2])
    np.testing.assert_allclose(found.lit, (images[1::2] > 127).mean(axis=0))
    assert survey(images[:0], labels[:0]).distributions() == {}


def test_distributions_are_of_all_digits_or_of_one_class():
    images, labels = generate(600, seed=1)
    found = survey(images, labels)
    assert set(found.distributions()) == set(FACTS)
    ones, zeros = found.distributions(1)["aspect"], found.distributions(0)["aspect"]
    assert len(ones.values) == (labels == 1).sum()
    assert ones.quantile(0.5) < 0.6 < zeros.quantile(0.5)
    assert found.distributions(99) == {}


# ---------------------------------------------------------------- remarks


def distributions():
    images, labels = generate(1_000, seed=2)
    return survey(images, labels).distributions()


def test_a_usual_digit_gets_no_remark():
    median = {name: d.quantile(0.5) for name, d in distributions().items()}
    assert remarks(median, distributions()) == []


def test_unusual_facts_are_remarked_on_with_the_most_unusual_first():
    found = distributions()
    values = {name: d.quantile(0.5) for name, d in found.items()}
    values["stroke_width"] = found["stroke_width"].quantile(0.02) - 0.1
    values["slant"] = 80.0
    said = remarks(values, found)
    assert [r.fact for r in said] == ["slant", "stroke_width"]
    assert said[0].percentile == 100
    assert said[1].percentile < 3


def test_what_cannot_be_seen_or_measured_is_not_remarked_on():
    found = distributions()
    values = {name: d.quantile(0.5) for name, d in found.items()}
    values["down"] = found["down"].values[-1] + 0.1  # less than a pixel from the middle
    values["stroke_width"] = np.nan
    assert abs(values["down"]) < 1
    assert remarks(values, found) == []


# ---------------------------------------------------------------- real digits


def test_of_a_large_set_ten_thousand_digits_are_surveyed(mnist_folder):
    train = load_mnist(mnist_folder).train
    found = survey(train.inputs, train.labels)
    assert len(found.labels) == 10_000
    widths = found.distributions()["stroke_width"]
    assert 2.0 < widths.quantile(0.5) < 2.6
    assert max(abs(found.facts["down"]).max(), abs(found.facts["right"]).max()) < 1
    assert found.facts["height"].max() == 20
