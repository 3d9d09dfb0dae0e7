"""The face: the command line, reports and configuration."""

__version__ = "0.1.0"
