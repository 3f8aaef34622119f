"""The numbers of a pass: its tensors, and what is computed on the way from one to the next."""

# T and Z are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

from collections.abc import Callable, Sequence

import numpy as np

from mlpstudio.engine import activations
from mlpstudio.engine.arrays import AnyArray, FloatArray
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.losses import LOSSES, LossSpec, as_spec
from mlpstudio.engine.spec import DropoutSpec, NetworkSpec, NoiseSpec
from mlpstudio.engine.trace import Tensor
from mlpstudio.labs.tensors.loss_formulas import Head
from mlpstudio.labs.tensors.tensor_flow import Flow

CLIP = 1e-7
"""Probabilities are kept this far from 0 and 1 where a logarithm is taken of them."""


class Values:
    """Arrays by name.

    Args:
        traced: Every tensor of a pass, with values.
        spec: The design.
        loss: The loss.
        seed: Of the pass's random numbers.
    """

    def __init__(
        self, traced: Sequence[Tensor], spec: NetworkSpec, loss: LossSpec | str, seed: int = 0
    ) -> None:
        self.spec, self.loss = spec, as_spec(loss)
        self.flow = Flow(traced, spec)
        self.tensors = {tensor.name: tensor for tensor in traced}
        self._arrays: dict[str, AnyArray] = {
            tensor.name: tensor.values for tensor in traced if tensor.values is not None
        }
        self._seed = seed
        self.outputs = self.flow.last
        self.scores = self.flow.before(self.outputs)
        self.B, self.C = self._arrays[self.outputs].shape
        head = Head(self.loss, spec.output_activation, self.C)
        self.is_fused = head.takes_scores
        """Whether outputs and loss are computed in one piece."""
        self.probabilities = "P" if self.loss.from_logits else self.outputs
        self._makers: dict[str, Callable[[], AnyArray]] = {
            "T": self._make_targets,
            "w": self._make_weights,
            "losses": self._make_losses,
            "losses before weights": self._make_sample_losses,
            "loss terms": self._make_loss_terms,
            "P": self._make_probabilities,
            "ΣT": lambda: self["T"].sum(axis=1),  # (B,)
            "margins": self._make_margins,
            "Σ sign(margins)": lambda: np.sign(self["margins"]).sum(axis=1),  # (B,)
            "right": lambda: (self.double(self.outputs) * self["T"]).sum(axis=1),  # (B,)
            f"d{self.outputs}": self._make_output_gradient,
        }

    def __getitem__(self, name: str) -> AnyArray:
        if name not in self._arrays:
            with np.errstate(all="ignore"):  # a diverged network is explained as it is
                self._arrays[name] = self._make(name)
        return self._arrays[name]

    def double(self, name: str) -> FloatArray:
        """Return an array in double precision."""
        return np.asarray(self[name], np.float64)

    @property
    def targets(self) -> str:
        """Name of one number for each output: the labels themselves where they are that."""
        is_as_it_is = not LOSSES[self.loss.name].wants_integers and not self.loss.label_smoothing
        return "Y" if is_as_it_is and self._arrays["Y"].ndim == 2 else "T"

    @property
    def made_by(self) -> str:
        """Name of the activation that makes the probabilities of scores."""
        return LOSSES[self.loss.name].fitting_activations[0]

    def _make(self, name: str) -> AnyArray:
        if name in self._makers:
            return self._makers[name]()
        word, _, rest = name.partition(" ")
        if word == "max":
            return self.double(rest).max(axis=1)  # (B,)
        if word == "total":
            Z = self.double(rest)  # (B, D)
            return np.exp(Z - self[f"max {rest}"][:, None]).sum(axis=1)  # (B,)
        if word == "inner":
            return (self.double(rest) * self.double(f"d{rest}")).sum(axis=1)  # (B,)
        if word == "mean":
            factors = [self.double(factor) for factor in rest.split(" * ")]
            return np.prod(factors, axis=0).mean(axis=0)  # (D,)
        if name.startswith(("Σ|", "ΣW")):
            W = self.double(name.strip("Σ|²"))  # (D_in, D_out)
            return np.asarray(np.abs(W).sum() if "|" in name else (W**2).sum())  # ()
        self._draw()
        return self._arrays[name]

    def _draw(self) -> None:
        """Draw the random numbers of the pass again, in the order of its layers."""
        rng = TrainingPass(self._seed).rng
        for place, layer in enumerate(self.spec.layers, start=1):
            if isinstance(layer, DropoutSpec) and layer.rate:
                shape = self._arrays[f"D{place}"].shape
                draws = rng.random(shape, np.float32)  # (B, D)
                self._arrays[f"mask{place}"] = (draws >= layer.rate).astype(np.float64)  # (B, D)
            elif isinstance(layer, NoiseSpec) and layer.stddev:
                shape = self._arrays[f"E{place}"].shape
                self._arrays[f"noise{place}"] = rng.standard_normal(shape, np.float32)  # (B, D)

    # The end of the network

    def _make_targets(self) -> FloatArray:
        loss, Y = self.loss, self._arrays["Y"]
        if LOSSES[loss.name].wants_integers:
            T = np.eye(self.C)[Y]  # (B, C)
        else:
            T = np.asarray(Y, np.float64).reshape(self.B, self.C)  # (B, C)
        share = loss.label_smoothing
        return (1 - share) * T + share / self.smoothing_classes if share else T

    @property
    def smoothing_classes(self) -> int:
        """Among how many classes smoothed labels share."""
        return 2 if self.loss.name == "binary_crossentropy" else self.C

    def class_of(self, sample: int) -> int:
        """Return which of the class weights a sample is given."""
        Y = self._arrays["Y"]
        if LOSSES[self.loss.name].wants_integers:
            return int(Y[sample])
        row = Y.reshape(self.B, -1)[sample]  # (C,)
        return int(row.argmax()) if self.C > 1 else int(row[0] > 0.5)

    def _make_weights(self) -> FloatArray:
        weights = np.array(self.loss.class_weights)  # (C,)
        return weights[[self.class_of(sample) for sample in range(self.B)]]  # (B,)

    def _make_probabilities(self) -> FloatArray:
        Z = self.double(self.outputs)  # (B, C)
        activations.get(self.made_by).forward(Z, A := np.empty_like(Z))
        return A

    def _make_margins(self) -> FloatArray:
        A, T = self.double(self.outputs), self["T"]  # (B, C)
        return np.maximum(A - self["right"][:, None] + 1 - T, 0)  # (B, C)

    def _make_losses(self) -> FloatArray:
        losses = self["losses before weights"]  # (B,)
        return self["w"] * losses if self.loss.class_weights else losses

    def _make_sample_losses(self) -> FloatArray:
        return self["loss terms"].sum(axis=1)  # (B,)

    def loss_terms(self, sample: int) -> FloatArray:
        """Return what is added up to the loss of one sample, (C,)."""
        return self["loss terms"][sample]

    def _make_loss_terms(self) -> FloatArray:
        A, T, name = self.double(self.outputs), self["T"], self.loss.name  # (B, C)
        if name == "mean_squared_error":
            return (A - T) ** 2 / self.C  # (B, C)
        if name == "mean_absolute_error":
            return np.abs(A - T) / self.C  # (B, C)
        if name == "hinge":
            return self["margins"]
        Z = self.double(self.fused_scores)  # (B, C)
        P = np.clip(A, CLIP, 1 - CLIP)  # (B, C)
        if name == "binary_crossentropy":
            if self.is_fused:
                return (np.logaddexp(Z, 0) - T * Z) / self.C  # (B, C)
            return -(T * np.log(P) + (1 - T) * np.log(1 - P)) / self.C  # (B, C)
        if not self.is_fused:
            return -T * np.log(P)  # (B, C)
        S = Z - Z.max(axis=1, keepdims=True)  # (B, C)
        return -T * (S - np.log(np.exp(S).sum(axis=1, keepdims=True)))  # (B, C)

    @property
    def fused_scores(self) -> str:
        """Name of the scores that outputs and loss are computed from in one piece."""
        return self.outputs if self.loss.from_logits else self.scores

    def _make_output_gradient(self) -> FloatArray:
        """Return the gradient of the loss by the outputs, where it is formed by itself."""
        A, T = self.double(self.outputs), self["T"]  # (B, C)
        name, n = self.loss.name, self.B * self.C
        if name == "mean_squared_error":
            dA = 2 * (A - T) / n  # (B, C)
        elif name == "mean_absolute_error":
            dA = np.sign(A - T) / n  # (B, C)
        elif name == "hinge":
            active = np.sign(self["margins"])  # (B, C)
            dA = (active - T * self["Σ sign(margins)"][:, None]) / self.B  # (B, C)
        else:
            P = np.clip(A, CLIP, 1 - CLIP)  # (B, C)
            if name == "binary_crossentropy":
                dA = (P - T) / (P * (1 - P)) * (P == A) / n  # (B, C)
            else:
                dA = -T / P * (P == A) / self.B  # (B, C)
        return self["w"][:, None] * dA if self.loss.class_weights else dA
