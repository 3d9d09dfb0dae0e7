from services import run_id_system
