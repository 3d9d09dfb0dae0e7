from services import ids

has = hasattr(ids, "one")
is_there = ids.one is not None
function = getattr(ids, "one")
