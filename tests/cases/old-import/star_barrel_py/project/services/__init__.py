from .run_id_service import *  # expect: RID101@6
