from services import run_id_service
NAME = 'ü'
