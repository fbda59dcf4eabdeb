"""A small stack: two landmarks, a few n-grams."""

import torch
from torch import Tensor

from models.judge.files import Content, scalars_of
from models.judge.stack import Stack
from models.reader.reader import shipped_reader


def content(first: str, second: str) -> Content:
    """Return a stack whose landmark for the first style is 李寻欢 and for the second 郭靖."""
    count = scalars_of(shipped_reader().statistics)
    tensors: dict[str, Tensor] = {
        "landmarks": torch.tensor([2.0, -2.0]),
        "grams": torch.tensor([1.0, -1.0]),
        "mean": torch.zeros(count),
        "deviation": torch.ones(count),
    }
    return Content(
        styles=(first, second),
        weights=(0.1, 1.0, 1.0),
        bias=0.1,
        width=25.0,
        landmarks=["李寻欢", "郭靖"],
        grams=["寻欢", "<郭"],
        tensors=tensors,
    )


def stack(first: str, second: str) -> Stack:
    """Return the stack of `content`."""
    return content(first, second).build(shipped_reader().statistics)
