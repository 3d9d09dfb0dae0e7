"""`python -m repoint` is the same as `repoint`: nothing is imported from the folder that is checked."""

import os
import sys

if __name__ == "__main__":
    # `-m` puts the current folder first on the path, and a project may have a `click.py` of its own.
    if not sys.flags.safe_path and os.path.dirname(os.path.dirname(os.path.abspath(__file__))) != os.getcwd():
        del sys.path[0]
    from repoint.cli import main

    main()
