"""Lines of NumPy that are copied give what the picture shows."""

import contextlib
import io
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.plane import geometry, map_code, untangling
from mlpstudio.labs.plane.plane_maps import ACTIVATIONS, KINDS, PlaneMap, usual

SQUARE = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
maps = st.sampled_from(sorted(KINDS)).flatmap(
    lambda kind: st.builds(
        PlaneMap,
        st.just(kind),
        st.tuples(*[st.floats(-5.0, 5.0)] * len(KINDS[kind].usual)),
        st.sampled_from(ACTIVATIONS),
    )
)


def run(code, **names):
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(code, names)  # lines of our own making
    return names, printed.getvalue()


@given(st.lists(maps, max_size=4))
@settings(max_examples=60)
def test_the_program_moves_the_unit_square_as_the_picture_does(chain):
    names, printed = run(map_code.program(chain))
    expected = geometry.moved(geometry.stages(chain), SQUARE)
    np.testing.assert_allclose(names["X"], expected, rtol=1e-6, atol=1e-6)
    assert printed


@pytest.mark.parametrize("kind", KINDS)
def test_the_lines_of_one_map_run_by_themselves(kind):
    made = usual(kind)
    lines = [*map_code.making(made, "2"), map_code.doing(made, "2")]
    names, _ = run("\n".join(lines), np=np, X=SQUARE)
    expected = geometry.moved(geometry.stages([made]), SQUARE)
    np.testing.assert_allclose(names["X"], expected, atol=1e-12)


@pytest.mark.parametrize("activation", untangling.ACTIVATIONS)
def test_the_program_of_a_stack_answers_as_the_stack_does(activation):
    stack = untangling.make("moons", 2, activation, 3, is_trained=False)
    names, _ = run(map_code.stack_program(stack, activation))
    scores = stack.scores(stack.samples.points[:3])
    np.testing.assert_allclose(names["P"], 1 / (1 + np.exp(-scores)), atol=2e-3)
    assert len(re.findall(r"^W\d = ", map_code.stack_program(stack, activation), re.M)) == 2
