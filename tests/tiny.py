"""Tiny untrained models: no test depends on what the shipped ones say."""

from collections.abc import Iterable
from pathlib import Path

import torch

from models.conditions import NO_CONDITIONS, Conditions
from models.networks import NetworkSpec, build
from models.ngrams import POSITIONS, NGrams, Smoothing, count_pairs
from models.roster.roster import Roster
from models.store import checkpoint
from models.store.card import Card, Figures, TableSpec, digest
from models.store.manifest import write_manifest
from models.vocabulary import BOUNDARY, Vocabulary

HEADER = "name\tpinyin\tworks\tkind\n"
ROSTERS = {
    "jin_yong": """\
郭靖	Guō Jìng	射雕英雄传	name
黄蓉	Huáng Róng	射雕英雄传	name
令狐冲	Línghú Chōng	笑傲江湖	name
欧阳锋	Ōuyáng Fēng	射雕英雄传	name
杨过	Yáng Guò	神雕侠侣	name
殷离	Yīn Lí	倚天屠龙记	name
尹志平	Yǐn Zhìpíng	射雕英雄传	name
张无忌	Zhāng Wújì	倚天屠龙记	name
""",
    "gu_long": """\
楚留香	Chǔ Liúxiāng	楚留香传奇	name
傅红雪	Fù Hóngxuě	天涯明月刀	name
李寻欢	Lǐ Xúnhuān	多情剑客无情剑	name
陆小凤	Lù Xiǎofèng	陆小凤传奇	name
西门吹雪	Xīmén Chuīxuě	陆小凤传奇	name
""",
}
DISPLAY = {
    "jin_yong": {"en-US": "Jin Yong", "zh-CN": "金庸"},
    "gu_long": {"en-US": "Gu Long", "zh-CN": "古龙"},
}
SPEC = NetworkSpec(embedding=8, hidden=8, layers=1)
FIGURES = Figures(
    test_nats=10,
    dev_nats=10,
    test_names=1,
    dev_names=1,
    train_names=1,
    natural_novelty=1,
    junk=0,
    surname_distance=0,
    length_distance=0,
    held_out_nats=(5.0, 10.0, 15.0),
)


def ngrams_of(names: Iterable[str], vocabulary: Vocabulary) -> NGrams:
    """Return two tables of these names' pairs, each with a fifth of the mixture; half of it is the network's."""
    size, tokens = len(vocabulary), [vocabulary.encode(name) for name in names]
    return NGrams(
        network_share=torch.full((POSITIONS,), 0.5),
        positions=torch.full((POSITIONS, size), 1 / size),
        tables=[count_pairs(tokens, size, Smoothing(pseudocount=pseudocount)) for pseudocount in (1, 5)],
        weights=torch.full((2, POSITIONS), 0.2),
    )


def specs_of(ngrams: NGrams) -> tuple[TableSpec, ...]:
    """Return the sizes of the tables as a card has them."""
    return tuple(TableSpec(source="own", pairs=len(table.keys)) for table in ngrams.tables)


def content(
    style: str, seed: int = 0, *, mixed: bool = False, conditions: Conditions = NO_CONDITIONS
) -> tuple[Card, bytes, bytes]:
    """Return the card, weights and roster of an untrained checkpoint; another seed makes another version.

    If `mixed`, it has n-grams too.
    """
    text = HEADER + ROSTERS[style]
    names = Roster.parse(text).names
    vocabulary = Vocabulary.of(names)
    characters = "".join(vocabulary.characters)
    ngrams = ngrams_of(names, vocabulary) if mixed else None
    torch.manual_seed(seed)
    network = build(SPEC, len(characters) + 1)
    with torch.no_grad():
        # Names of an untrained model would go on for ever.
        network.get_parameter("bias")[BOUNDARY] = 2.5
    weights = checkpoint.pack(network, ngrams, conditions)
    card = Card(
        style=style,
        display=DISPLAY[style],
        works={},
        network=SPEC,
        ngrams=specs_of(ngrams) if ngrams else None,
        conditions=tuple(conditions.ratios),
        vocabulary=characters,
        preset="test",
        seed=seed,
        epochs=0,
        corpus_sha256="0" * 64,
        libraries={},
        figures=FIGURES,
        weights=digest(weights),
        roster=digest(text.encode()),
    )
    return card, weights, text.encode()


def write_style(root: Path, style: str, seed: int = 0, *, mixed: bool = False) -> str:
    """Write an untrained checkpoint of a style under `root` and return its version."""
    card, weights, roster = content(style, seed, mixed=mixed)
    checkpoint.write(root, card, weights, roster)
    return card.version


def write_first(root: Path, seed: int = 1, **changes: object) -> str:
    """Write a candidate of a style that serves none, `elves`, with `changes` to its card; return its version."""
    card, weights, roster = content("jin_yong", seed)
    named: dict[str, object] = {"style": "elves", "display": {"en-US": "Elves"}}
    card = Card.model_validate({**card.model_dump(), **named, **changes})
    checkpoint.write(root, card, weights, roster)
    return card.version


def write_models(root: Path) -> dict[str, str]:
    """Write both styles and a manifest that makes them active; return their versions."""
    versions = {style: write_style(root, style) for style in ROSTERS}
    write_manifest(root, versions)
    return versions
