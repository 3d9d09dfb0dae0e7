import os
import importlib


def again(module):
    importlib.reload(module)
    importlib.reload(module)
    return os.getcwd()


def own(reload, module):
    return reload(module)
