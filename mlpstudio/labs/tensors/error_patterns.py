"""The words by which errors about shapes are known, and what takes each of them apart."""

import re
from collections.abc import Callable

from mlpstudio.labs.tensors import array_errors, einsum_errors, layer_errors
from mlpstudio.labs.tensors.error_kinds import SHAPE, ErrorKind, Reading


def _compiled(text: str) -> re.Pattern[str]:
    """Return a pattern in which any white space may stand for a space: terminals break lines."""
    return re.compile(text.replace(" ", r"\s+"))


_LIST = rf"((?:{SHAPE}(?:\s|,|and|vs\.?)*)+)"
READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Reading | None]], ...] = (
    (
        re.compile(
            r"shape\s+mismatch:\s+indexing\s+arrays\s+could\s+not\s+be\s+broadcast\s+together"
            rf"\s+with\s+shapes\s+{_LIST}"
        ),
        array_errors.index_lists_error,
    ),
    (
        re.compile(
            rf"operands\s+could\s+not\s+be\s+broadcast\s+together\s+with\s+shapes\s+{_LIST}"
        ),
        array_errors.broadcast_error,
    ),
    (re.compile(rf"[Ii]ncompatible\s+shapes:\s*{_LIST}"), array_errors.broadcast_error),
    (
        _compiled(
            rf"could not broadcast input array from shape (?P<value>{SHAPE}) into shape "
            rf"(?P<target>{SHAPE})"
        ),
        array_errors.assign_error,
    ),
    (
        _compiled(
            rf"value array of shape (?P<value>{SHAPE}) could not be broadcast to indexing "
            rf"result of shape (?P<target>{SHAPE})"
        ),
        array_errors.assign_error,
    ),
    (
        _compiled(
            rf"non-broadcastable output operand with shape ({SHAPE}) doesn't match the "
            rf"broadcast shape ({SHAPE})"
        ),
        array_errors.output_error,
    ),
    (
        _compiled(
            r"The size of tensor a \((\d+)\) must match the size of tensor b \((\d+)\) at "
            r"non-singleton dimension (\d+)"
        ),
        array_errors.torch_broadcast_error,
    ),
    (_compiled(rf"shapes ({SHAPE}) and ({SHAPE}) not aligned[^\n]*"), array_errors.dot_error),
    (
        _compiled(rf"Matrix size-incompatible: In\[0\]: ({SHAPE}), In\[1\]: ({SHAPE})"),
        array_errors.dot_error,
    ),
    (
        _compiled(
            r"matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc "
            r"signature [\s\S]{0,120}?\(size (\d+) is different from (\d+)\)"
        ),
        array_errors.matmul_error,
    ),
    (
        _compiled(r"matmul: Input operand (\d) does not have enough dimensions[^\n]*"),
        array_errors.matmul_scalar_error,
    ),
    (
        _compiled(
            r"remapped shapes \[original->remapped\]: (\([\d,]*\))->\S+ (\([\d,]*\))->\S+ and "
            r"requested shape"
        ),
        array_errors.matmul_batch_error,
    ),
    (
        _compiled(
            r"remapped shapes \[original->remapped\]:(?: \([\d,]*\)->\([\w,]*\)){2,}"
            r"(?!\s*and\s+requested)"
        ),
        einsum_errors.shapes_error,
    ),
    (
        _compiled(
            r"(?:operand has more dimensions than subscripts given in einstein sum|einstein sum "
            r"subscripts string contains too many subscripts for operand \d+|einstein sum "
            r"subscripts string included output subscript '\w' which never appeared in an input|"
            r"dimensions in (?:single )?operand (?:\d+ )?for collapsing index '\w' don't match|"
            r"(?:more|fewer) operands provided to einstein sum function)"
        ),
        einsum_errors.terms_error,
    ),
    (
        _compiled(
            r"mat1 and mat2 shapes cannot be multiplied \((\d+(?:x\d+)*) and (\d+(?:x\d+)*)\)"
        ),
        array_errors.torch_matmul_error,
    ),
    (
        _compiled(r"cannot reshape array of size (\d+) into shape (\([\d,a-z\s]*\))"),
        array_errors.reshape_error,
    ),
    (
        _compiled(r"shape '(\[[-\d,\s]*\])' is invalid for input of size (\d+)"),
        array_errors.torch_view_error,
    ),
    (_compiled("can only specify one unknown dimension"), array_errors.unknown_twice_error),
    (_compiled("only one dimension can be inferred"), array_errors.unknown_twice_error),
    (_compiled("axes don't match array"), array_errors.transpose_error),
    (
        _compiled(r"axis (-?\d+) is out of bounds for array of dimension (\d+)"),
        array_errors.axis_error,
    ),
    (
        _compiled(
            r"(?:all the input array dimensions except for the concatenation axis )?"
            r"must match exactly, but along dimension (\d+), the array at index (\d+) has size "
            r"(\d+) and the array at index (\d+) has size (\d+)"
        ),
        array_errors.concatenate_error,
    ),
    (
        _compiled(
            r"must have same number of dimensions, but the array at index (\d+) has (\d+) "
            r"dimension\(s\) and the array at index (\d+) has (\d+) dimension\(s\)"
        ),
        array_errors.concatenate_ranks_error,
    ),
    (_compiled("all input arrays must have the same shape"), array_errors.plain(ErrorKind.STACK)),
    (
        _compiled(r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)"),
        array_errors.index_error,
    ),
    (
        _compiled(
            r"too many indices for array: array is (\d+)-dimensional, but (\d+) were indexed"
        ),
        array_errors.too_many_indices_error,
    ),
    (
        _compiled(
            r"boolean index did not match indexed array along axis (\d+); size of axis is (\d+) "
            r"but size of corresponding boolean axis is (\d+)"
        ),
        array_errors.mask_error,
    ),
    (
        _compiled(
            r"setting an array element with a sequence\.(?:[\s\S]{0,80}?inhomogeneous shape after "
            r"\d+ dimensions\. The detected shape was (\([\d,\s]*\)) \+ inhomogeneous part)?"
        ),
        array_errors.inhomogeneous_error,
    ),
    (
        _compiled(
            r"expected axis (-?\d+) of input shape to have value (\d+),? but received input "
            rf"with shape ({SHAPE})"
        ),
        layer_errors.layer_axis_error,
    ),
    (
        _compiled(
            r"expected (min_|max_)?ndim=(\d+), found ndim=(\d+)"
            rf"(?:\. Full shape received: ({SHAPE}))?"
        ),
        layer_errors.layer_rank_error,
    ),
    (
        _compiled(rf"expected shape=({SHAPE}), found shape=({SHAPE})"),
        layer_errors.layer_shape_error,
    ),
    (
        _compiled(
            r"[`']?(?:logits|labels)[`']? and [`']?(?:logits|labels)[`']? must have the same "
            rf"shape, received \((?P<outputs>{SHAPE}) vs (?P<labels>{SHAPE})\)"
        ),
        layer_errors.loss_named_error,
    ),
    (
        _compiled(
            r"must have the same (?:rank \(ndim\)|shape)\. Received: target\.shape="
            rf"(?:torch\.Size\(\s*)?(?P<labels>{SHAPE})\)?, output\.shape=(?:torch\.Size\(\s*)?"
            rf"(?P<outputs>{SHAPE})"
        ),
        layer_errors.loss_named_error,
    ),
    (
        _compiled(
            rf"Target size \((?:torch\.Size\()?(?P<labels>{SHAPE})\){{1,2}} must be the same as "
            rf"input size \((?:torch\.Size\()?(?P<outputs>{SHAPE})"
        ),
        layer_errors.loss_named_error,
    ),
    (
        _compiled(
            r"must have the same shape up until the last dimension: target\.shape="
            rf"(?:torch\.Size\(\s*)?(?P<labels>{SHAPE})\)?, output\.shape=(?:torch\.Size\(\s*)?"
            rf"(?P<outputs>{SHAPE})"
        ),
        layer_errors.labels_named_error,
    ),
    (
        _compiled(r"(?:0D or )?1D target tensor expected, multi-target not supported"),
        array_errors.plain(ErrorKind.TORCH_TARGET),
    ),
    (
        _compiled(rf"Shapes ({SHAPE}) and ({SHAPE}) are incompatible"),
        layer_errors.loss_shapes_error,
    ),
    (
        re.compile(
            r"Dimensions\s+must\s+be\s+equal,\s+but\s+are\s+(?P<a>\d+)\s+and\s+(?P<b>\d+)"
            r"(?:\s+for\s(?P<what>[^\n]{0,600}?)with\s+input\s+shapes:\s*"
            r"(?P<shapes>\[[\d?,\s]*\],\s*\[[\d?,\s]*\]))?"
        ),
        layer_errors.dimensions_error,
    ),
    (
        _compiled(
            rf"logits and labels must have the same first dimension, got logits shape ({SHAPE}) "
            rf"and labels shape ({SHAPE})"
        ),
        layer_errors.labels_error,
    ),
    (
        re.compile(
            r"Data\s+cardinality\s+is\s+ambiguous(?:(?!\n\s*\n).){0,400}?sizes:\s*\d+(?:\s*,\s*\d+)*"
            r"(?:\s*'?(?:y|sample_weight)'?\s+sizes:\s*\d+(?:\s*,\s*\d+)*)*",
            re.DOTALL,
        ),
        layer_errors.cardinality_error,
    ),
    (
        _compiled(
            r"(?:truth value of an array with more than one element|Boolean value of Tensor with "
            r"more than one value) is ambiguous"
        ),
        array_errors.truth_error,
    ),
    (
        _compiled(r"Expected input batch_size \((\d+)\) to match target batch_size \((\d+)\)"),
        layer_errors.torch_classes_error,
    ),
)
