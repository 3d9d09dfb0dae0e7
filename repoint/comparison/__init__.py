"""Rows of the table → calls on both sides → classes of difference, each declared by its row or not."""
