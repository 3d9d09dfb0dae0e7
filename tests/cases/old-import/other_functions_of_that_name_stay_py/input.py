from importlib import import_module as load
from readers import read as import_module


def run(load, name):
    load(f"services.{name}_service")
    return import_module(f"services.{name}_service")


load("readers")
