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
        time = self.bias.new_zeros(batch, 1, dtype=torch.long)
        return self.bias.new_zeros(batch, self.read.out_features), time

    def sequence(self, embedded: Tensor) -> Tensor:
        weight = self._recurrent_weight()
        state = self.start(len(embedded))
        outputs = []
        for position in embedded.unbind(1):
            hidden, state = self._tick(position, state, weight)
            outputs.append(hidden)
        return torch.stack(outputs, 1)

    def advance(self, embedded: Tensor, state: State) -> tuple[Tensor, State]:
        return self._tick(embedded, state, self._recurrent_weight())

    def _recurrent_weight(self) -> Tensor:
        """Return the weight (H, H) of the previous hidden state, 0 where a group would read a quicker one."""
        period = self._periods()
        return self.recur.weight * (period.unsqueeze(0) >= period.unsqueeze(1))

    def _periods(self) -> Tensor:
        periods = torch.tensor(PERIODS, device=self.bias.device)
        return periods.repeat_interleave(self.recur.out_features // len(PERIODS))

    def _tick(self, embedded: Tensor, state: State, weight: Tensor) -> tuple[Tensor, State]:
        before, time = state
        heard = functional.linear(before, weight)
        ticks = time % self._periods() == 0
        hidden = torch.where(ticks, torch.tanh(self.read(embedded) + heard), before)
        return hidden, (hidden, time + 1)
