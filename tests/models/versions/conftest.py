from pathlib import Path

import pytest

from tests.models.versions.shelf import Shelf, shelf_in


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_in(tmp_path)
