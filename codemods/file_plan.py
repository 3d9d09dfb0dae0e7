"""Step 8: one file with its sites → its edits; the steps are the modules of this folder, in this order."""

from __future__ import annotations

from codemods import clean_up, dotted, name_lists, required_defaults, use_edits, whole_loads
from codemods.draft import Draft
from codemods.edits import Edit
from codemods.homes import Homes


def edits_of(draft: Draft) -> list[Edit]:
    """Return all edits of a file; what was done is noted in the draft."""
    homes = Homes(draft)
    homes.find_existing()
    whole_loads.lead(draft, homes)
    name_lists.move(draft, homes)
    required_defaults.move(draft, homes)
    whole_loads.rename_kept(draft, homes)
    use_edits.rewrite(draft, homes)
    dotted.rename_chains(draft)
    clean_up.finish(draft)
    return list(dict.fromkeys(draft.out))
