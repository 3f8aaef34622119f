"""Options: declared once, resolved with their defaults, refused with what is allowed."""

import math

import pytest

from mlpstudio.engine.options import Option, resolve, switch, with_option
from mlpstudio.errors import DesignError

DECLARED = (
    Option("momentum", 0.9, 0.0, 1.0, maximum_included=False),
    Option("epsilon", 1e-7, 0.0, math.inf, minimum_included=False),
    switch("centered", False),
)


def test_absent_options_have_their_default():
    assert resolve((), DECLARED, "x") == {"momentum": 0.9, "epsilon": 1e-7, "centered": 0.0}
    assert resolve((("centered", 1),), DECLARED, "x")["centered"] == 1.0


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("momentum", 1.0, "momentum of the x must be at least 0 and below 1, not 1.0"),
        ("momentum", -0.1, "at least 0 and below 1, not -0.1"),
        ("epsilon", 0.0, "epsilon of the x must be above 0, not 0.0"),
        ("epsilon", math.inf, "above 0, not inf"),
        ("epsilon", math.nan, "above 0, not nan"),
        ("centered", 0.5, r"must be 0 \(off\) or 1 \(on\), not 0.5"),
        ("rho", 0.5, "x has no option 'rho'. It has: momentum, epsilon, centered."),
    ],
)
def test_others_are_refused_with_what_is_allowed(name, value, words):
    with pytest.raises(DesignError, match=words):
        resolve(((name, value),), DECLARED, "x")


def test_an_entry_without_options_says_so():
    with pytest.raises(DesignError, match=r"It has: none\."):
        resolve((("rho", 0.5),), (), "sgd")


def test_setting_one_leaves_the_others_and_forgets_what_is_back_at_its_default():
    options = with_option((), DECLARED, "momentum", 0.5)
    assert options == (("momentum", 0.5),)
    options = with_option(options, DECLARED, "centered", 1.0)
    assert options == (("momentum", 0.5), ("centered", 1.0))
    assert with_option(options, DECLARED, "momentum", 0.9) == (("centered", 1.0),)
