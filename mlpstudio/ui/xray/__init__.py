"""The pages of the digit X-ray, one file each."""
