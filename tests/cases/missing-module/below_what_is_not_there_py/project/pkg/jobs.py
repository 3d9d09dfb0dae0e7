import pkg.gone.deep.run_id_system  # expect: RID107@8 warning
from pkg.gone.run_id_system import get_base_run_id  # expect: RID107@6 warning

from . import run_id_system  # expect: RID107@15 warning
from .gone import run_id_system  # expect: RID107@6 warning
from .gone.deep.run_id_system import get_base_run_id  # expect: RID107@6 warning
