# -*- coding: latin-1 -*-
from services import run_id_service as ids  # expect: RID101@22

NAME = 'größe', ids.strip_client_suffix('ü')  # expect: RID102@17
