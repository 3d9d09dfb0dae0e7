import shared.elsewhere.run_id_system
from . import run_id_system
from .elsewhere.run_id_system import get_base_run_id
