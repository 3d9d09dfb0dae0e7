from . import run_id_system
from .moves.inner import run_id_system
from .user import run_id_system
from plain.gone.run_id_system import get_base_run_id
from requests.gone.run_id_system import get_base_run_id
