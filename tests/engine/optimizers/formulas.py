"""The formulas in float64, one line after the other, without blocks, scratch or rounding."""

from math import prod, sqrt

import numpy as np


def sgd(w, gradients, rate, o):
    for g in gradients:
        w = w - rate * g
    return w


def momentum(w, gradients, rate, o):
    v = 0.0
    for g in gradients:
        v = o["momentum"] * v - rate * g
        w = w + v
    return w


def nesterov(w, gradients, rate, o):
    v = 0.0
    for g in gradients:
        v = o["momentum"] * v - rate * g
        w = w + o["momentum"] * v - rate * g
    return w


def adagrad(w, gradients, rate, o):
    a = o["initial_accumulator_value"]
    for g in gradients:
        a = a + g**2
        w = w - rate * g / np.sqrt(a + o["epsilon"])
    return w


def adadelta(w, gradients, rate, o):
    a = d = 0.0
    rho, epsilon = o["rho"], o["epsilon"]
    for g in gradients:
        a = rho * a + (1 - rho) * g**2
        move = np.sqrt(d + epsilon) / np.sqrt(a + epsilon) * g
        d = rho * d + (1 - rho) * move**2
        w = w - rate * move
    return w


def rmsprop(w, gradients, rate, o):
    a = m = v = 0.0
    rho, epsilon = o["rho"], o["epsilon"]
    for g in gradients:
        a = rho * a + (1 - rho) * g**2
        m = rho * m + (1 - rho) * g
        square = a - m**2 if o["centered"] else a
        v = o["momentum"] * v - rate * g / np.sqrt(square + epsilon)
        w = w + v
    return w


def moments(m, v, g, o):
    b1, b2 = o["beta_1"], o["beta_2"]
    return b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2


def correction(t, o):
    return sqrt(1 - o["beta_2"] ** t) / (1 - o["beta_1"] ** t)


def adam(w, gradients, rate, o):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m, v = moments(m, v, g, o)
        factor = correction(t, o) if o["bias_correction"] else 1.0
        w = w - rate * factor * m / (np.sqrt(v) + o["epsilon"])
    return w


def adamw(w, gradients, rate, o):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        m, v = moments(m, v, g, o)
        step = rate * correction(t, o) * m / (np.sqrt(v) + o["epsilon"])
        w = w - rate * o["weight_decay"] * w - step
    return w


def nadam(w, gradients, rate, o):
    m = v = 0.0

    def u(t):
        return o["beta_1"] * (1 - 0.5 * 0.96**t)

    for t, g in enumerate(gradients, start=1):
        m, v = moments(m, v, g, o)
        m_hat = u(t + 1) * m / (1 - prod(u(n) for n in range(1, t + 2)))
        m_hat = m_hat + (1 - u(t)) * g / (1 - prod(u(n) for n in range(1, t + 1)))
        v_hat = v / (1 - o["beta_2"] ** t)
        w = w - rate * m_hat / (np.sqrt(v_hat) + o["epsilon"])
    return w


def amsgrad(w, gradients, rate, o):
    m = v = largest = 0.0
    for t, g in enumerate(gradients, start=1):
        m, v = moments(m, v, g, o)
        largest = np.maximum(largest, v)
        w = w - rate * correction(t, o) * m / (np.sqrt(largest) + o["epsilon"])
    return w


FORMULAS = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "adadelta": adadelta,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adamw,
    "nadam": nadam,
    "amsgrad": amsgrad,
}
