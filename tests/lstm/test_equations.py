"""The equations of docs/lstm.md, line by line, give what models/networks computes."""

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from models.networks import PERIODS, NameNetwork, NetworkKind, NetworkSpec, build

EMBEDDING, HIDDEN = 6, 16


def network_of(kind: NetworkKind) -> NameNetwork:
    torch.manual_seed(0)
    network = build(NetworkSpec(kind=kind, embedding=EMBEDDING, hidden=HIDDEN), 9)
    network.eval()
    return network.requires_grad_(requires_grad=False)


def parameters(network: NameNetwork) -> dict[str, Tensor]:
    return dict(network.named_parameters())


def test_scores() -> None:
    network, hidden = network_of("rnn"), torch.randn(1, HIDDEN)
    p = parameters(network)
    scores = p["embedding.weight"] @ (p["projection.weight"] @ hidden[0] + p["projection.bias"]) + p["bias"]
    assert torch.allclose(network._output(hidden)[0], scores, atol=1e-6)


def test_rnn() -> None:
    network, x, h = network_of("rnn"), torch.randn(EMBEDDING), torch.randn(HIDDEN)
    p = parameters(network)
    b = p["recurrent.bias_ih_l0"] + p["recurrent.bias_hh_l0"]
    expected = torch.tanh(p["recurrent.weight_ih_l0"] @ x + p["recurrent.weight_hh_l0"] @ h + b)
    hidden, _ = network.advance(x[None], (h[None, None],))
    assert torch.allclose(hidden[0], expected, atol=1e-6)


def test_gru() -> None:
    network, x, h = network_of("gru"), torch.randn(EMBEDDING), torch.randn(HIDDEN)
    p = parameters(network)
    read = p["recurrent.weight_ih_l0"] @ x + p["recurrent.bias_ih_l0"]
    recur = p["recurrent.weight_hh_l0"] @ h + p["recurrent.bias_hh_l0"]
    r, z = (read + recur)[: 2 * HIDDEN].sigmoid().chunk(2)
    n = torch.tanh(read[2 * HIDDEN :] + r * recur[2 * HIDDEN :])
    hidden, _ = network.advance(x[None], (h[None, None],))
    assert torch.allclose(hidden[0], (1 - z) * n + z * h, atol=1e-6)


@pytest.mark.parametrize("t", range(9))
def test_clockwork(t: int) -> None:
    network, x, h = network_of("clockwork"), torch.randn(EMBEDDING), torch.randn(HIDDEN)
    p, size = parameters(network), HIDDEN // len(PERIODS)
    groups = [slice(start, start + size) for start in range(0, HIDDEN, size)]
    expected = h.clone()
    for period, group in zip(PERIODS, groups, strict=True):
        slower = [other for other, its in zip(groups, PERIODS, strict=True) if its >= period]
        heard = sum((p["recur.weight"][group, other] @ h[other] for other in slower), torch.zeros(size))
        if t % period == 0:
            expected[group] = torch.tanh(p["read.weight"][group] @ x + heard + p["read.bias"][group])
    hidden, _ = network.advance(x[None], (h[None], torch.tensor([[t]])))
    assert torch.allclose(hidden[0], expected, atol=1e-6)


def test_transformer() -> None:
    network, x = network_of("transformer"), torch.randn(5, EMBEDDING)
    p, heads = parameters(network), 4
    rates = 10_000.0 ** (-torch.arange(0, HIDDEN, 2) / HIDDEN)
    angles = torch.arange(5)[:, None] * rates
    y = x @ p["enter.weight"].T + p["enter.bias"] + torch.stack([angles.sin(), angles.cos()], 2).flatten(1)
    n1, n2, n3 = (network.get_submodule(name) for name in ("blocks.0.norms.0", "blocks.0.norms.1", "norm"))
    attend, feed = (network.get_submodule(f"blocks.0.{name}") for name in ("attend", "feed"))
    q, k, v = (part.view(5, heads, -1).transpose(0, 1) for part in attend(n1(y)).chunk(3, dim=1))
    scores = (q @ k.transpose(1, 2) / q.shape[2] ** 0.5).exp().tril()
    a = (scores / scores.sum(2, keepdim=True) @ v).transpose(0, 1).flatten(1)
    y = y + a @ p["blocks.0.mix.weight"].T + p["blocks.0.mix.bias"]
    first, last = feed.get_submodule("0"), feed.get_submodule("2")
    assert isinstance(n3, nn.LayerNorm)
    expected = n3(y + last(functional.gelu(first(n2(y)))))
    assert torch.allclose(network.sequence(x[None])[0], expected, atol=1e-5)
