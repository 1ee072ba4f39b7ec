"""kg query, kg check, kg diff and kg schema as people call them."""

import csv
import io
import json
import subprocess
import sys

import pytest
from made_dossiers import dossier

from kg.exports import records, turtle
from kg.graph.assemble import assemble
from kg.resolution.resolve import resolve


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """What a build leaves, as far as these commands read it."""
    folder = tmp_path_factory.mktemp("outputs")
    corpus = resolve([dossier()])
    records.write(corpus, folder)
    turtle.write(corpus, assemble(corpus), folder / "graph.ttl")
    return folder


def kg(*arguments):
    """Exit code, output and errors of a call."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_query_as_a_table(outputs):
    """A saved query by name, a thing by name."""
    code, out, _ = kg("query", outputs, "statements-about", "--set", "target=丙盟")
    assert code == 0 and "支持丙盟" in out and "2 rows" in out


def test_query_as_csv(outputs):
    """Comma-separated values with a header."""
    code, out, _ = kg("query", outputs / "graph.ttl", "topics", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0 and {(r["name"], r["positions"]) for r in rows} == {("制裁", "1"), ("扩员", "1")}


def test_query_as_json(outputs):
    """SPARQL results in JSON; typed SPARQL, prefixes undeclared."""
    text = "SELECT ?o { state:A kg:opposes ?o }"
    code, out, _ = kg("query", outputs, text, "-f", "json")
    assert code == 0 and json.loads(out)["results"]["bindings"][0]["o"]["value"].endswith("state/B")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ASK { state:A kg:opposes state:B }", "true"),
        ("CONSTRUCT { ?a kg:opposes ?b } { ?a kg:opposes ?b }", "state:A"),
    ],
)
def test_questions_and_graphs(text, expected, outputs):
    """Yes and no, and Turtle."""
    assert expected in kg("query", outputs, text)[1]


def test_list():
    """Each saved query with its purpose in two languages."""
    code, out, _ = kg("query", "--list")
    assert code == 0 and "shifts" in out and "自相矛盾" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("query",), "name a graph and a query"),
        (("query", "nowhere", "topics"), "no graph"),
        (("query", "{outputs}", "topcis"), "topics"),
        (("query", "{outputs}", "SELECT x"), "cannot be run"),
        (("query", "{outputs}", "events-of", "--set", "actor"), "NAME=VALUE"),
        (("query", "{outputs}", "events-of", "--set", "actor=无此人"), "nothing has this name"),
        (("check", "nowhere"), "build first"),
        (("diff", "nowhere", "{outputs}"), "nowhere"),
        (("schema", "--check", "-o", "nowhere"), "no such folder"),
    ],
)
def test_mistakes_are_one_line_and_code_2(arguments, words, outputs):
    """With the remedy, never a traceback."""
    code, _, errors = kg(*(a.format(outputs=outputs) for a in arguments))
    assert code == 2 and words in errors and len(errors.strip().splitlines()) == 1


def test_check_passes_and_fails(outputs, tmp_path):
    """0 where everything holds, 1 where something does not."""
    assert kg("check", outputs)[0] == 0
    text = (outputs / "graph.ttl").read_text(encoding="utf-8")
    (tmp_path / "graph.ttl").write_text(text.replace("stance:opposes ;", "stance:hates ;", 1), encoding="utf-8")
    code, out, _ = kg("check", tmp_path)
    assert code == 1 and "stance is none of the scheme" in out and "坚决反对乙国的制裁" in out


def test_diff(outputs, tmp_path):
    """What another build says differently, for people and for programs."""
    told = dossier()
    records.write(resolve([told.model_copy(update={"positions": told.positions[1:]})]), tmp_path)
    code, out, _ = kg("diff", outputs, tmp_path)
    assert code == 0 and "1 gone" in out and "坚决反对乙国的制裁" in out
    assert json.loads(kg("diff", tmp_path, outputs, "--json")[1])[0]["how"] == "added"


def test_schema(tmp_path):
    """Written anew it is up to date; changed by hand it has drifted."""
    assert kg("schema", "-o", tmp_path)[0] == 0 and kg("schema", "--check", "-o", tmp_path)[0] == 0
    (tmp_path / "ontology.md").write_text("by hand", encoding="utf-8")
    code, _, errors = kg("schema", "--check", "-o", tmp_path)
    assert code == 1 and "ontology.md" in errors


@pytest.mark.parametrize("name", ["query", "check", "diff", "schema"])
def test_help_has_an_example(name):
    """Every command shows one."""
    assert "Example: kg" in kg(name, "--help")[1].replace("\n", " ")
