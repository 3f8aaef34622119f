"""Formulas that are typed: read as mathematics or refused with the place, nothing else."""

import math
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mlpstudio.errors import DesignError
from mlpstudio.labs.functions.expression import (
    MAX_DEPTH,
    MAX_LENGTH,
    NAMES,
    ExpressionError,
    Fault,
    parse,
)
from mlpstudio.labs.functions.expression_tree import Writing, written

XS = np.linspace(-2.9, 3.1, 61)


def read(text):
    try:
        return parse(text)
    except ExpressionError as error:
        return error


# Reading


@pytest.mark.parametrize(
    ("text", "x", "value"),
    [
        ("x", 1.5, 1.5),
        ("7", 1.5, 7.0),
        (".5 + 2.", 0.0, 2.5),
        ("1e3 + 2E-1", 0.0, 1000.2),
        ("2e", 0.0, 2 * math.e),
        ("2e3x", 2.0, 4000.0),
        ("3x", 2.0, 6.0),
        ("3 x", 2.0, 6.0),
        ("2(x+1)", 2.0, 6.0),
        ("(x+1)(x-1)", 2.0, 3.0),
        ("x(x+1)", 2.0, 6.0),
        ("x x", 3.0, 9.0),
        ("2pi x", 0.5, math.pi),
        ("2π", 0.0, 2 * math.pi),
        ("x sin(x)", 2.0, 2 * math.sin(2.0)),
        ("3x^2", 2.0, 12.0),
        ("3x**2", 2.0, 12.0),
        ("3x²", 2.0, 12.0),
        ("x¹⁰", 2.0, 1024.0),
        ("-x^2", 3.0, -9.0),
        ("(-x)^2", 3.0, 9.0),
        ("2^-x", 2.0, 0.25),
        ("2^3^2", 0.0, 512.0),
        ("x^2x", 3.0, 27.0),
        ("--x", 3.0, 3.0),
        ("+x", 3.0, 3.0),
        ("2*-x", 3.0, -6.0),
        ("1 − x", 3.0, -2.0),
        ("1 – x", 3.0, -2.0),
        ("2·x×x⋅1", 3.0, 18.0),
        ("x÷2", 3.0, 1.5),
        ("7 - 2 - 1", 0.0, 4.0),
        ("8/4/2", 0.0, 1.0),
        ("1/2x", 3.0, 1.5),
        ("X + PI - Sin(x)", 3.0, 3.0 + math.pi - math.sin(3.0)),
        ("ln(x) + log(x)", 3.0, 2 * math.log(3.0)),
        ("min(x, 2) + max(x, 2)", 5.0, 7.0),
        ("relu(-x) + relu(x)", 5.0, 5.0),
        ("sigmoid(x)", 2.0, 1 / (1 + math.exp(-2.0))),
        ("  x^2\t+ 1 ", 2.0, 5.0),
    ],
)
def test_a_formula_means_what_it_means_on_paper(text, x, value):
    assert parse(text).value(x) == pytest.approx(value, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "fault", "position", "found"),
    [
        ("", Fault.EMPTY, 0, ""),
        ("   ", Fault.EMPTY, 0, ""),
        ("3 * ", Fault.NO_OPERAND, 3, "3 *"),
        ("3 * * x", Fault.NO_OPERAND, 4, "3 *"),
        ("x^", Fault.NO_OPERAND, 2, "x ^"),
        ("x + )", Fault.NO_OPERAND, 4, "x +"),
        ("()", Fault.NO_OPERAND, 1, "("),
        ("sin()", Fault.NO_OPERAND, 4, "sin ("),
        ("* x", Fault.NO_OPERAND_FIRST, 0, "*"),
        (")", Fault.NO_OPERAND_FIRST, 0, ")"),
        ("²", Fault.NO_OPERAND_FIRST, 0, "^"),
        ("x + foo", Fault.NAME, 4, "foo"),
        ("xx", Fault.NAME, 0, "xx"),
        ("2 3", Fault.NO_OPERATOR, 2, "2 and 3"),
        ("x 2", Fault.NO_OPERATOR, 2, "x and 2"),
        ("1.2.3", Fault.NO_OPERATOR, 3, "1.2 and .3"),
        ("2(x + 1", Fault.NOT_CLOSED, 1, ""),
        ("((x)", Fault.NOT_CLOSED, 0, ""),
        ("x + 1)", Fault.NOT_OPENED, 5, ""),
        ("sin x", Fault.NOT_CALLED, 0, "sin"),
        ("1 + exp", Fault.NOT_CALLED, 4, "exp"),
        ("max(x)", Fault.ARGUMENTS, 0, "max"),
        ("min(x, 1, 2)", Fault.ARGUMENTS, 0, "min"),
        ("0,5", Fault.COMMA, 1, ""),
        ("sin(x, 2)", Fault.COMMA, 5, ""),
        ("(1, 2)", Fault.COMMA, 2, ""),
        ("x = 3", Fault.CHARACTER, 2, "="),
        ("|x|", Fault.CHARACTER, 0, "|"),
        ("x + 가", Fault.CHARACTER, 4, "가"),
        (".", Fault.CHARACTER, 0, "."),
        ("x.real", Fault.CHARACTER, 1, "."),
        ("__import__", Fault.CHARACTER, 0, "_"),
        ("x + 1e999", Fault.NUMBER, 4, "1e999"),
        ("x" + " " * MAX_LENGTH, Fault.TOO_LONG, MAX_LENGTH, "200"),
        ("(" * 51 + "x" + ")" * 51, Fault.TOO_DEEP, 50, "50"),
        ("-" * 51 + "x", Fault.TOO_DEEP, 50, "50"),
        ("^".join("x" * 60), Fault.TOO_DEEP, 101, "50"),
    ],
)
def test_a_fault_is_named_with_its_place(text, fault, position, found):
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    error = caught.value
    assert (error.fault, error.position, error.found) == (fault, position, found)
    assert isinstance(error, DesignError)
    assert f"(Character {position + 1} of the formula.)" in str(error)
    assert "{" not in str(error)


def test_what_there_is_is_listed_where_a_name_is_unknown():
    with pytest.raises(ExpressionError, match=r"Unknown name 'foo': there are x, pi, e, sin"):
        parse("foo")


def test_the_longest_and_the_deepest_formula_are_read():
    assert parse("(" * MAX_DEPTH + "x" + ")" * MAX_DEPTH).value(2.0) == 2.0
    chain = "x+" * (MAX_LENGTH // 2 - 1) + "x"
    assert parse(chain).value(1.0) == 100.0
    assert parse(chain).derivative(1.0) == 100.0


@settings(max_examples=400)
@given(st.text(max_size=40) | st.text("x123.+-*/^(), \tesinlogmax²π−·√|", max_size=60))
def test_whatever_is_typed_is_read_or_refused_in_place(text):
    expression = read(text)
    if isinstance(expression, ExpressionError):
        assert 0 <= expression.position <= len(text)
        return
    for part in (expression.value, expression.derivative, expression.second_derivative):
        assert part(XS).shape == XS.shape
    assert parse(expression.text).tree == expression.tree


# Against Python's own arithmetic


def sigmoid(x):
    return 1.0 / (1.0 + math.exp(-x))


ORACLES = {
    "sin": math.sin,
    "cos": math.cos,
    "tan": math.tan,
    "exp": math.exp,
    "log": math.log,
    "ln": math.log,
    "sqrt": math.sqrt,
    "abs": abs,
    "tanh": math.tanh,
    "sigmoid": sigmoid,
    "relu": lambda x: max(x, 0.0),
    "max": max,
    "min": min,
}
SPELLINGS = {"+": "+", "-": "-−", "*": "*·×", "/": "/÷", "^": "^"}


def real_power(a, b):
    value = a**b
    if isinstance(value, complex):
        raise ValueError("no real power")
    return value


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": real_power,
}


def random_formula(rng, depth):
    """Return a formula, always in brackets, and the same function in Python's arithmetic."""
    kind = rng.random() if depth else 0.0
    if kind < 0.15:
        return "x", lambda x: x
    if kind < 0.25:
        number = round(rng.uniform(0.1, 4.0), 2)
        return f"{number}", lambda x: number
    inner, f = random_formula(rng, depth - 1)
    if kind < 0.32:
        return f"(-{inner})", lambda x: -f(x)
    if kind < 0.55:
        name = rng.choice([name for name in ORACLES if name not in ("max", "min")])
        return f"{name}({inner})", lambda x: ORACLES[name](f(x))
    if kind < 0.65:
        n = rng.choice([-1, 2, 3, 0.5])
        return f"({inner}^({n}))", lambda x: real_power(f(x), n)
    other, g = random_formula(rng, depth - 1)
    if kind < 0.7:
        name = rng.choice(["max", "min"])
        return f"{name}({inner}, {other})", lambda x: ORACLES[name](f(x), g(x))
    if kind < 0.75:
        return f"(({inner})({other}))", lambda x: f(x) * g(x)
    sign = rng.choice("++--**/^")
    spelling = rng.choice(SPELLINGS[sign])
    return f"({inner} {spelling} {other})", lambda x: OPERATIONS[sign](f(x), g(x))


def oracle(f, x):
    try:
        return f(x)
    except (ValueError, ZeroDivisionError, OverflowError):
        return math.nan


def formulas(seed, n):
    rng = random.Random(seed)
    while n:
        text, f = random_formula(rng, 4)
        if len(text) <= MAX_LENGTH:
            n -= 1
            yield text, f


def test_thousands_of_random_formulas_agree_with_pythons_arithmetic():
    xs = [-2.3, -0.7, 0.4, 1.0, 2.6]
    n_compared = 0
    for text, f in formulas(1, 3000):
        values = parse(text).value(np.array(xs))
        for x, value in zip(xs, values, strict=True):
            expected = oracle(f, x)
            if math.isfinite(expected):
                assert value == pytest.approx(expected, rel=1e-9, abs=1e-12), (text, x)
                n_compared += 1
    assert n_compared > 8000


def test_thousands_of_derivatives_agree_with_central_differences():
    x = np.array([-2.31, -0.73, 0.41, 1.07, 2.63])
    n_compared = n_missing = 0
    for text, _ in formulas(2, 2000):
        expression = parse(text)
        exact = expression.jet(x)
        for function, derivative in (
            (expression.value, exact.first),
            (expression.derivative, exact.second),
        ):
            with np.errstate(all="ignore"):
                coarse, fine = (
                    (function(x + h) - function(x - h)) / (2 * h) for h in (2e-5, 1e-5)
                )
                # Where the two differences disagree the function is too wild to be measured.
                error = np.abs(coarse - fine)
                is_tame = (error <= 1e-5 * (1 + np.abs(fine))) & (np.abs(function(x)) < 1e3)
            # None where a negative base has an x in its exponent, and beyond infinity: 1/(1/0).
            is_finite = np.isfinite(derivative)
            n_missing += int((is_tame & ~is_finite).sum())
            is_tame &= is_finite
            slack = 1e-4 * (1 + np.abs(fine[is_tame]))
            assert (np.abs(derivative[is_tame] - fine[is_tame]) <= slack).all(), text
            n_compared += int(is_tame.sum())
    assert n_compared > 8000
    assert n_missing < 0.01 * n_compared


def test_numbers_and_arrays_of_any_shape_give_the_same():
    for text in ("x^4 − 3x^2 + x", "5", "max(x, 1)", "relu(x)", "abs(x)/2", "2^x"):
        expression = parse(text)
        table = XS[:6].reshape(2, 3)
        for part in (expression.value, expression.derivative, expression.second_derivative):
            assert part(table).shape == (2, 3)
            assert part(table).dtype == np.float64
            assert float(part(table[1, 2])) == part(table)[1, 2]
            assert float(part(2)) == float(part(2.0))


# Where there is no value


def test_where_there_is_no_value_there_is_no_warning_either():
    for text in ("log(x)", "1/x", "sqrt(x)", "x^0.5", "tan(x)/x", "exp(exp(exp(x)))", "x^x"):
        for x in (0.0, -1.0, 50.0, np.array([0.0, -1.0, 50.0])):
            parse(text).jet(x)
    assert math.isnan(parse("log(x)").value(-1.0))
    assert parse("1/x").value(0.0) == math.inf
    assert np.isnan(parse("max(log(x), 1)").value(np.array([-1.0]))).all()
    assert parse("min(1/x, 2)").value(0.0) == 2.0


@pytest.mark.parametrize(
    ("text", "x", "first", "second"),
    [
        ("x", 0.0, 1.0, 0.0),
        ("x^1", 0.0, 1.0, 0.0),
        ("x^2", 0.0, 0.0, 2.0),
        ("x^0", 0.0, 0.0, 0.0),
        ("0*x", 0.0, 0.0, 0.0),
        ("x + sqrt(0)", 0.0, 1.0, 0.0),
        ("sqrt(0) x", 0.0, 0.0, 0.0),
        ("x^(3-1)", -2.0, -4.0, 2.0),
        ("abs(x)", 0.0, 0.0, 0.0),
        ("abs(x)", -2.0, -1.0, 0.0),
        ("relu(x)", 0.0, 0.0, 0.0),
        ("max(x, -x)", 0.0, 0.0, 0.0),
        ("min(x, 2x)", 1.0, 1.0, 0.0),
        ("x^x", 1.0, 1.0, 2.0),
        ("2^x", 0.0, math.log(2), math.log(2) ** 2),
        ("sigmoid(x)", 0.0, 0.25, 0.0),
        ("sigmoid(-x)", 800.0, 0.0, 0.0),
        ("1/x", 2.0, -0.25, 0.25),
    ],
)
def test_derivatives_at_special_places(text, x, first, second):
    jet = parse(text).jet(x)
    assert_allclose([jet.first, jet.second], [first, second], rtol=1e-14, atol=1e-15)


# Writing


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("x^4-3*x**2+x", "x^4 − 3x^2 + x"),
        ("sin(x)+x^2/10", "sin(x) + x^2/10"),
        ("exp(-x^2)", "exp(−x^2)"),
        ("1/2x", "1/2 · x"),
        ("2(x+1)", "2 · (x + 1)"),
        ("2sin(x)", "2 · sin(x)"),
        ("-3x", "−3x"),
        ("-(3x)", "−(3x)"),
        ("x-(x-1)", "x − (x − 1)"),
        ("x-x-1", "x − x − 1"),
        ("x/(2x)", "x/(2x)"),
        ("x + -3", "x + (−3)"),
        ("x*-3", "x · (−3)"),
        ("(x+1)^2", "(x + 1)^2"),
        ("(-x)^2", "(−x)^2"),
        ("x^(x+1)", "x^(x + 1)"),
        ("x^-2", "x^−2"),
        ("(x^2)^3", "(x^2)^3"),
        ("2^3^x", "2^3^x"),
        ("2*3*pi", "2 · 3 · pi"),
        ("max(x,2x)", "max(x, 2x)"),
    ],
)
def test_a_formula_is_written_as_one_would_write_it(typed, text):
    assert parse(typed).text == text
    assert parse(text).tree == parse(typed).tree


def test_random_formulas_are_the_same_when_they_are_read_back():
    for text, _ in formulas(3, 1500):
        expression = parse(text)
        if len(expression.text) <= MAX_LENGTH:
            assert parse(expression.text).tree == expression.tree, text


def test_raised_exponents_need_no_brackets():
    raised = Writing("<i>x</i>", "{base}<sup>{exponent}</sup>", raises_exponent=True)
    assert written(parse("3x^(x+1)").tree, raised) == "3<i>x</i><sup><i>x</i> + 1</sup>"


def test_every_name_that_is_listed_is_known():
    for name in NAMES:
        calls = (name, f"{name}(x)", f"{name}(x, 2)")
        assert any(not isinstance(read(call), ExpressionError) for call in calls), name
