"""The benchmark: one repository of real source files, several tools side by side, ratios against budgets."""
