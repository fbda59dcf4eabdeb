"""Tensors as files hold them: safetensors, never pickles."""

import safetensors
import safetensors.torch
from torch import Tensor

from models.errors import FileError


def parse_tensors(name: str, content: bytes, refusal: type[FileError]) -> dict[str, Tensor]:
    """Return the tensors that a file called `name` holds. Raises `refusal`, in one sentence, for a damaged one."""
    try:
        return safetensors.torch.load(content)
    except safetensors.SafetensorError as error:
        raise refusal(f"{name} is damaged: {error}") from None
