"""Uses services.run_id_service to strip_client_suffix."""
from services import run_id_system as ids


def tidy(run_id):
    """Call run_id_service.strip_client_suffix.

    >>> run_id_service.strip_client_suffix("a")
    """
    # ids.strip_client_suffix(run_id)
    print("ids.strip_client_suffix(run_id)", r"\strip_client_suffix", b"strip_client_suffix")
    return f"{ids.get_base_run_id(run_id)!r:>{len(ids.get_base_run_id(run_id))}} strip_client_suffix"
