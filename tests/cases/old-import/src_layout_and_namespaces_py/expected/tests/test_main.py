import services.run_id_system as ids


def test_tidy():
    assert ids.get_base_run_id("a") == "a"
