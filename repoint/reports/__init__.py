"""One file a format; every report is a pure function from findings to text."""
