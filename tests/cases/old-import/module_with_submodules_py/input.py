import mock  # expect: RID101@8
from mock import patch  # expect: RID101@6
import mock.mock as inner  # expect: RID101@8
from mock.mock import Mock as M  # expect: RID101@6


@mock.patch("a.b")
def test_it(m):
    patch("a.c")
    return inner.Mock(), M()


def mocked(mock):
    return mock.patch("a.b")
