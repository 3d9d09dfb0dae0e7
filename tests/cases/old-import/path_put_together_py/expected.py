import importlib

NAME = "run_id_service"
PATH = "services.unified_run_id_service"  # expect: RID105
ids = importlib.import_module("services." + NAME)  # expect: RID101@31 manual
other = importlib.import_module(PATH)  # expect: RID101@33 manual
third = importlib.import_module("services.run_id_system")

ids.strip_client_suffix("1")  # expect: RID102 manual
other.strip_client_suffix("1")  # expect: RID102 manual
third.get_base_run_id("1")
