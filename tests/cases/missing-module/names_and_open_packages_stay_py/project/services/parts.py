run_id_system = object()
