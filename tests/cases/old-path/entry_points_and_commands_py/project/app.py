import os
import subprocess

TASKS = {"strip": "services.run_id_service:strip_client_suffix"}  # expect: RID105@20

os.system("python -m services.run_id_service --all")  # expect: RID105@22
os.system("cd /srv; python3 services/run_id_service.py")  # expect: RID105@29
subprocess.run("PYTHONPATH=. python3.12 services/run_id_service.py --all", shell=True)  # expect: RID105@41
subprocess.run("gunicorn services.run_id_service:app -b 0.0.0.0:80", shell=True)  # expect: RID105@26
subprocess.run("python -m services.run_id_service_old services/run_id_service.pyc", shell=True)
raise RuntimeError("services.run_id_service: not found")
print("see services/run_id_service.py, python -m services.run_id_service")
print("é: services.run_id_service:8080 services.run_id_service:")
