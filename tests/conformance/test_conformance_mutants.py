"""Every failure that happened in practice is seen by the vectors that are about it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from runidsystem.conformance.implementations import find_implementation
from runidsystem.conformance.mutants import MUTANTS, DriftError, Mutant, write_mutant
from runidsystem.conformance.run import run_vectors
from runidsystem.conformance.vectors import load_vectors

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
VECTORS = load_vectors()
FAILURES = {
    "double-suffix",
    "suffix-missing",
    "client-run-as-base",
    "regenerated",
    "object-as-id",
    "invented",
    "no-look-up",
    "run-alone",
    "glued-key",
    "other-base",
    "tail-match",
    "injection",
    "null-on-403",
    "clear-leaves-clients",
    "local-time",
    "arabic-digits",
    "trailing-newline",
}


def test_every_known_failure_has_a_mutant() -> None:
    assert {mutant.name for mutant in MUTANTS} >= FAILURES


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_mutant_fails_and_reference_passes(mutant: Mutant, tmp_path: Path) -> None:
    chosen = [each for each in VECTORS if each.id.startswith(mutant.shown_by)]
    verdicts = list(run_vectors(chosen, find_implementation(str(write_mutant(mutant, tmp_path))).start))
    reference = write_mutant(Mutant("reference", "", (), ()), tmp_path)
    for about in mutant.shown_by:
        failed = [each for each in verdicts if each.vector.id.startswith(about) and each.verdict == "failed"]
        assert failed, f"{mutant.name} is not seen by {about}"
    clean = [each.verdict for each in run_vectors(chosen, find_implementation(str(reference)).start)]
    assert set(clean) == {"passed"}


def test_a_patch_that_no_longer_fits_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DriftError):
        write_mutant(Mutant("gone", "", (), (("no such text", ""),)), tmp_path)
