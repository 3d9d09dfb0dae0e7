"""The vectors: what each function answers to each input, as data for implementations in any language."""
