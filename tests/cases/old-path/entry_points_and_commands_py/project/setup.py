from setuptools import setup

setup(
    py_modules=["services.run_id_service"],  # expect: RID105@17
    entry_points={
        "console_scripts": [
            "strip=services.run_id_service:strip_client_suffix",  # expect: RID105@20
            "strip = services.run_id_service:Service.run [fast]",  # expect: RID105@22
            "mail=services.mailer:main",
        ],
        "text": """
            [console_scripts]
            strip = services.run_id_service:main  # no entry
            clear = services.run_id_service:clear_cache  # expect: RID105@21
        """,
    },
)
