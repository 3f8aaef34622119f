import numpy as np
import pytest

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.update import update_at
from mlpstudio.labs.descents.update_code import CODE, PARTS, part_of, pieces

PROBLEM = curves.problem(curves.DOUBLE_VALLEY)

STATES = {
    "velocity": "v",
    "sum_of_squares": "a",
    "mean": "m",
    "largest_mean_square": "v_max",
    "mean_square_move": "d",
}
NAMES = {
    "beta1": "beta_1",
    "beta2": "beta_2",
    "mean_share": "p",
    "gradient_share": "q",
    "square_share": "r",
}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("step", [0, 1, 7])
def test_the_lines_make_the_update_that_the_engine_makes(optimizer: str, step: int):
    path = descend(PROBLEM, (2.0,), optimizer, 0.05, 8)
    update = update_at(path, step)
    square = "a" if optimizer in ("rmsprop", "adadelta") else "v"
    names = STATES | {"mean_square": square}
    room: dict[str, object] = {"np": np, "t": step + 1, "learning_rate": 0.05}
    room |= {NAMES.get(name, name): value for name, value in update.constants.items()}
    room |= {names[name]: vector.copy() for name, vector in update.before.items()}
    room |= {"x": update.position.copy(), "grad": update.gradient.copy()}
    exec("\n".join(CODE[optimizer]), room)  # our own lines
    np.testing.assert_allclose(room["x"], update.next_position, rtol=1e-12)
    for name, vector in update.after.items():
        np.testing.assert_allclose(room[names[name]], vector, rtol=1e-12, err_msg=name)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_pieces_of_a_line_are_the_line(optimizer: str):
    seen = set()
    for line in CODE[optimizer]:
        found = list(pieces(optimizer, line))
        assert "".join(text for text, _ in found) == line
        seen |= {part for _, part in found}
    assert {"rate", "gradient", "parameter"} <= seen
    assert seen - {None} <= set(PARTS)


def test_v_is_the_velocity_of_a_ball_and_the_mean_square_of_adam():
    assert part_of("momentum", "v") == "momentum"
    assert part_of("adam", "v") == "scale"
    assert part_of("adam", "np.sqrt") is None
