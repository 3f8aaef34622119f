"""Sliders, entries, choices and layouts that any panel may use."""
