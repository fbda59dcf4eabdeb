import pytest

from bot.cogs.train.uploads.form import upload_form
from bot.cogs.train.uploads.pending import Draft
from bot.kit.pages.form import MAX_FIELD_LABEL, MAX_FIELDS, MAX_HINT, MAX_TITLE
from bot.kit.pages.modal import modal_of
from bot.kit.texts import bundled
from models.uploads.upload import read_upload
from tests.bot.cogs.train.uploads.rosters import elves

KEPT = Draft(file="*" * 300, upload=read_upload(elves()))


@pytest.mark.parametrize("draft", [Draft(), KEPT])
@pytest.mark.parametrize("locale", bundled().locales)
async def test_the_form_keeps_within_discords_limits_in_every_language(locale: str, draft: Draft) -> None:
    form = upload_form(bundled().language(locale), draft, "0" * 16)
    assert len(form.title) <= MAX_TITLE
    assert len(form.fields) <= MAX_FIELDS
    for field in form.fields:
        assert 0 < len(field.label) <= MAX_FIELD_LABEL
        assert 0 < len(field.hint) <= MAX_HINT
    inputs = [part["component"]["custom_id"] for part in modal_of(form).to_dict()["components"]]
    assert inputs == ["file", "name", "key", "about"]
