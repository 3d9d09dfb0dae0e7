"""Exceptions: one base to catch in one place; parts as attributes, text in __str__."""

from __future__ import annotations


class RepointError(Exception):
    """The tool could not do its job; its text is one line that says what to do."""


class UsageError(RepointError):
    """The command was called with something that cannot be used."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem


class TableError(RepointError):
    """The mapping table cannot be used."""

    def __init__(self, path: str, line: int, column: int, problem: str) -> None:
        super().__init__(path, line, column, problem)
        self.path, self.line, self.column, self.problem = path, line, column, problem

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.problem}"


class ConfigError(RepointError):
    """The configuration file cannot be used."""

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(path, line, problem)
        self.path, self.line, self.problem = path, line, problem

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}" if self.line else f"{self.path}: {self.problem}"
