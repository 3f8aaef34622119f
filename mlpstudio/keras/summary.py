"""The table of `summary()`."""

from collections.abc import Iterator, Sequence

from mlpstudio.engine import shapes
from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import FlattenSpec, NetworkSpec

_WIDTHS = (33, 24, 15)


def summary_lines(
    name: str, spec: NetworkSpec, names: Sequence[str], kinds: Sequence[str]
) -> Iterator[str]:
    """Yield the lines of the table.

    Args:
        name: Of the model.
        spec: Its design.
        names: Of the layers.
        kinds: Their classes' names.
    """
    layer_shapes = shapes.infer(spec)
    yield f'Model: "{name}"'
    yield _rule("┏", "━", "┳", "┓")
    yield _row("┃", ("Layer (type)", "Output Shape", "Param #"))
    yield _rule("┡", "━", "╇", "┩")
    for i, shape in enumerate(layer_shapes):
        if i:
            yield _rule("├", "─", "┼", "┤")
        label = f"{names[i]} ({kinds[i]})"
        count = shape.n_parameters + shape.n_statistics
        yield _row("│", (label, _output(shape), f"{count:,}"))
    yield _rule("└", "─", "┴", "┘")
    trainable = sum(shape.n_parameters for shape in layer_shapes if shape.trainable)
    total = sum(shape.n_parameters + shape.n_statistics for shape in layer_shapes)
    for what, n in (
        ("Total", total),
        ("Trainable", trainable),
        ("Non-trainable", total - trainable),
    ):
        yield f" {what} params: {n:,} ({_size(4 * n)})"


def _output(shape: LayerShape) -> str:
    size = shape.D_out if not isinstance(shape.layer, FlattenSpec) else shape.D_in
    return f"(None, {size})"


def _rule(left: str, line: str, between: str, right: str) -> str:
    return left + between.join(line * (width + 2) for width in _WIDTHS) + right


def _row(edge: str, cells: Sequence[str]) -> str:
    texts = [
        f" {cell:>{width}} " if i == 2 else f" {cell:<{width}} "
        for i, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    ]
    return edge + edge.join(texts) + edge


def _size(n_bytes: int) -> str:
    size, unit = float(n_bytes), "B"
    for larger in ("KB", "MB", "GB"):
        if size < 1024.0:
            break
        size, unit = size / 1024.0, larger
    return f"{size:.2f} {unit}"
