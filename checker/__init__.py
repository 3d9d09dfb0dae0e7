"""Table + sources → findings: table, files, languages, linking, rules."""
