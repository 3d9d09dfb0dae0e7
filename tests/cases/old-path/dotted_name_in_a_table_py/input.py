JOBS = {
    "tidy": "services.run_id_service",  # expect: RID105@13
    "call": "services.run_id_service.strip_client_suffix",  # expect: RID105@13
    "mail": "services.mailer",
    "file": "services/run_id_service.py",  # expect: RID105@13
}
LOGGER = "services.run_id_service_old"
