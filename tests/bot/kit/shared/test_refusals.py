"""What people read while the database does not take a change of what is shared."""

import pytest

from bot.cogs.train.uploads.removing import not_stored
from bot.kit.errors import UserError
from bot.kit.versions.swapping import understood
from models.errors import SharedStoreError

LOST = SharedStoreError("the database that shares the models does not answer: gone")


async def lost() -> None:
    raise LOST


async def test_a_change_of_versions_is_refused_with_the_words_for_the_database() -> None:
    with pytest.raises(UserError) as refused:
        await understood(lost())
    assert refused.value.message_id == "error-storage"


def test_so_is_a_change_of_rosters() -> None:
    assert not_stored(LOST).message_id == "error-storage"
    assert not_stored(OSError(28, "No space left on device")).message_id == "upload-error-disk"
