import numpy as np
import pytest

from mlpstudio.datasets.preprocessing import normalise
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.digits.guilty import score_gradients
from mlpstudio.labs.digits.marks import way_to
from mlpstudio.labs.digits.sheet import Sheet
from mlpstudio.labs.digits.strokes import PenPoint, Stroke

FRAME = (
    Stroke(tuple(PenPoint(x, y, 0.08) for x, y in ((0.25, 0.15), (0.25, 0.85)))),
    Stroke(tuple(PenPoint(x, y, 0.08) for x, y in ((0.75, 0.15), (0.75, 0.85)))),
)
"""Two bars: what is between them does not move when something is drawn there."""


class Reader:
    """A linear classifier of three classes that knows a few places."""

    def __init__(self, bias=(0.0, 0.0, 0.0), **places):
        self.network = Network(NetworkSpec((28, 28), (DenseSpec(3, "softmax"),)))
        weights = self.network.affines[0].W.reshape(28, 28, 3)
        self.network.affines[0].b[...] = bias
        for name, (rows, columns, weight) in places.items():
            weights[rows, columns, int(name[1])] = weight

    def predict(self, images):
        return self.network.predict(self.inputs(images))

    def gradients(self, image):
        return score_gradients(self.network, self.inputs(image[None])[0])

    @staticmethod
    def inputs(images):
        return (images.reshape(len(images), -1) / 255).astype(np.float32)


def ink(*strokes):
    sheet = Sheet(280)
    for stroke in strokes:
        sheet.write_stroke(stroke)
    return sheet.pixels / np.float32(255)


def way(reader, class_, *strokes, **options):
    return way_to(ink(*strokes), class_, reader.predict, reader.gradients, **options)


BETWEEN = (slice(12, 15), slice(11, 17), 1.0)


def test_a_line_is_drawn_where_it_helps():
    reader = Reader((3, 0, 0), c1=BETWEEN)
    steps = way(reader, 1, *FRAME)
    assert len(steps) == 1
    assert int(steps[0].outputs.argmax()) == 1
    stroke = steps[0].stroke
    assert not stroke.erases
    middle = np.mean([(p.x, p.y) for p in stroke.points], axis=0)
    np.testing.assert_allclose(middle, [0.5, 0.48], atol=0.06)
    (a, b) = stroke.points
    assert abs(b.x - a.x) > 2 * abs(b.y - a.y)  # along the place, not across it


def test_what_it_promises_is_what_drawing_it_leads_to():
    reader = Reader((3, 0, 0), c1=BETWEEN)
    (step,) = way(reader, 1, *FRAME)
    prepared = normalise(ink(*FRAME, step.stroke))
    assert prepared is not None
    np.testing.assert_allclose(reader.predict(prepared.image[None])[0], step.outputs, atol=0.02)


def test_the_pen_is_as_wide_as_that_of_the_drawing():
    reader = Reader((3, 0, 0), c1=BETWEEN)
    (step,) = way(reader, 1, *FRAME)
    assert step.stroke.points[0].width == pytest.approx(0.08, abs=0.02)


def test_a_line_is_rubbed_out_where_that_helps():
    bar = Stroke((PenPoint(0.25, 0.5, 0.08), PenPoint(0.75, 0.5, 0.08)))
    reader = Reader((-2, 0, 0), c0=BETWEEN)
    assert reader.predict(normalise(ink(*FRAME, bar)).image[None])[0].argmax() == 0
    steps = way(reader, 1, *FRAME, bar)
    assert steps[-1].stroke.erases
    assert steps[-1].outputs[0] < 0.5


def test_several_lines_are_drawn_when_one_is_not_enough_but_no_more_than_asked_for():
    upper, lower = (slice(7, 10), slice(11, 17), 1.0), (slice(18, 21), slice(11, 17), 1.0)
    reader = Reader((20, 0, 0), c1=upper)
    reader.network.affines[0].W.reshape(28, 28, 3)[lower[0], lower[1], 1] = 1.0
    assert len(way(reader, 1, *FRAME, most=1)) == 1
    steps = way(reader, 1, *FRAME, most=3)
    assert len(steps) > 1
    odds = [step.outputs[1] for step in steps]
    assert odds == sorted(odds)
    heights = [step.stroke.points[0].y for step in steps[:2]]
    assert abs(heights[0] - heights[1]) > 0.2


def test_there_is_no_way_to_where_one_is_or_where_nothing_leads():
    assert way(Reader((3, 0, 0)), 0, *FRAME) == []
    assert way(Reader((3, 0, 0)), 1, *FRAME) == []  # no pixel matters
    assert way(Reader(c1=BETWEEN), 1) == []  # nothing is drawn


def test_rubbing_out_everything_is_no_way():
    dot = Stroke((PenPoint(0.5, 0.5, 0.02),))
    everywhere = (slice(0, 28), slice(0, 28), 1.0)
    reader = Reader((-50, 0, 0), c0=everywhere)
    for step in way(reader, 1, dot):
        assert np.isfinite(step.outputs).all()
