import pytest

from mlpstudio.engine import activations, initializers, losses, optimizers
from mlpstudio.engine.registry import look_up
from mlpstudio.errors import DataError, DesignError
from mlpstudio.labs.descents import curves, surfaces


def test_an_entry_is_found_by_its_name():
    assert look_up({"small": 1, "large": 2}, "large", "size") == 2


def test_an_unknown_name_is_answered_with_those_there_are():
    with pytest.raises(DesignError, match=r"no size 'huge'\. Choose one of: small, large\."):
        look_up({"small": 1, "large": 2}, "huge", "size")


def test_the_error_is_of_the_kind_that_was_asked_for():
    with pytest.raises(DataError, match="no data set"):
        look_up({}, "mnist", "data set", DataError)


@pytest.mark.parametrize(
    "get",
    [
        activations.get,
        initializers.get,
        losses.get,
        curves.get,
        surfaces.get,
        lambda name: optimizers.create(name, 1),
    ],
)
def test_every_registry_says_what_it_lacks(get):
    with pytest.raises(DesignError, match=r"There is no \w+ 'nonsense'\. Choose one of: \w+, "):
        get("nonsense")
