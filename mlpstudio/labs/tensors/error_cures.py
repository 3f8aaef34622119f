"""Errors about shapes played again: for each kind the lines that raise it, and what mends them."""

from collections.abc import Callable

from mlpstudio.labs.tensors import array_cures, einsum_errors, joining_cures, layer_cures
from mlpstudio.labs.tensors.error_kinds import ErrorKind, Reading, closed
from mlpstudio.labs.tensors.error_scenes import Rehearsal
from mlpstudio.labs.tensors.shape_text import ShapeError, check_shape

_KIND = ErrorKind
_SCENES: dict[ErrorKind, Callable[[Reading], Rehearsal | None]] = {
    _KIND.BROADCAST: array_cures.broadcast_scene,
    _KIND.ASSIGN: array_cures.assign_scene,
    _KIND.OUTPUT: array_cures.output_scene,
    _KIND.INDEX_LISTS: array_cures.index_lists_scene,
    _KIND.DOT: array_cures.product_scene,
    _KIND.MATMUL: array_cures.matmul_scene,
    _KIND.MATMUL_SCALAR: array_cures.scalar_scene,
    _KIND.MATMUL_BATCH: array_cures.product_scene,
    _KIND.RESHAPE: array_cures.reshape_scene,
    _KIND.UNKNOWN_TWICE: array_cures.twice_scene,
    _KIND.TRANSPOSE: array_cures.transpose_scene,
    _KIND.AXIS: array_cures.axis_scene,
    _KIND.CONCATENATE: joining_cures.concatenate_scene,
    _KIND.CONCATENATE_RANKS: joining_cures.ranks_scene,
    _KIND.STACK: joining_cures.stack_scene,
    _KIND.INDEX: joining_cures.index_scene,
    _KIND.TOO_MANY_INDICES: joining_cures.too_many_scene,
    _KIND.MASK: joining_cures.mask_scene,
    _KIND.TRUTH: joining_cures.truth_scene,
    _KIND.INHOMOGENEOUS: joining_cures.ragged_scene,
    _KIND.EINSUM: einsum_errors.shapes_scene,
    _KIND.EINSUM_TERMS: einsum_errors.terms_scene,
    _KIND.LAYER_AXIS: layer_cures.layer_axis_scene,
    _KIND.LAYER_RANK: layer_cures.layer_rank_scene,
    _KIND.LAYER_SHAPE: layer_cures.layer_shape_scene,
    _KIND.LOSS_SHAPES: layer_cures.loss_shapes_scene,
    _KIND.LABELS: layer_cures.labels_scene,
    _KIND.CARDINALITY: layer_cures.cardinality_scene,
    _KIND.TORCH_CLASSES: layer_cures.torch_classes_scene,
    _KIND.TORCH_TARGET: layer_cures.torch_target_scene,
}


def rehearse(reading: Reading) -> Rehearsal | None:
    """Return an error as a scene; None where its shapes are beyond all limits, or too few."""
    try:
        for shape in reading.shapes:
            check_shape(closed(shape))
    except ShapeError:
        return None
    return _SCENES[reading.kind](reading)
