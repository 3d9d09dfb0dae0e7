"""`python -m runidsystem.vectors` writes the vector files from their source."""

from __future__ import annotations

from runidsystem.vectors.write import all_vectors, write

if __name__ == "__main__":
    write()
    print(f"{len(all_vectors())} vectors")
