import unittest
from unittest import TestCase


class Base(TestCase):
    def check(self):
        self.assertEquals(1, 2)  # expect: RID102@9


class Derived(Base):
    def test_it(self):
        self.assertEquals(1, 2, "same")  # expect: RID102@9
        super().assertEquals(1, 2)  # expect: RID102@9
        self.assertEqual(1, 2)
        self.other.assertEquals(1, 2)


class Own(unittest.TestCase):
    def assertEquals(self, a, b):
        super().assertEquals(a, b)  # expect: RID102@9

    def test_it(self):
        self.assertEquals(1, 2)


class Other:
    def test_it(self):
        self.assertEquals(1, 2)


def function(case: unittest.TestCase, unknown):
    case.assertEquals(1, 2)  # expect: RID102@5
    unknown.assertEquals(1, 2)
    made = unittest.TestCase()
    made.assertEquals(1, 2)  # expect: RID102@5
    unittest.TestCase.assertEqual(made, 1, 2)
