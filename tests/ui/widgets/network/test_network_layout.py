import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document import presets
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.ui.widgets.network import network_layout
from mlpstudio.ui.widgets.network.network_layout import INPUT, arrange, drawn_inputs, drawn_neurons

OUTPUT = DenseSpec(10, "softmax")
COURSE = presets.NETWORKS["course"]
DEEP = presets.NETWORKS["deep"]


def test_columns_stand_in_order_between_the_margins() -> None:
    picture = arrange(DEEP, 340, 40, 190)
    assert [column.position for column in picture.columns] == [INPUT, 0, 2, 4, 5]
    assert [column.units for column in picture.columns] == [784, 256, 128, 64, 10]
    xs = [column.x for column in picture.columns]
    assert xs == sorted(xs)
    assert xs[0] == pytest.approx(network_layout.MARGIN_LEFT)
    assert xs[-1] == pytest.approx(340 - network_layout.MARGIN_RIGHT)


def test_dropouts_stand_between_the_columns_around_them() -> None:
    picture = arrange(DEEP, 340, 40, 190)
    assert [marker.position for marker in picture.markers] == [1, 3]
    assert [marker.shape.D_out for marker in picture.markers] == [256, 128]
    x = {column.position: column.x for column in picture.columns}
    first, second = picture.markers
    assert x[0] < first.x < x[2] < second.x < x[4]
    assert first.x == pytest.approx((x[0] + x[2]) / 2)
    assert first.room == pytest.approx(first.x - x[0])


def test_several_dropouts_share_a_gap_and_one_at_the_end_stands_behind() -> None:
    spec = NetworkSpec((4,), (DropoutSpec(), DropoutSpec(), DenseSpec(3), DropoutSpec()))
    picture = arrange(spec, 300, 20, 100)
    source, dense = picture.columns
    first, second, last = (marker.x for marker in picture.markers)
    assert source.x < first < second < dense.x < last
    assert not picture.has_output()
    assert arrange(COURSE, 300, 20, 100).has_output()


def test_an_activation_at_the_end_belongs_to_the_outputs() -> None:
    scores, softmax = DenseSpec(10, "linear"), ActivationSpec("softmax")
    picture = arrange(NetworkSpec((4,), (scores, DropoutSpec(), softmax)), 300, 20, 100)
    assert picture.has_output()
    assert picture.end > picture.markers[-1].x > picture.columns[-1].x
    assert not arrange(NetworkSpec((4,), (scores, BatchNormSpec())), 300, 20, 100).has_output()
    assert not arrange(NetworkSpec((4,), (softmax,)), 300, 20, 100).has_output()
    alone = arrange(COURSE, 300, 20, 100)
    assert alone.end == pytest.approx(alone.columns[-1].x + alone.radius)


def test_crowded_markers_still_have_some_room() -> None:
    crowd = (BatchNormSpec(), ActivationSpec("relu"), DropoutSpec(), NoiseSpec())
    spec = NetworkSpec((28, 28), (FlattenSpec(), DenseSpec(9), *crowd, OUTPUT))
    picture = arrange(spec, network_layout.needed_width(spec), 10, 100)
    assert min(marker.room for marker in picture.markers) > 16


def test_a_wide_layer_shows_its_first_and_last_neurons() -> None:
    assert drawn_neurons(512, 10).tolist() == [0, 1, 2, 3, 508, 509, 510, 511]
    assert drawn_neurons(10, 10).tolist() == list(range(10))
    hidden = arrange(COURSE, 340, 40, 190).columns[1]
    assert hidden.ellipsis == pytest.approx(115)
    assert hidden.ys.min() > 40
    assert hidden.ys.max() < 190
    assert hidden.ys[3] < hidden.ellipsis < hidden.ys[4]


def test_all_ten_outputs_are_drawn_however_low_the_picture() -> None:
    output = arrange(COURSE, 340, 20, 60).columns[-1]
    assert output.neurons.tolist() == list(range(10))
    assert output.ellipsis is None
    assert (output.ys.min(), output.ys.max()) > (20, 20)


def test_inputs_of_an_image_are_drawn_from_its_middle() -> None:
    rows, columns = np.divmod(drawn_inputs((28, 28), 10), 28)
    assert set(columns) == {14}
    assert len(set(rows)) == 8
    assert rows.min() > 0
    assert rows.max() < 27
    assert drawn_inputs((784,), 10).tolist() == drawn_neurons(784, 10).tolist()
    assert drawn_inputs((2, 2), 10).tolist() == [0, 1, 2, 3]


OTHERS = (BatchNormSpec(), ActivationSpec("relu"), DropoutSpec(), NoiseSpec(), FlattenSpec())


@given(
    st.lists(st.integers(1, 3_000).map(DenseSpec) | st.sampled_from(OTHERS), max_size=14),
    st.integers(100, 1_200),
    st.integers(1, 600),
)
def test_every_design_can_be_arranged(layers: list[LayerSpec], width: int, height: int) -> None:
    spec = NetworkSpec((28, 28), tuple(layers))
    picture = arrange(spec, width, 10, 10 + height)
    positions = [item.position for item in (*picture.columns, *picture.markers)]
    assert sorted(positions) == list(range(-1, len(layers)))
    for column in picture.columns:
        assert len(column.ys) == len(column.neurons) == len(set(column.neurons.tolist()))
        assert column.neurons.max() < column.units
        assert column.ys.min() >= 10 - 1e-6
        assert column.ys.max() <= 10 + height + 1e-6


def test_a_cramped_picture_asks_for_width() -> None:
    twelve = NetworkSpec((28, 28), (*[DenseSpec(64)] * 11, OUTPUT))
    needed = network_layout.needed_width(twelve)
    assert needed > 500
    assert arrange(twelve, needed, 10, 100).gap == pytest.approx(network_layout.SMALLEST_GAP)
    assert network_layout.needed_width(COURSE) < 300
    assert network_layout.needed_width(presets.NETWORKS["best_plain"]) < 300


def test_points_hit_neurons_and_layers() -> None:
    picture = arrange(DEEP, 340, 40, 190)
    column = picture.columns[2]
    assert picture.neuron_at(column.x + 1, float(column.ys[3]) - 1) == (2, 3)
    assert picture.neuron_at(column.x, 0) is None
    assert picture.neuron_at(column.x + 15, float(column.ys[3])) is None
    assert picture.position_at(column.x + 3) == 2
    assert picture.position_at(picture.markers[0].x) == 1
    assert picture.position_at(picture.columns[0].x) == INPUT
    assert arrange(NetworkSpec((4,), ()), 900, 10, 90).position_at(900) is None


def test_drawn_weights_are_read_from_theta() -> None:
    network = initialized(COURSE, 1)
    columns = arrange(COURSE, 340, 40, 190).columns
    between = network_layout.weights_between(columns[0], columns[1], network.theta)
    W = network.affines[0].W
    assert between.shape == (8, 8)
    assert between[2, 5] == W[columns[0].neurons[2], columns[1].neurons[5]]
    shape = columns[2].shape
    assert shape is not None
    assert network_layout.matrix(shape, network.theta).base is not None  # a view, no copy
    np.testing.assert_array_equal(
        network_layout.matrix(shape, network.theta), network.affines[1].W
    )
    assert network_layout.biases(shape, network.theta).shape == (10,)


def test_weights_are_found_behind_those_of_other_layers() -> None:
    bare = DenseSpec(6, "linear", use_bias=False)
    spec = NetworkSpec((5,), (NoiseSpec(), bare, BatchNormSpec(), ActivationSpec(), DenseSpec(3)))
    network = initialized(spec, 1)
    network.affines[1].b[:] = (1.0, 2.0, 3.0)
    columns = arrange(spec, 340, 40, 190).columns
    between = network_layout.weights_between(columns[1], columns[2], network.weights)
    np.testing.assert_array_equal(between, network.affines[1].W)
    assert network_layout.biases_of(columns[0], network.weights).shape == (0,)
    assert network_layout.biases_of(columns[1], network.weights).shape == (0,)
    np.testing.assert_array_equal(network_layout.biases_of(columns[2], network.weights), [1, 2, 3])


def test_strengths_are_relative_to_the_strongest() -> None:
    np.testing.assert_allclose(
        network_layout.strengths(np.array([[0.1, -0.4], [0.0, 0.2]])), [[0.25, -1], [0, 0.5]]
    )
    assert not network_layout.strengths(np.zeros((2, 2))).any()


def test_strengths_of_a_diverged_network_stay_finite() -> None:
    strengths = network_layout.strengths(np.array([np.nan, np.inf, -np.inf, 1.0]))
    np.testing.assert_allclose(strengths, [0, 1, -1, 0], atol=1e-9)


def test_the_strongest_come_first() -> None:
    weights = np.array([0.1, -0.9, 0.5, np.nan, 0.3])
    assert [i for i, _ in network_layout.strongest(weights, 3)] == [1, 2, 4]
    assert len(network_layout.strongest(weights[:2], 3)) == 2
