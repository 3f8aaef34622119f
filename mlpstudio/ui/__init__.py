"""The Qt user interface: the only package that knows PySide6 and pyqtgraph."""
