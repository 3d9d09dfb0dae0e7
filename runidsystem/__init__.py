"""The reference implementation of the run-ID system, its vectors and conformance suite."""
