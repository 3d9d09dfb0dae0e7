"""`python -m repoint` is the same as `repoint`."""

from repoint.cli import main

if __name__ == "__main__":
    main()
