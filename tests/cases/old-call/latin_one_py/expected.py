# -*- coding: latin-1 -*-
from services import run_id_system as ids

NAME = 'größe', ids.get_base_run_id('ü')
