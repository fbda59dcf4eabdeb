"""Trying a model out before it serves anybody."""

from models.drawing.sampler import DrawRequest, Sampler
from models.errors import CheckpointError
from models.store.checkpoint import NameModel

_REQUEST = DrawRequest(seed=0)


def try_out(model: NameModel) -> None:
    """Draw names from a model. Raises CheckpointError when it draws none that could be shown. Blocking."""
    if not Sampler(model).draw(_REQUEST).names:
        raise CheckpointError(f"the checkpoint {model.style}/{model.version} draws no new names")
