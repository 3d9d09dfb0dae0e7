from services import old_ids  # expect: RID101 unsafe
from services import ids

has = hasattr(ids, "one")
is_there = ids.one is not None
function = getattr(old_ids, "uno")  # expect: RID103@12 unsafe
