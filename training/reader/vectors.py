"""Vectors of characters from the company that they keep."""

from collections.abc import Iterable

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from models.reader.statistics import FIRST

VECTOR = 40
"""Dimensions of a vector; chosen on folds."""


def factors(counts: Iterable[tuple[str, float]], ids: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:
    """Return the left and right factors of the pairs' positive pointwise mutual information, (V, VECTOR) each.

    `ids` are the numbers of characters; pairs of other characters are left out.

    Levy, Goldberg and Dagan 2015, "Improving distributional similarity with lessons learned from word embeddings":
    the context's share to the power of 0.75, singular values to the power of 1/2.
    """
    known = [(ids[pair[0]], ids[pair[1]], count) for pair, count in counts if set(pair) <= ids.keys()]
    rows, columns, values = (np.array(part) for part in zip(*known, strict=True))
    size = len(ids) + FIRST
    table = csr_matrix((values, (rows, columns)), shape=(size, size)).tocoo()
    before = np.asarray(table.sum(1)).ravel()
    after = np.asarray(table.sum(0)).ravel() ** 0.75
    information = np.log(table.data * after.sum() / before[table.row] / after[table.col])
    positive = csr_matrix((information.clip(min=0), (table.row, table.col)), shape=(size, size))
    left, values, right = svds(positive, k=VECTOR, random_state=0)
    # The decomposition leaves noise where a character has no pairs.
    left[before == 0], right[:, after == 0] = 0, 0
    return left * np.sqrt(values), right.T * np.sqrt(values)
