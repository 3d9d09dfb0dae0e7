from .run_id_service import strip_client_suffix  # expect: RID101@6
from . import unified_run_id_service as unified  # expect: RID101@15

__all__ = ["strip_client_suffix", "unified"]
