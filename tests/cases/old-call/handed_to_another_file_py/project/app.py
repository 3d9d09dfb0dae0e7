from services import run_id_service  # expect: RID101@22
from handlers import register, Runner
import handlers

register(app, run_id_service)  # expect: RID103@15
handlers.keyed(1, ids=run_id_service)  # expect: RID103@23
Runner(run_id_service).run("1")  # expect: RID103@8
Runner.made(run_id_service)  # expect: RID103@13
handlers.starred(1, run_id_service)  # expect: RID103@21
handlers.free(1, *[run_id_service])  # expect: RID103@20
handlers.in_dict({"ids": run_id_service})  # expect: RID103@26
