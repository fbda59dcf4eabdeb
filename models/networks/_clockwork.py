"""A clockwork recurrent network (Koutník et al. 2014, "A Clockwork RNN")."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks._base import NameNetwork, State

PERIODS = (1, 2, 4, 8)
"""The groups' periods, in characters."""


class ClockworkNetwork(NameNetwork):
    """Groups of units that are updated at their own periods; a group reads itself and the slower ones.

    The hidden size is a multiple of the number of groups. At position t only the groups whose period divides t
    are updated; the others keep their state.
    """

    def __init__(self, *, vocabulary: int, embedding: int, hidden: int, dropout: float) -> None:
        super().__init__(vocabulary=vocabulary, embedding=embedding, hidden=hidden, dropout=dropout)
        self.read = nn.Linear(embedding, hidden)
        self.recur = nn.Linear(hidden, hidden, bias=False)

    def start(self, batch: int) -> State:
        return self.bias.new_zeros(batch, self.read.out_features), torch.zeros(batch, 1, dtype=torch.long)

    def sequence(self, embedded: Tensor) -> Tensor:
        state = self.start(len(embedded))
        outputs = []
        for position in embedded.unbind(1):
            hidden, state = self.advance(position, state)
            outputs.append(hidden)
        return torch.stack(outputs, 1)

    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        before, time = state
        period = torch.tensor(PERIODS).repeat_interleave(before.shape[1] // len(PERIODS))
        slower = period.unsqueeze(0) >= period.unsqueeze(1)
        heard = functional.linear(before, self.recur.weight * slower)
        ticks = time % period == 0
        hidden = torch.where(ticks, torch.tanh(self.read(embedded) + heard), before)
        return hidden, (hidden, time + 1)
