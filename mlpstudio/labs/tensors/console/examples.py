"""Lines to try, made of the tensors of a person's own network."""

from collections.abc import Sequence

from mlpstudio.engine.trace import Pass, Role, Tensor


def examples(
    tensors: Sequence[Tensor], image: tuple[int, ...] = (), n_label_axes: int = 1
) -> tuple[str, ...]:
    """Return lines that the console can work out.

    Args:
        tensors: Those of a pass, by their shapes.
        image: (height, width) of a sample as it is stored; () where it is no image.
        n_label_axes: 1 for class numbers, 2 for one-hot labels, 0 where the labels are neither.
    """
    named = {tensor.name: tensor for tensor in tensors if tensor.role is not Role.LOSS}
    lines: list[str] = []
    if "W1" in named:
        lines.append("W1.shape")
    X, W1 = named.get("X"), named.get("W1")
    if X is not None and len(X.shape) == 2 and len(image) == 2:
        lines.append(f"X[0].reshape{image}")
    elif X is not None:
        lines.append("X[0]")
    if X is not None and W1 is not None and _follow(X, W1) and {"b1", "Z1"} <= named.keys():
        lines += ["(X @ W1 + b1).shape", "np.allclose(Z1, X @ W1 + b1)"]
    outputs = [t for t in tensors if t.role is Role.ACTIVATIONS and t.when is Pass.FORWARD]
    if len(outputs) > 1:
        lines.append(f"{outputs[0].name}.mean(axis=0)")
    if outputs:
        last = outputs[-1].name
        scores = last.replace("A", "Z")
        if outputs[-1].shape[-1] > 1:
            if n_label_axes:
                labels = "labels" if n_label_axes == 1 else "labels.argmax(1)"
                lines.append(f"({last}.argmax(1) == {labels}).mean()")
            lines.append(f"h = np.exp({scores})")
        else:
            lines.append(f"{last}[:5]")
    return tuple(lines)


def _follow(X: Tensor, W: Tensor) -> bool:
    """Return whether the first dense layer gets the samples themselves."""
    return W.layer == 0 and len(X.shape) == 2 and X.shape[1] == W.shape[0]
