import lib
from lib import base, ids, mailer, other, unified  # expect: RID103@17, RID103@23, RID103@43
from lib.passed_on import strip_client_suffix  # expect: RID103@27
from lib.whole import held  # expect: RID103@23

ids.strip_client_suffix("a")  # expect: RID102@1
lib.ids.strip_client_suffix("a")  # expect: RID102@1
unified.strip_client_suffix("a")  # expect: RID102@1
base("a")  # expect: RID102@1
lib.root("a")  # expect: RID102@1
held.strip_client_suffix("a")  # expect: RID102@1
strip_client_suffix("a")  # expect: RID102@1
mailer.strip_client_suffix("a")
lib.other.strip_client_suffix("a")
other.strip_client_suffix("a")
