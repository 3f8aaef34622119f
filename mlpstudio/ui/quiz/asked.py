"""The questions of a quiz in words, about the network as it was when the quiz began."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.document.lab_settings import QuizSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.trace import Tensor, tensors
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.quiz import Kind, Question, make_quiz
from mlpstudio.ui.widgets.tensors import quiz_words, tensor_words
from mlpstudio.ui.widgets.tensors.tensor_explainer import Explainer


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in words.

    Attributes:
        question: The question.
        text: What is asked.
        reason: Why its answer is right.
    """

    question: Question
    text: str
    reason: str


def ask(project: Project, settings: QuizSettings) -> tuple[Asked, ...]:
    """Return the questions of a quiz.

    Args:
        project: Its network is asked about, where it is one.
        settings: Topic, and which questions.
    """
    training = project.training
    questions = make_quiz(
        project.network,
        training.batch_size,
        training.loss_spec,
        settings.topic,
        np.random.default_rng(settings.seed),
    )
    try:
        listed = tensors(project.network, training.batch_size, training.loss_spec)
    except DesignError:
        listed = ()
    explainer = Explainer(listed, project.network, training.loss_spec) if listed else None
    named = {tensor.name: tensor for tensor in listed}
    return tuple(_in_words(question, named, explainer) for question in questions)


def _in_words(question: Question, named: dict[str, Tensor], explainer: Explainer | None) -> Asked:
    tensor = named.get(question.name) if question.is_about_tensor else None
    what = "" if tensor is None else tensor_words.short_kind(tensor)
    explanation = ""
    if explainer is not None and question.kind is Kind.SHAPE:
        explanation = explainer.explain(question.name)
    return Asked(
        question,
        quiz_words.question_text(question, what),
        quiz_words.reason(question, explanation),
    )
