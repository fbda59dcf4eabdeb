"""What computes a run: the CPU, or a graphics card."""

import os
from enum import StrEnum

import torch

from training.errors import TrainingError

CPU = torch.device("cpu")


class Device(StrEnum):
    """What can be asked for."""

    CPU = "cpu"
    CUDA = "cuda"
    """A graphics card of NVIDIA's, or of AMD's with a PyTorch that was built for it."""
    AUTO = "auto"
    """A graphics card where there is one, else the CPU."""


def choose(wanted: Device) -> torch.device:
    """Return the device that was asked for. Raises TrainingError when there is no graphics card for `CUDA`."""
    found = wanted is not Device.CPU and torch.cuda.is_available()
    if wanted is Device.CUDA and not found:
        raise TrainingError("PyTorch finds no graphics card with CUDA: use --device cpu, or auto")
    if not found:
        return CPU
    # Without it cuBLAS refuses to be deterministic: https://docs.nvidia.com/cuda/cublas/#results-reproducibility
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    return torch.device("cuda")
