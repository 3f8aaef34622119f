"""Ready-made designs: each can be trained."""

from typing import get_args

import pytest

from mlpstudio.datasets.mnist import IMAGE_SHAPE
from mlpstudio.document import presets
from mlpstudio.document.design_check import Severity, check
from mlpstudio.document.project import Project
from mlpstudio.engine.shapes import check_layer
from mlpstudio.engine.spec import LayerSpec


@pytest.mark.parametrize("name", presets.NETWORKS)
def test_a_ready_made_network_has_nothing_wrong_with_it(name):
    project = Project(network=presets.NETWORKS[name])
    problems = check(project, 10, IMAGE_SHAPE)
    assert [problem for problem in problems if problem.severity is not Severity.HINT] == []


def test_one_layer_of_every_kind_can_be_added():
    kinds = [type(layer) for layer in presets.NEW_LAYERS.values()]
    assert set(kinds) == set(get_args(LayerSpec))
    assert len(kinds) == len(set(kinds))
    for position, layer in enumerate(presets.NEW_LAYERS.values(), start=1):
        check_layer(layer, position)
