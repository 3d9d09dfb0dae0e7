import importlib

NAMES = {
    "ids": "services.run_id_service",  # expect: RID105@12
    "mailer": "services.mailer",
}


def __getattr__(name):
    if name in NAMES:
        return importlib.import_module(NAMES[name])  # expect: RID104@40
    if name == "unified":
        from services import unified_run_id_service  # expect: RID101@30

        return unified_run_id_service  # expect: RID103@16
    elif name in ("base", "root"):
        from services.run_id_service import strip_client_suffix as strip  # expect: RID101@14

        return strip  # expect: RID103@16
    raise AttributeError(name)
