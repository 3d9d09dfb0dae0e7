from services import run_id_system as run_id_service  # expect: RID107@22 manual
from services.run_id_system import get_base_run_id as strip  # expect: RID107@6 manual
