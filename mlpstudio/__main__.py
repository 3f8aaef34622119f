"""`python -m mlpstudio` is the same as `mlpstudio`."""

import sys

from mlpstudio.cli import main

if __name__ == "__main__":
    sys.exit(main())
