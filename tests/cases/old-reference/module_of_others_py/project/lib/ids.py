from services import run_id_service  # expect: RID101@22
from services.run_id_service import strip_client_suffix as strip  # expect: RID101@6
