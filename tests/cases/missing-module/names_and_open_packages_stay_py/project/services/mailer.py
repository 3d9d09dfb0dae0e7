from . import run_id_system
