from .run_id_system import get_base_run_id as strip_client_suffix  # expect: RID107@6 manual
from . import run_id_system as unified  # expect: RID107@15 manual

__all__ = ["strip_client_suffix", "unified"]
