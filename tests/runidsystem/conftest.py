
from runidsystem.standin.fixtures import numbered_standin, standin

__all__ = ["numbered_standin", "standin"]
