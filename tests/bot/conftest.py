"""A bot with tiny untrained models: no test depends on what the shipped ones say."""

import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import torch

from bot.client import Jianghu
from bot.inference import Inference
from bot.settings import Settings
from models import checkpoint
from models.card import Card, Figures, digest
from models.networks import NetworkSpec, build
from models.registry import Registry, write_manifest
from models.roster import Roster
from models.vocabulary import BOUNDARY, Vocabulary

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


def write_style(root: Path, style: str, seed: int = 0) -> str:
    """Write an untrained checkpoint of a style under `root` and return its version."""
    text = "\t".join(("name", "pinyin", "works", "kind")) + "\n" + ROSTERS[style]
    roster = Roster.parse(text)
    characters = "".join(Vocabulary.of(roster.names).characters)
    spec = NetworkSpec(embedding=8, hidden=8, layers=1)
    torch.manual_seed(seed)
    network = build(spec, len(characters) + 1)
    with torch.no_grad():
        # Names of an untrained model would go on for ever.
        network.get_parameter("bias")[BOUNDARY] = 2.5
    weights = checkpoint.pack(network)
    card = Card(
        style=style,
        display=DISPLAY[style],
        works={},
        network=spec,
        vocabulary=characters,
        preset="test",
        seed=seed,
        epochs=0,
        corpus_sha256="0" * 64,
        libraries={},
        figures=Figures(
            test_nats=10,
            dev_nats=10,
            test_names=1,
            dev_names=1,
            train_names=1,
            novelty=1,
            held_out_nats=(5.0, 10.0, 15.0),
        ),
        weights=digest(weights),
        roster=digest(text.encode()),
    )
    checkpoint.write(root, card, weights, text.encode())
    return card.version


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of checkpoints such as the package ships."""
    root = tmp_path_factory.mktemp("shipped")
    write_manifest(root, {style: write_style(root, style) for style in ROSTERS})
    return root


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that read nothing of this machine."""
    for name in Settings.variables():
        monkeypatch.delenv(name, raising=False)
    return Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]  # pydantic-settings adds it


@pytest.fixture
def registry(shipped: Path, settings: Settings) -> Registry:
    """The tiny models, and whatever the test puts into MODELS_DIR."""
    registry = Registry(shipped, settings.models_dir)
    registry.refresh()
    return registry


@pytest_asyncio.fixture
async def make_bot(settings: Settings, registry: Registry) -> AsyncIterator[Callable[[], Jianghu]]:
    """Makes bots that are not connected to anything yet, and closes them."""
    bots: list[Jianghu] = []

    def make() -> Jianghu:
        bots.append(Jianghu(settings, Inference(registry)))
        return bots[-1]

    yield make
    for bot in bots:
        await bot.close()


@pytest.fixture
def bot(make_bot: Callable[[], Jianghu]) -> Jianghu:
    """A bot that is not connected to anything yet."""
    return make_bot()


@pytest.fixture
def simcord_bot(bot: Jianghu) -> Jianghu:
    """The bot that the fixture simcord_env connects."""
    return bot


@pytest.fixture(autouse=True)
def _no_errors_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which the bot crashed, or somebody would have read a bare message id."""
    yield
    complaints = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)  # type: ignore[arg-type]  # two of its three literals
        if record.name.startswith(("bot.", "discord.")) and record.levelno >= logging.ERROR
    ]
    assert not complaints
