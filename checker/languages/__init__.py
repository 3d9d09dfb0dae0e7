"""One folder or file a language; the folder is the registry."""
