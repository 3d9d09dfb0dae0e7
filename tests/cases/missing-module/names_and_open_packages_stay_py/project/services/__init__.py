from .parts import run_id_system
