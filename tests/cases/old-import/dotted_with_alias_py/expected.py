import services.run_id_system as ids

BASE = ids.get_base_run_id("250131-093000-acme")
