import services.run_id_service as ids  # expect: RID101@8


def test_tidy():
    assert ids.strip_client_suffix("a") == "a"  # expect: RID102@12
