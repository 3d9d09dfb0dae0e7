from services import run_id_system as ids


def tidy(größe):
	return "ü😀", ids.get_base_run_id(größe)
