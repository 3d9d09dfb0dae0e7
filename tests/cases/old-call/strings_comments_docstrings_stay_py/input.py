"""Uses services.run_id_service to strip_client_suffix."""
from services import run_id_service as ids  # expect: RID101@22


def tidy(run_id):
    """Call run_id_service.strip_client_suffix.

    >>> run_id_service.strip_client_suffix("a")
    """
    # ids.strip_client_suffix(run_id)
    print("ids.strip_client_suffix(run_id)", r"\strip_client_suffix", b"strip_client_suffix")
    return f"{ids.strip_client_suffix(run_id)!r:>{len(ids.strip_client_suffix(run_id))}} strip_client_suffix"  # expect: RID102@15, RID102@55
