import imp
import os


def again(module):
    reload(module)  # expect: RID102@5
    imp.reload(module)  # expect: RID102@5
    return os.getcwdu()  # expect: RID102@12


def own(reload, module):
    return reload(module)
