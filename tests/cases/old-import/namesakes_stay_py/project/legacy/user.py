from . import run_id_service
from .run_id_service import normalize_run_id
