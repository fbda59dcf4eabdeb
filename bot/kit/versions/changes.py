"""The audit: what was done to versions of models, when and by whom. Such records outlive a person's deletion."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from bot.storage.training_tables import model_changes
from models.promotion.gates import Reason
from models.promotion.swap import Promotion
from models.versions.journal import Action


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done to a version."""

    action: Action
    style: str
    version: str
    user_id: int
    """Who did it, or started the training that did."""
    previous: str | None = None
    """The version that was active before, where that changed."""
    job_id: int | None = None
    """The training that led to it; None for what was done by hand."""
    reasons: tuple[Reason, ...] = ()
    """What the gates had against the version."""
    changed_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @classmethod
    def of(cls, action: Action, promotion: Promotion, user_id: int, job_id: int | None = None) -> "Change":
        """Return the change that a promotion was."""
        version, reasons = promotion.version, promotion.reasons
        return cls(action, promotion.style, version, user_id, promotion.previous, job_id, reasons)


def add(connection: Connection, change: Change) -> None:
    """Store a change, as part of a transaction; only once, also when a commit is repeated whose reply was lost."""
    row = {**asdict(change), "action": change.action.value, "reasons": [reason.value for reason in change.reasons]}
    # Not by `user_id`: between two attempts a pseudonym may have taken its place.
    same = [model_changes.c[name] == row[name] for name in ("action", "style", "version", "changed_at")]
    if connection.execute(select(model_changes.c.id).where(*same)).first() is None:
        connection.execute(insert(model_changes).values(row))


def latest(connection: Connection, count: int) -> Sequence[Change]:
    """Return the last changes, newest first."""
    columns = [column for column in model_changes.c if column.name != "id"]
    query = select(*columns).order_by(model_changes.c.id.desc()).limit(count)
    return [
        Change(
            **{
                **row,
                "action": Action(row["action"]),
                "reasons": tuple(Reason(reason) for reason in row["reasons"] or ()),
            }
        )
        for row in connection.execute(query).mappings()
    ]
