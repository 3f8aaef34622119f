"""The sections of the element-wise panel."""
