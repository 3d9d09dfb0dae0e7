"""Runs the shared vectors against an implementation in any language, and judges it by what it did."""
