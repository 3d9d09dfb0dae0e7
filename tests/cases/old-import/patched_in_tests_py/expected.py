from unittest import mock
from unittest.mock import patch

from services import run_id_system


@patch("services.run_id_system.get_base_run_id")
def test_decorated(stripped):
    assert run_id_system.get_base_run_id("a") is stripped.return_value


def test_in_line(monkeypatch, mocker):
    with mock.patch("services.run_id_system.get_base_run_id", return_value="a"):
        pass
    mock.patch.object(run_id_system, "get_base_run_id")
    monkeypatch.setattr("services.run_id_system.get_base_run_id", str)
    monkeypatch.setattr(run_id_system, "get_base_run_id", str)
    mocker.patch("services.run_id_system.get_base_run_id")
    mocker.spy(run_id_system, "get_base_run_id")
