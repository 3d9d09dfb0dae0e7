"""Adapters that ship: one for Node, one for Python. Any other language speaks the same protocol."""
