"""Flattening, of which nothing is left to do when samples arrive as rows."""

import numpy as np

from mlpstudio.engine.layers import Flatten, TrainingPass


def test_rows_pass_through_both_ways():
    X, dY = np.ones((2, 6)), np.full((2, 6), 2.0)
    for training in (None, TrainingPass(0)):
        Y, backward = Flatten().forward(X, training)
        assert Y is X
        assert backward(dY, True) is dY
