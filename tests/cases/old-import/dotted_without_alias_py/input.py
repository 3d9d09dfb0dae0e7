import services.run_id_service  # expect: RID101@8
import services.mailer


def tidy(run_id):
    services.mailer.send(run_id)
    return services.run_id_service.strip_client_suffix(run_id)  # expect: RID102@12
