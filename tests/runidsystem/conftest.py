
from runidsystem.standin.fixtures import numbered_standin, standin

__all__ = ["numbered_standin", "standin"]

# a busy machine is no failure: hypothesis must not measure time
