import services.run_id_system
import services.mailer


def tidy(run_id):
    services.mailer.send(run_id)
    return services.run_id_system.get_base_run_id(run_id)
