import numpy
import numpy as np
from collections import OrderedDict
from collections.abc import Mapping
from numpy import inf


class Thing(Mapping):
    limit: "Mapping" = {-np.inf: numpy.inf}


def check(x, np_local):
    np.infinity = np_local.Infinity
    return isinstance(x, Mapping) or x == inf
