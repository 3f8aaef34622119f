import numpy as np

from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.labs.networks.weight_paint import dab, erased, repainted

BLANK = np.zeros((9, 9), np.float32)


def test_a_dot_is_strongest_in_its_middle_and_fades() -> None:
    image = dab(BLANK, (4.5, 4.5), (4.5, 4.5), width=2.0, amount=0.5)
    assert image[4, 4] == np.float32(0.5)
    assert 0.0 < image[4, 5] < image[4, 4]
    assert image[4, 5] == image[3, 4]
    assert image[0, 0] == 0.0
    assert image.dtype == np.float32
    assert not BLANK.any()


def test_a_stroke_is_as_strong_all_along() -> None:
    image = dab(BLANK, (4.5, 1.5), (4.5, 7.5), width=1.0, amount=-2.0)
    np.testing.assert_allclose(image[4, 1:8], -2.0)
    assert image[4, 0] > -2.0
    np.testing.assert_allclose(image, image[:, ::-1])


def test_erasing_leads_towards_0() -> None:
    image = erased(np.full((9, 9), 3.0), (4.5, 4.5), (4.5, 4.5), width=2.0)
    assert image[4, 4] == 0.0
    assert image[0, 0] == 3.0


def test_only_one_unit_is_repainted() -> None:
    spec = NetworkSpec((3, 3), (DenseSpec(4), DenseSpec(2)))
    network = Network(spec)
    network.weights[...] = np.arange(len(network.weights))
    image = -np.arange(9.0).reshape(3, 3)
    after = repainted(spec, network.weights, 2, image)
    painted = Network(spec, after)
    np.testing.assert_array_equal(painted.affines[0].W[:, 2], image.ravel())
    others = np.delete(painted.affines[0].W, 2, axis=1)
    np.testing.assert_array_equal(others, np.delete(network.affines[0].W, 2, axis=1))
    n = network.affines[0].W.size
    np.testing.assert_array_equal(after[n:], network.weights[n:])
    assert not after.flags.writeable
