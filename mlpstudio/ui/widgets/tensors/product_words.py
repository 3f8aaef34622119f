"""What is said about products: formulas, sums, why shapes do not fit, what mends them."""

import math

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.product_cells import Cell, ProductCells, reversed_cells
from mlpstudio.labs.tensors.product_fixes import Mended, ProductFix
from mlpstudio.labs.tensors.product_text import OTHER_SIGNS
from mlpstudio.labs.tensors.products import FUNCTIONS, Product, Refusal, einsum, letters, product
from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, ShapeFault
from mlpstudio.ui.widgets.controls.linked_line import Part
from mlpstudio.ui.widgets.tensors import shape_words
from mlpstudio.ui.widgets.tensors.equation_cells import value_text

translate = QCoreApplication.translate

NAMES = {"dot": "np.dot", "matmul": "np.matmul"}


def presets() -> list[tuple[str, str]]:
    """Return (shapes, what they show)."""
    return [
        ("(4,) · (4,)", translate("Products", "Two vectors: the result is a scalar.")),
        ("(3, 4) · (4,)", translate("Products", "A matrix and a vector: a vector.")),
        ("(2, 3) · (3, 4)", translate("Products", "Two matrices: rows meet columns.")),
        ("(2, 3) · (2, 3)", translate("Products", "Two matrices that do not fit.")),
        (
            "(2, 3, 4, 5) · (5,)",
            translate("Products", "(a, b, c, d) · (d,) → (a, b, c): the last axis is summed."),
        ),
        (
            "(2, 3, 4, 5) · (5, 6)",
            translate("Products", "(a, b, c, d) · (d, e) → (a, b, c, e): a matrix at the end."),
        ),
        (
            "(10, 2, 3) · (10, 3, 4)",
            translate("Products", "Two batches of matrices: np.dot and np.matmul differ."),
        ),
        (
            "(128, 784) · (784, 512)",
            translate("Products", "A batch of images and the weights of the first layer."),
        ),
        (
            "(60000, 28, 28) · (784, 512)",
            translate("Products", "Images that were not reshaped: they do not fit."),
        ),
    ]


def title(found: Product) -> str:
    """Return the shapes and what comes of them."""
    if found.result is None:
        text = translate("Products", "{a} · {b} is refused")
        return text.format(a=found.a, b=found.b)
    text = translate("Products", "{a} · {b} → {result}")
    return text.format(a=found.a, b=found.b, result=found.result)


def fault_sentence(error: ShapeError) -> str:
    """Return what is wrong with typed shapes."""
    if error.fault is ShapeFault.CHARACTER and error.found in OTHER_SIGNS:
        text = translate("Products", "Between two factors stands · or @, not {found}.")
        return text.format(found=error.found)
    return shape_words.fault_sentence(error)


def reason(found: Product, names: tuple[str, str] = ("a", "b")) -> str:
    """Return why there is no result, "" when there is one.

    Args:
        found: The product.
        names: Of its two factors.
    """
    a, b = found.a, found.b
    if found.refusal is None:
        return ""
    if found.refusal is Refusal.INNER:
        return _inner_reason(found, names)
    return {
        Refusal.SCALAR: translate(
            "Products", "np.matmul takes no scalars. Multiply with * instead."
        ),
        Refusal.BATCH: translate(
            "Products",
            "np.matmul takes the last two axes as matrices and broadcasts the axes before them: "
            "{a} and {b} do not fit.",
        ).format(a=a[:-2], b=b[:-2]),
        Refusal.TOO_LARGE: translate(
            "Products",
            "The result would have more numbers than NumPy can count. Make a size smaller.",
        ),
    }[found.refusal]


def _inner_reason(found: Product, names: tuple[str, str]) -> str:
    first, second = found.inner
    text = translate(
        "Products",
        "Axis {first} of {a} has {size_a} and axis {second} of {b} has {size_b}: these two are "
        "summed over together, so they must be equal.",
    )
    return text.format(
        a=names[0],
        b=names[1],
        first=first,
        size_a=f"{found.a[first]:,}",
        second=second,
        size_b=f"{found.b[second]:,}",
    )


def fix_title(way: Mended) -> str:
    """Return the text of a button that mends shapes."""
    text = translate("Products", "{name} → {shape}")
    if way.fix is ProductFix.SWAP:
        return translate("Products", "b · a")
    if way.fix is ProductFix.OTHER_FUNCTION:
        return NAMES[way.found.function]
    if way.fix is ProductFix.TRANSPOSE_B:
        return text.format(name="b", shape=way.found.b)
    return text.format(name="a", shape=way.found.a)


def fix_sentence(way: Mended) -> str:
    """Return what a way to mend shapes does."""
    return {
        ProductFix.TRANSPOSE_B: translate("Products", "Transpose b. Result {result}."),
        ProductFix.TRANSPOSE_A: translate("Products", "Transpose a. Result {result}."),
        ProductFix.SWAP: translate("Products", "The other order. Result {result}."),
        ProductFix.FLATTEN: translate(
            "Products", "Reshape a: each sample becomes one row. Result {result}."
        ),
        ProductFix.NEW_AXIS: translate(
            "Products", "A new axis: each matrix of a meets each of b. Result {result}."
        ),
        ProductFix.OTHER_FUNCTION: translate(
            "Products", "The other function has another rule. Result {result}."
        ),
    }[way.fix].format(result=way.result)


def formula_parts(found: Product, index: Shape | None) -> list[Part]:
    """Return what a number of the result is: any one, or the one at an index."""
    first, second, outputs = letters(found)
    named: dict[str, str] = {}
    if index is not None:
        named = dict(zip(outputs, map(str, index), strict=True))
    c, a, b = (
        f"{name}{_bracketed(axes, named)}"
        for name, axes in (("c", outputs), ("a", first), ("b", second))
    )
    summed = "" if found.is_scaling else f"Σ({next(k for k in first if k not in outputs)}) "
    return [(c, "c"), (f" = {summed}", ""), (a, "a"), (" × ", ""), (b, "b")]


def _bracketed(axes: str, named: dict[str, str]) -> str:
    """Return the letters of an array, or the places they are at, as indices."""
    return f"[{', '.join(named.get(axis, axis) for axis in axes)}]" if axes else ""


def call_parts(found: Product) -> list[Part]:
    """Return the line of NumPy."""
    return [
        ("c", "c"),
        (f" = {NAMES[found.function]}(", ""),
        ("a", "a"),
        (", ", ""),
        ("b", "b"),
        (")", ""),
    ]


def reading(shown: ProductCells, cell: Cell) -> str:
    """Return the sum that a number of the result is, written out."""
    index = shown.index(cell)
    terms = " + ".join(
        f"{value_text(a)} × {_in_brackets(value_text(b))}" for a, b in shown.terms(cell)
    )
    text = translate("Products", "c{index} = {terms} = {value}")
    return text.format(
        index=f"[{', '.join(map(str, index))}]" if index else "",
        terms=terms,
        value=value_text(float(shown.result[cell])),
    )


def _in_brackets(number: str) -> str:
    return f"({number})" if number.startswith("−") else number


def cost(found: Product) -> str:
    """Return what the product takes, and its notation; there must be a result."""
    assert found.result is not None
    text = translate(
        "Products",
        "Numbers of the result: {numbers} · products summed for each: {terms} · multiply-adds: "
        "{operations} · np.einsum: {einsum}",
    )
    return text.format(
        numbers=f"{math.prod(found.result):,}",
        terms=f"{found.n_terms:,}",
        operations=f"{found.n_operations:,}",
        einsum=f'"{einsum(found)}"',
    )


def other_function(found: Product) -> str:
    """Return how the other function treats the same shapes."""
    name = FUNCTIONS[1 - FUNCTIONS.index(found.function)]
    other = product(name, found.a, found.b)
    if other.result is None:
        text = translate("Products", "{name} refuses these shapes.")
    elif found.result is None:
        text = translate("Products", "{name} gives {result}.")
    elif other.result == found.result:
        text = translate("Products", "{name} gives the same.")
    elif name == "dot":
        text = translate(
            "Products", "{name} gives {result}: each matrix of a meets each matrix of b."
        )
    else:
        text = translate(
            "Products", "{name} gives {result}: matrix by matrix, like a loop over the batch."
        )
    return text.format(name=NAMES[name], result=other.result)


def other_order(found: Product, shown: ProductCells | None) -> str:
    """Return what becomes of the factors in the other order."""
    swapped = product(found.function, found.b, found.a)
    if swapped.result is None and found.result is None:
        return translate("Products", "b · a is refused too.")
    if swapped.result is None:
        text = translate("Products", "b · a, {b} · {a}, is refused: the order matters. {reason}")
        return text.format(b=found.b, a=found.a, reason=reason(swapped, ("b", "a")))
    if found.result is None:
        text = translate("Products", "b · a, {b} · {a}, gives {result}.")
    elif swapped.result != found.result:
        text = translate("Products", "b · a, {b} · {a}, has another shape: {result}.")
    elif found.is_scaling or max(len(found.a), len(found.b)) == 1:
        text = translate("Products", "b · a gives the same: only here the order does not matter.")
    else:
        mirrored = None if shown is None else reversed_cells(shown)
        if mirrored is None or shown is None:
            text = translate(
                "Products", "b · a, {b} · {a}, has the same shape, but in general other numbers."
            )
        elif (mirrored.result == shown.result).all():
            text = translate("Products", "b · a happens to give the same numbers here.")
        else:
            text = translate("Products", "b · a has the same shape, but other numbers.")
    return text.format(a=found.a, b=found.b, result=swapped.result)
