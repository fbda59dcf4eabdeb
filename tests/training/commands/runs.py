"""Running the command line in a test's own process."""

from collections.abc import Callable
from typing import NamedTuple


class Result(NamedTuple):
    """What a run left: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    def assert_refused(self, complaint: str) -> None:
        """Assert that bad input was answered by one line with this complaint, and nothing else."""
        assert self.code == 2, self
        assert self.out == ""
        assert self.err.startswith("error: ")
        assert complaint in self.err
        assert self.err.count("\n") == 1
        assert len(self.err) < 600


Run = Callable[..., Result]
