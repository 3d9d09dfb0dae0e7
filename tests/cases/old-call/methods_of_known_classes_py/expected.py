import unittest
from unittest import TestCase


class Base(TestCase):
    def check(self):
        self.assertEqual(1, 2)


class Derived(Base):
    def test_it(self):
        self.assertEqual(1, 2, "same")
        super().assertEqual(1, 2)
        self.assertEqual(1, 2)
        self.other.assertEquals(1, 2)


class Own(unittest.TestCase):
    def assertEquals(self, a, b):
        super().assertEqual(a, b)

    def test_it(self):
        self.assertEquals(1, 2)


class Other:
    def test_it(self):
        self.assertEquals(1, 2)


def function(case: unittest.TestCase, unknown):
    case.assertEqual(1, 2)
    unknown.assertEquals(1, 2)
    made = unittest.TestCase()
    made.assertEqual(1, 2)
    unittest.TestCase.assertEqual(made, 1, 2)
