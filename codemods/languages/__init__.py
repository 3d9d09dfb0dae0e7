"""One file a language: how its loads are written and edited; the folder is the registry."""
