"""The glosses that were written by hand, as TSV files without a header: the text, then English, Turkish, Chinese.

Each character, word and surname was judged as names have it: a dictionary's first sense is often another one
(千 is "thousand" in a name, not a swing, and 燕 is a bird).
"""

from collections.abc import Iterator
from pathlib import Path

from models.lexicon.lexicon import LANGUAGES, Gloss, Sort
from models.roster.hanzi import HANZI
from training.errors import TrainingError

FOLDER = Path(__file__).parent
FILES = {
    Sort.CHARACTER: "characters.tsv",
    Sort.WORD: "words.tsv",
    Sort.TITLE: "titles.tsv",
    Sort.SURNAME: "surnames.tsv",
}
MOST = 24
"""Characters of a gloss, so that those of a name fit into a line."""


def read_written(folder: Path = FOLDER) -> Iterator[tuple[Sort, Gloss]]:
    """Yield what was written, file by file. Raises TrainingError, naming the line, at the first broken rule."""
    for sort, name in FILES.items():
        seen: set[str] = set()
        for number, line in enumerate((folder / name).read_text(encoding="utf-8").splitlines(), start=1):
            text, *meanings = line.split("\t")
            if complaint := _complaint(sort, text, meanings) or (text in seen and "it is there already"):
                raise TrainingError(f"{name}, line {number}: {text[:20]}: {complaint}")
            seen.add(text)
            yield sort, Gloss(text, dict(zip(LANGUAGES, meanings, strict=True)))


def _complaint(sort: Sort, text: str, meanings: list[str]) -> str:
    """Return the rule that a line breaks, or an empty string."""
    if not HANZI.fullmatch(text) or (sort is Sort.CHARACTER) != (len(text) == 1 and sort is not Sort.SURNAME):
        return "hanzi, one for a character, several for a word"
    if len(meanings) != len(LANGUAGES) or not all(meanings):
        return f"it needs glosses in {', '.join(LANGUAGES)}"
    if any(len(meaning) > MOST or meaning != meaning.strip() for meaning in meanings):
        return f"a gloss has at most {MOST} characters, and no space around it"
    return ""
