from services import run_id_system  # expect: RID107@22 error
from services.run_id_system import get_base_run_id  # expect: RID107@6 error
from services.gone import run_id_system as other  # expect: RID107@6 warning
from services import mailer, some_name

try:
    import services.also_gone
except ImportError:
    services = None
import requests.adapters
