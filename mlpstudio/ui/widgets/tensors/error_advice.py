"""What helps against an error about shapes: lines of code, and what they do."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.broadcast_fixes import fixes
from mlpstudio.labs.tensors.error_kinds import ErrorKind, Reading, closed
from mlpstudio.labs.tensors.product_fixes import mended
from mlpstudio.labs.tensors.products import product
from mlpstudio.ui.widgets.tensors import broadcasting_words, product_words

translate = QCoreApplication.translate

Advice = tuple[str, str]
"""A line of code, which may be empty, and what it does."""

MOST_ADVICE = 3

_OF_TWO = (ErrorKind.BROADCAST, ErrorKind.DOT, ErrorKind.MATMUL)


def advice(reading: Reading) -> list[Advice]:
    """Return what helps."""
    values = reading.values
    if any(None in shape for shape in reading.shapes) and reading.kind in _OF_TWO:
        look = translate("Errors", "Look at all sizes: the error names only some of them.")
        return [("print(a.shape, b.shape)", look)]
    if reading.kind in (ErrorKind.BROADCAST, ErrorKind.DOT):
        return _mended(reading)
    return [(code.format(**values), text.format(**values)) for code, text in _advice(reading)]


def _mended(reading: Reading) -> list[Advice]:
    """Return changes of one array that have been tried, and make the shapes fit."""
    shapes = [closed(shape) for shape in reading.shapes]
    if reading.kind is ErrorKind.BROADCAST and len(shapes) <= 3:
        told = [(fix.line, broadcasting_words.fix_sentence(fix)) for fix in fixes(shapes)]
    elif reading.kind is ErrorKind.DOT:
        refused = product("dot", shapes[0], shapes[1])
        ways = mended(refused) if refused.result is None else ()
        told = [(way.line, product_words.fix_sentence(way)) for way in ways]
        if not told:
            told = [_rows_for_features(shapes[0])]
    else:
        told = []
    where = translate(
        "Errors", "No change of a single array makes them fit: look where they come from."
    )
    return told[:MOST_ADVICE] or [("print(a.shape, b.shape)", where)]


def _rows_for_features(shape: tuple[int, ...]) -> Advice:
    text = translate(
        "Errors", "If b is the W of a layer: it needs {n} rows, one for each feature of a."
    )
    n_features = shape[-1] if shape else 1
    return "print(W.shape)", text.format(n=f"{n_features:,}")


def _advice(reading: Reading) -> list[Advice]:
    kind, values = ErrorKind, reading.values
    layer_axis = (
        [
            (
                "x = x.reshape(len(x), {wanted})",
                translate("Errors", "One row for each sample, before fit and predict."),
            ),
            ("layers.Flatten()", translate("Errors", "Or a layer in front that does the same.")),
        ]
        if values.get("is_flat")
        else [
            (
                "",
                translate(
                    "Errors",
                    "Give the first layer the shape of one sample, or prepare the data as in "
                    "training.",
                ),
            )
        ]
    )
    table: dict[ErrorKind, list[Advice]] = {
        kind.ASSIGN: [
            (
                "print(target.shape, values.shape)",
                translate("Errors", "Look at both; reshape the values, or choose other places."),
            )
        ],
        kind.OUTPUT: [
            ("a = a + b", translate("Errors", "Makes a new array, which may be larger."))
        ],
        kind.INDEX_LISTS: [
            ("x[np.ix_(rows, columns)]", translate("Errors", "Every row with every column."))
        ],
        kind.MATMUL_SCALAR: [
            ("a * b", translate("Errors", "A number multiplies with *, not with @."))
        ],
        kind.MATMUL_BATCH: [
            (
                "np.dot(a, b)",
                translate("Errors", "Every matrix of a with every matrix of b, if that is meant."),
            )
        ],
        kind.RESHAPE: [
            ("x.reshape(-1)", translate("Errors", "All numbers in one row; the lab offers more."))
        ],
        kind.UNKNOWN_TWICE: [
            ("x.reshape(len(x), -1)", translate("Errors", "Leave only one size to NumPy."))
        ],
        kind.TRANSPOSE: [
            ("x.transpose()", translate("Errors", "All axes in reverse order.")),
            ("np.moveaxis(x, -1, 1)", translate("Errors", "One axis, the others stay in order.")),
        ],
        kind.AXIS: [
            ("axis={last}", translate("Errors", "The last axis, the same as axis=-1.")),
            ("np.expand_dims(x, -1)", translate("Errors", "Or make one more axis first.")),
        ],
        kind.CONCATENATE: [
            (
                "np.concatenate([a, b], axis={axis})",
                translate("Errors", "Join along the axis that differs, if all others agree."),
            ),
        ],
        kind.CONCATENATE_RANKS: [
            ("b[np.newaxis]", translate("Errors", "One more axis for the array of lower rank."))
        ],
        kind.STACK: [
            ("[x.shape for x in arrays]", translate("Errors", "Find the one that differs.")),
            (
                "np.concatenate(arrays)",
                translate("Errors", "Joins one behind the other: only that axis may differ."),
            ),
        ],
        kind.INDEX: [
            ("x[-1]", translate("Errors", "The last place, however many there are.")),
            (
                "range(x.shape[{axis}])",
                translate("Errors", "Every place, from 0 to the last one."),
            ),
        ],
        kind.TOO_MANY_INDICES: [
            ("x.shape", translate("Errors", "Often an axis was dropped before, by an index."))
        ],
        kind.MASK: [
            (
                "mask = x > 0",
                translate("Errors", "Make the mask from the array itself: the shapes then agree."),
            )
        ],
        kind.INHOMOGENEOUS: [
            ("[len(row) for row in rows]", translate("Errors", "Find the row that differs.")),
            (
                "keras.utils.pad_sequences(rows)",
                translate("Errors", "Fill short rows with zeros, if they are sequences."),
            ),
        ],
        kind.LAYER_AXIS: layer_axis,
        kind.LAYER_RANK: [
            (
                "x[np.newaxis]",
                translate("Errors", "One sample is a batch of one: predict needs that axis too."),
            )
        ],
        kind.LOSS_SHAPES: [
            (
                'loss="sparse_categorical_crossentropy"',
                translate("Errors", "For integer labels; the other one takes one-hot labels."),
            ),
            (
                "keras.utils.to_categorical(y)",
                translate("Errors", "Makes one-hot labels of integers."),
            ),
        ],
        kind.LABELS: [
            (
                'loss="categorical_crossentropy"',
                translate("Errors", "The loss for one-hot labels."),
            ),
            ("y = y.argmax(axis=-1)", translate("Errors", "Makes integers of one-hot labels.")),
        ],
        kind.CARDINALITY: [
            ("len(x), len(y)", translate("Errors", "Often train and test were mixed up.")),
            ("x[:{least}]", translate("Errors", "Cut only if the order is the same in both.")),
        ],
        kind.TORCH_CLASSES: [
            (
                "output.view(len(target), -1)",
                translate("Errors", "Often a reshape mixed samples and features."),
            )
        ],
    }
    return table.get(reading.kind, [])
