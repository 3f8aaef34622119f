"""The questions of the shape quiz in words, and why their answers are what they are."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.products import product
from mlpstudio.labs.tensors.quiz import Kind, Question
from mlpstudio.labs.tensors.quiz_answer import Answer
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.slice_steps import StepKind
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing

translate = QCoreApplication.translate


def question_text(question: Question, what: str = "") -> str:
    """Return what is asked.

    Args:
        question: The question.
        what: What the tensor is that is asked about, for those who do not know its name.
    """
    texts = {
        Kind.SHAPE: translate("Quiz", "Your network: what shape has {name}?"),
        Kind.RANK: translate("Quiz", "Your network: what rank has {name}?"),
        Kind.SIZE: translate("Quiz", "Your network: how many numbers are in {name}?"),
        Kind.BYTES: translate("Quiz", "Your network: how many bytes does {name} take as {dtype}?"),
        Kind.LAYER: translate("Quiz", "Your network: how many parameters has dense layer {name}?"),
        Kind.TOTAL: translate("Quiz", "Your network: how many parameters has it in all?"),
        Kind.BROADCAST: translate(
            "Quiz", "a has the shape {shape} and b the shape {other}. What shape has the sum?"
        ),
        Kind.DOT: translate(
            "Quiz", "a has the shape {shape} and b the shape {other}. What shape has the product?"
        ),
        Kind.SLICE: translate("Quiz", "x has the shape {shape}. What shape has this slice?"),
        Kind.RESHAPE: translate("Quiz", "x has the shape {shape}. What shape comes of this?"),
        Kind.TRANSPOSE: translate("Quiz", "x has the shape {shape}. What shape comes of this?"),
        Kind.SUM: translate("Quiz", "x has the shape {shape}. What shape has this sum?"),
    }
    shape, other = (*question.shapes, (), ())[:2]
    name = question.name
    if what:
        name = translate("Quiz", "{name} ({kind})").format(name=name, kind=what)
    return texts[question.kind].format(name=name, shape=shape, other=other, dtype=question.dtype)


def answer_text(answer: Answer) -> str:
    """Return an answer as it is shown."""
    if answer is None:
        return translate("Quiz", "an error")
    return f"{answer:,}" if isinstance(answer, int) else str(answer)


def reason(question: Question, explanation: str = "") -> str:
    """Return the rule, worked out with the question's numbers.

    Args:
        question: What was asked.
        explanation: How the tensor comes about, of a question about one.
    """
    if question.kind is Kind.SHAPE:
        return explanation
    return {
        Kind.RANK: _rank,
        Kind.SIZE: _size,
        Kind.BYTES: _bytes,
        Kind.LAYER: _layer,
        Kind.TOTAL: _total,
        Kind.BROADCAST: _broadcast,
        Kind.DOT: _dot,
        Kind.SLICE: _slice,
        Kind.RESHAPE: _reshape,
        Kind.TRANSPOSE: _transpose,
        Kind.SUM: _sum,
    }[question.kind](question)


def _product(shape: Shape) -> str:
    return " × ".join(f"{size:,}" for size in shape)


def _rank(question: Question) -> str:
    text = translate("Quiz", "The rank is the number of axes: {shape} has {rank}.")
    return text.format(shape=question.shapes[0], rank=question.answer)


def _size(question: Question) -> str:
    if not question.shapes[0]:
        return translate("Quiz", "{name} is a scalar, of shape (): 1 number.").format(
            name=question.name
        )
    text = translate("Quiz", "{name} has the shape {shape}: {product} = {size}.")
    if len(question.shapes[0]) == 1:
        text = translate("Quiz", "{name} has the shape {shape}: a vector of {size} numbers.")
    return text.format(
        name=question.name,
        shape=question.shapes[0],
        product=_product(question.shapes[0]),
        size=answer_text(question.answer),
    )


def _bytes(question: Question) -> str:
    size = math.prod(question.shapes[0])
    text = translate(
        "Quiz", "{name} has the shape {shape}: {size} numbers × {each} bytes = {bytes} bytes."
    )
    if size == 1:
        text = translate("Quiz", "{name} has the shape {shape}: one number of {each} bytes.")
    return text.format(
        name=question.name,
        shape=question.shapes[0],
        size=f"{size:,}",
        each=np.dtype(question.dtype).itemsize,
        bytes=answer_text(question.answer),
    )


def _layer(question: Question) -> str:
    (inputs, units), (biases,) = question.shapes
    values = {
        "k": question.name,
        "inputs": f"{inputs:,}",
        "units": f"{units:,}",
        "weights": f"{inputs * units:,}",
        "all": answer_text(question.answer),
    }
    if not biases:
        text = translate("Quiz", "W{k} has {inputs} × {units} = {all} numbers; there is no bias.")
    else:
        text = translate(
            "Quiz",
            "W{k} has {inputs} × {units} = {weights} numbers, and b{k} has {units}: "
            "{weights} + {units} = {all}.",
        )
    return text.format(**values)


def _total(question: Question) -> str:
    text = translate("Quiz", "The parameters of all layers, added: {sum} = {all}.")
    return text.format(
        sum=" + ".join(f"{n:,}" for n in question.numbers), all=answer_text(question.answer)
    )


def _broadcast(question: Question) -> str:
    found = broadcast(question.shapes)
    padded = [operand.padded for operand in found.operands]
    if found.clashes:
        axis = found.clashes[-1]
        text = translate(
            "Quiz",
            "Aligned from the right the shapes are {a} and {b}. Along axis {axis} {m} meets {n}: "
            "they differ, and neither is 1, so NumPy refuses.",
        )
        return text.format(
            a=padded[0], b=padded[1], axis=axis, m=padded[0][axis], n=padded[1][axis]
        )
    text = translate(
        "Quiz",
        "Aligned from the right the shapes are {a} and {b}. Along each axis the sizes are equal, "
        "or one is 1 and stretched: {result}.",
    )
    return text.format(a=padded[0], b=padded[1], result=found.result)


def _dot(question: Question) -> str:
    a, b = question.shapes
    found = product("dot", a, b)
    values = {"a": a, "b": b, "m": a[-1], "n": b[max(0, len(b) - 2)], "result": found.result}
    if len(b) == 1:
        text = translate("Quiz", "The last axis of {a}, {m}, meets the only axis of {b}, {n}.")
    else:
        text = translate("Quiz", "The last axis of {a}, {m}, meets the last but one of {b}, {n}.")
    if found.result is None:
        end = translate("Quiz", "They differ, so NumPy refuses.")
    else:
        end = translate("Quiz", "Both are summed away and the other axes remain: {result}.")
    both = translate("Quiz", "{first} {second}")
    return both.format(first=text.format(**values), second=end.format(**values))


def _slice(question: Question) -> str:
    found = slicing(question.shapes[0], read_index(question.name))
    lines: list[str] = []
    for step in found.steps:
        if step.kind is StepKind.ONE:
            text = translate("Quiz", "axis {axis}: a single index, the axis is gone")
            lines.append(text.format(axis=step.axis))
        elif step.kind is StepKind.WHOLE or not step.arithmetic():
            text = translate("Quiz", "axis {axis}: all {size}")
            lines.append(text.format(axis=step.axis, size=f"{step.size:,}"))
        else:
            text = translate("Quiz", "axis {axis}: {arithmetic}")
            lines.append(text.format(axis=step.axis, arithmetic=step.arithmetic()))
    text = translate("Quiz", "{steps}. Together: {result}.")
    return text.format(steps="; ".join(lines), result=found.result)


def _reshape(question: Question) -> str:
    shape, rows = question.shapes[0], question.numbers[0]
    values = {
        "product": _product(shape),
        "size": f"{math.prod(shape):,}",
        "rows": f"{rows:,}",
        "rest": f"{math.prod(shape) // rows:,}",
        "result": question.answer,
    }
    text = translate(
        "Quiz",
        "There are {product} = {size} numbers, and there must be as many after: "
        "{size} / {rows} = {rest}, so {result}.",
    )
    if question.answer is None:
        text = translate(
            "Quiz",
            "There are {product} = {size} numbers. {size} is no multiple of {rows}, so that "
            "they cannot stand in {rows} equal rows, and NumPy refuses.",
        )
    return text.format(**values)


def _transpose(question: Question) -> str:
    shape = question.shapes[0]
    text = translate("Quiz", "axis {new} is the old axis {old}, of size {size}")
    steps = [
        text.format(new=new, old=old, size=shape[old]) for new, old in enumerate(question.numbers)
    ]
    whole = translate("Quiz", "In the result {steps}: {result}.")
    return whole.format(steps=", ".join(steps), result=question.answer)


def _sum(question: Question) -> str:
    axis = question.numbers[0]
    text = translate("Quiz", "The sum runs along axis {axis}, of size {size}, which is gone: {r}.")
    if "keepdims" in question.name:
        text = translate(
            "Quiz",
            "The sum runs along axis {axis}, of size {size}; keepdims leaves it with size 1: {r}.",
        )
    return text.format(axis=axis, size=question.shapes[0][axis], r=question.answer)
