import collections
import numpy
import numpy as np
from collections import Mapping, OrderedDict  # expect: RID103@25
from numpy import Infinity as inf  # expect: RID103@19


class Thing(Mapping):  # expect: RID103@13
    limit: "Mapping" = {-np.Infinity: numpy.Infinity}  # expect: RID103@13, RID103@26, RID103@39


def check(x, np_local):
    np.infinity = np_local.Infinity
    return isinstance(x, collections.Mapping) or x == inf  # expect: RID103@26, RID103@55
