from unittest import mock
from unittest.mock import patch, call as c

try:
    import unittest.mock as m
except ImportError:
    m = None


@mock.patch("a.b")
def test_it(given):
    patch("a.c", c, m.Mock())
