from services import run_id_service as ids  # expect: RID101@22


def tidy(größe):
	return "ü😀", ids.strip_client_suffix(größe)  # expect: RID102@15
