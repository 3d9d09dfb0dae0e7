"""One of several processes: makes the job row of each run ID in the input, and prints its id."""

import sys

import pyairtable

from runidsystem import create_run_id_system

url, base, token = sys.argv[1:]
table = pyairtable.Api(token, endpoint_url=url).table(base, "Job Tracking")
print("ready", flush=True)
for line in sys.stdin:
    # A new instance each time: no cache may help.
    system = create_run_id_system(tie_break_field="Number", on_warning=lambda *_: None)
    print(system.create_job_tracking_record(line.strip(), table)["id"], flush=True)
