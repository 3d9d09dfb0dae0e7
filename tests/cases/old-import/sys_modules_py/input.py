import sys
from unittest.mock import patch


def test_stand_in(monkeypatch, fake):
    monkeypatch.setitem(sys.modules, "services.run_id_service", fake)  # expect: RID101@38
    with patch.dict("sys.modules", {"services.run_id_service": fake}):  # expect: RID101@37
        pass
    sys.modules["services.run_id_service"] = fake  # expect: RID101@17
    sys.modules["services.mailer"] = fake
