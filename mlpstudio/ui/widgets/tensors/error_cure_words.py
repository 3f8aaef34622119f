"""What mends an error about shapes: a sentence for each way, and what no line of NumPy says."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.broadcast_fixes import Fix
from mlpstudio.labs.tensors.error_kinds import ErrorKind, Reading
from mlpstudio.labs.tensors.error_scenes import Cure, CureKind
from mlpstudio.labs.tensors.product_fixes import Mended
from mlpstudio.ui.widgets.tensors import broadcasting_words, product_words

translate = QCoreApplication.translate

Advice = tuple[str, str]
"""A line of code, and what it does."""


def sentence(cure: Cure) -> str:
    """Return what a cure does."""
    if isinstance(cure.origin, Fix):
        return broadcasting_words.fix_sentence(cure.origin)
    if isinstance(cure.origin, Mended):
        return product_words.fix_sentence(cure.origin)
    text = {**_of_arrays(), **_of_joins(), **_of_labels()}[cure.kind]
    return translate("Errors", "{sentence} Result {result}.").format(
        sentence=text, result=cure.result
    )


def _of_arrays() -> dict[CureKind, str]:
    kind = CureKind
    return {
        kind.WEIGHTS: translate(
            "Errors", "If this array is yours to make, such as the W of a layer: give it the size."
        ),
        kind.TRANSPOSE_IF: translate("Errors", "If the array lies the other way round."),
        kind.TIMES: translate("Errors", "A number multiplies with *, not with @."),
        kind.NEW_ARRAY: translate("Errors", "Makes a new array, which may be larger."),
        kind.SUMMED: translate("Errors", "Adds up along the axes that the array has not."),
        kind.EVERY_PAIR: translate("Errors", "Every row with every column."),
        kind.NEW_AXIS: translate("Errors", "One more axis, of size 1."),
        kind.RESHAPE: translate("Errors", "The same numbers in other axes."),
        kind.REVERSED: translate("Errors", "All axes in reverse order."),
        kind.LAST_AXIS: translate("Errors", "The last axis, the same as axis=-1."),
        kind.LAST_PLACE: translate("Errors", "A place that there is, however many there are."),
        kind.FROM_ZERO: translate("Errors", "Places are counted from 0: the last one has this."),
        kind.FEWER_INDICES: translate("Errors", "As many indices as there are axes."),
        kind.SUBSCRIPTS: translate("Errors", "Letters in an order that suits the sizes."),
        kind.ELLIPSIS: translate("Errors", "The ellipsis stands for all axes without a letter."),
        kind.OPERANDS: translate("Errors", "Letters for each array, with commas between."),
    }


def _of_joins() -> dict[CureKind, str]:
    kind = CureKind
    return {
        kind.SHORTER: translate("Errors", "Cuts the longer one: what is behind is lost."),
        kind.FEWER_PLACES: translate("Errors", "As many places as there are values."),
        kind.PADDED: translate("Errors", "Fills the shorter one up with zeros."),
        kind.JOIN_ALONG: translate("Errors", "Joins along the axis that differs."),
        kind.JOIN: translate("Errors", "Joins one behind the other: they may differ in length."),
        kind.REPEATED: translate("Errors", "Repeats it along the axes that are missing."),
        kind.OWN_MASK: translate("Errors", "Makes the mask from the array itself."),
        kind.TRUTHS: translate(
            "Errors", "& and | for every place: each comparison stands in brackets."
        ),
        kind.ONE_TRUTH: translate("Errors", "One answer: whether any is True; np.all for all."),
        kind.PLACES: translate("Errors", "The places themselves: there may be any number."),
        kind.SLICE: translate("Errors", "As many places as the list has numbers."),
    }


def _of_labels() -> dict[CureKind, str]:
    kind = CureKind
    return {
        kind.ONE_HOT: translate("Errors", "One-hot labels: a column for each class."),
        kind.INTEGERS: translate("Errors", "One integer for each sample: where the 1 stands."),
        kind.SQUEEZE: translate("Errors", "Without the axis of size 1."),
    }


def told(reading: Reading) -> list[Advice]:
    """Return what helps besides: where to look, or what is said to Keras or PyTorch."""
    found = _told(reading).get(reading.kind, [])
    return [(code.format(**reading.values), text) for code, text in found]


def _told(reading: Reading) -> dict[ErrorKind, list[Advice]]:
    kind, values = ErrorKind, reading.values
    look = translate("Errors", "Look at all sizes: the error names only some of them.")
    differs = translate("Errors", "Find the one that differs.")
    table: dict[ErrorKind, list[Advice]] = {
        kind.MATMUL: [("print(a.shape, b.shape)", look)],
        kind.CONCATENATE: [("[x.shape for x in arrays]", differs)],
        kind.STACK: [("[x.shape for x in arrays]", differs)],
        kind.INHOMOGENEOUS: [("[len(row) for row in rows]", differs)],
        kind.INDEX: [
            (
                "range(x.shape[{axis}])",
                translate("Errors", "Every place, from 0 to the last one."),
            )
        ],
        kind.TOO_MANY_INDICES: [
            ("x.shape", translate("Errors", "Often an axis was dropped before, by an index."))
        ],
        kind.LOSS_SHAPES: [
            (
                'loss="sparse_categorical_crossentropy"',
                translate("Errors", "In Keras: the loss for integer labels."),
            )
        ],
        kind.LABELS: [
            (
                'loss="categorical_crossentropy"',
                translate("Errors", "In Keras: the loss for one-hot labels."),
            )
        ],
        kind.CARDINALITY: [
            (
                "len(x), len(y)",
                translate("Errors", "Often train and test were mixed up: cut only if not."),
            )
        ],
        kind.TORCH_CLASSES: [
            (
                "output.view(len(target), -1)",
                translate("Errors", "Often a reshape mixed samples and features."),
            )
        ],
        kind.TORCH_TARGET: [
            (
                "target = target.argmax(dim=1)",
                translate("Errors", "The same in PyTorch; or make one-hot labels float."),
            )
        ],
    }
    if values.get("is_partial"):
        table[kind.BROADCAST] = [("print(a.shape, b.shape)", look)]
    if reading.kind in (kind.LAYER_AXIS, kind.LAYER_SHAPE):
        table[reading.kind] = [_of_layer(is_flat=bool(values["is_flat"]))]
    return table


def _of_layer(*, is_flat: bool) -> Advice:
    if is_flat:
        flatten = translate("Errors", "In Keras: a layer in front that does the same.")
        return "layers.Flatten()", flatten
    return (
        "keras.Input(x.shape[1:])",
        translate("Errors", "In Keras: a model that begins with the shape of one sample."),
    )
