import contextlib
from contextlib import suppress

from services import run_id_system  # expect: RID107

with contextlib.suppress(ImportError, AttributeError):
    import services.gone
with suppress(KeyError), run_id_system:
    import services.also_gone  # expect: RID107@12 warning
