"""The pages about how networks remember: their numbers come from docs/lstm.tsv, in every language."""

import re

import pytest

from tools.lstm import example, figures, pages, reading

MEASURED = figures.read(pages.FIGURES)
TEXTS = {language: path.read_text(encoding="utf-8") for language, path in pages.PAGES.items()}
LANGUAGES = list(TEXTS)


def prose(language: str) -> str:
    """Return a page without the tables that are filled in, its decimals written with points."""
    text = re.sub(r"<!-- figures: .*?<!-- end of figures -->", "", TEXTS[language], flags=re.DOTALL)
    return re.sub(r"(?<=\d)(?:\{,\}|,)(?=\d)", ".", text) if language == "tr" else text


def test_the_example_in_the_table_is_the_one_that_is_computed() -> None:
    computed = example.figures()
    assert {key: figure.value for key, figure in computed.items()} == pytest.approx(
        {key: MEASURED[key].value for key in computed}, rel=1e-5
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_on_the_page(language: str) -> None:
    lines = [
        "σ(2) = {forget[0]} | σ(−1) = {forget[1]}",
        "σ(−2) = {input[0]} | σ(1) = {input[1]}",
        "tanh(0.5) = {candidate[0]} | tanh(1) = {candidate[1]}",
        "{cell[0]} | {cell[1]}",
        "σ(1) = {output[0]} | σ(0) = 0.5",
        "{output[0]}·{tanh cell[0]} = {hidden[0]} | 0.5·{tanh cell[1]} = {hidden[1]}",
    ]
    shown = {name: [f"{value:.3f}" for value in pair] for name, pair in example.step().items()}
    for line in lines:
        assert f"| {line.format(**shown)} |" in prose(language)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0997803, "0.10"), (0.00996, "0.010"), (0.995001, "1.0"), (99.6, "100"), (0.1, "0.10"), (0.0123, "0.012")],
)
def test_a_number_that_carries_keeps_its_two_digits(value: float, written: str) -> None:
    assert pages.significant(value, "en-US") == written
    assert pages.significant(value, "tr") == written.replace(".", ",")


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_hold_what_was_measured(language: str) -> None:
    assert pages.filled(TEXTS[language], MEASURED, language) == TEXTS[language], (
        "run python -m tools.lstm --stored"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_decimal_of_the_text_is_a_figure_of_the_example(language: str) -> None:
    known = [abs(figure.value) for key, figure in MEASURED.items() if key.table in {"example", "power"}]
    known += [float(key.row) for key in MEASURED if key.table == "power"]
    decimals = re.findall(r"\d+\.\d+", prose(language))
    assert len(decimals) > 30
    for decimal in decimals:
        half = 0.5 * 10.0 ** -len(decimal.split(".")[1])
        assert any(abs(number - float(decimal)) <= half + 1e-9 for number in known), decimal


def shape(language: str) -> list[str]:
    """Return what the languages share of a page: equations, pictures, measured tables, levels of headings."""
    lines = "".join(re.findall(r"```math(.*?)```", prose(language), re.DOTALL)).splitlines()
    equations = [line.split(" & ")[0] if "\\text{" in line else line for line in lines]
    return [*equations, *re.findall(r"images/[a-z_.]+|figures: \w+|^#+ ", TEXTS[language], re.MULTILINE)]


def test_the_languages_have_the_same_equations_tables_and_pictures() -> None:
    assert shape("zh-CN") == shape("en-US")
    assert shape("tr") == shape("en-US")


def test_the_shipped_network_reads_the_name_as_the_page_shows() -> None:
    # A little room, since PyTorch's results differ between kinds of CPU. `make docs` measures again.
    found = reading.figures()
    assert {key for key in MEASURED if key.table in {"gate", "next", "kept"}} == set(found)
    for key, figure in found.items():
        assert figure.value == pytest.approx(MEASURED[key].value, abs=0.002), key
