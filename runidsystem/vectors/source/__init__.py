"""Where the vectors are written down by hand, in tables; `python -m runidsystem.vectors` makes the files."""
