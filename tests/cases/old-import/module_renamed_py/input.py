import mock  # expect: RID101@8
from mock import patch, call as c  # expect: RID101@6

try:
    import mock as m  # expect: RID101@12
except ImportError:
    m = None


@mock.patch("a.b")
def test_it(given):
    patch("a.c", c, m.Mock())
