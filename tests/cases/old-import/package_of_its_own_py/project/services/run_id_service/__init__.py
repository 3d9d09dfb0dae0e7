from ._impl import strip_client_suffix
