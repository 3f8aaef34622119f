"""Dialogs and other short-lived windows."""
