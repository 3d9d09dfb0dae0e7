"""Findings → edits → files: planning, rewrites, and applying them safely."""
