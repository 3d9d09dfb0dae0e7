from unittest import mock
from unittest.mock import patch

from services import run_id_service  # expect: RID101@22


@patch("services.run_id_service.strip_client_suffix")  # expect: RID101@9, RID103@9
def test_decorated(stripped):
    assert run_id_service.strip_client_suffix("a") is stripped.return_value  # expect: RID102@12


def test_in_line(monkeypatch, mocker):
    with mock.patch("services.run_id_service.strip_client_suffix", return_value="a"):  # expect: RID101@22, RID103@22
        pass
    mock.patch.object(run_id_service, "strip_client_suffix")  # expect: RID103@39
    monkeypatch.setattr("services.run_id_service.strip_client_suffix", str)  # expect: RID101@26, RID103@26
    monkeypatch.setattr(run_id_service, "strip_client_suffix", str)  # expect: RID103@41
    mocker.patch("services.run_id_service.strip_client_suffix")  # expect: RID101@19, RID103@19
    mocker.spy(run_id_service, "strip_client_suffix")  # expect: RID103@32
