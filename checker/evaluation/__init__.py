"""Step 4b: facts of all files → what each expression stands for.

A small abstract interpreter over the nodes of the facts: it follows aliases, destructuring, object properties, class
members, conditionals, functions that return a module, re-exports and barrels, across files and through cycles. An
expression whose value it does not know has no origins, and nothing is claimed of it.

`nodes` says what a node stands for, `members` what a member of a value does, `exports` what a file gives to others,
`assigned` what is assigned to chains of members elsewhere in a file. The first three ask each other; `memory` keeps
what was found, and ends cycles. `modules` is what they ask of the linked project.
"""
