from services import old_ids  # expect: RID101 unsafe

has = hasattr(old_ids, "uno")  # expect: RID103@24 safe
is_there = old_ids.uno is not None  # expect: RID103@12 safe
function = getattr(old_ids, "uno")  # expect: RID103@12 unsafe
