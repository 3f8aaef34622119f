"""What is typed on other keyboards is read all the same, wherever shapes are typed."""

import pytest

from mlpstudio.labs.tensors.reshape_text import ReshapeError, read_operations
from mlpstudio.labs.tensors.shape_text import ShapeError, read_shape, read_shapes
from mlpstudio.labs.tensors.typed_text import plain, short, shown


def test_wide_signs_are_plain_ones():
    assert plain("（３，\u3000４）＊") == "(3, 4)*"
    assert read_shape("（３，４）") == read_shape("３，４") == (3, 4)
    assert read_shapes("（３，４）＋（４，）").shapes == ((3, 4), (4,))
    assert read_operations("ｘ．ｒｅｓｈａｐｅ（２，－１）")[0].text == "reshape(2, -1)"


def test_what_is_not_seen_is_named():
    assert shown("é") == "é"
    assert shown("\u202e") == "U+202E"
    with pytest.raises(ShapeError, match="'U\\+0000' does not belong"):
        read_shape("(3\0)")
    with pytest.raises(ReshapeError, match="'U\\+202E' does not belong"):
        read_operations("T\u202e")


@pytest.mark.parametrize("text", ["[[[", "999", "(2, 3)"])
def test_what_is_no_operation_asks_for_one(text: str):
    with pytest.raises(ReshapeError, match="such as"):
        read_operations(text)


def test_a_number_is_as_short_as_it_can_be_read():
    assert short(-1_234_567) == "-1,234,567"
    assert short(10**190) == "1.00e+190"
