import sys
from unittest.mock import patch


def test_stand_in(monkeypatch, fake):
    monkeypatch.setitem(sys.modules, "services.run_id_system", fake)
    with patch.dict("sys.modules", {"services.run_id_system": fake}):
        pass
    sys.modules["services.run_id_system"] = fake
    sys.modules["services.mailer"] = fake
