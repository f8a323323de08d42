"""Runs logic-v2 of nomenklatura (MIT) on the labelled pairs that Weir is measured on.

Called by `bench/run peers`, which puts it into a virtual environment. Prints one line per set.
"""

import csv
import itertools
import sys
import time
from importlib.metadata import version
from pathlib import Path

import yaml
from followthemoney import model
from nomenklatura.matching.logic_v2.model import LogicV2

THRESHOLD = 0.70  # the threshold that nomenklatura's own benchmark uses


numbers = itertools.count()


def entity(schema, properties):
    proxy = model.make_entity(schema)
    proxy.id = f"e{next(numbers)}"  # logic-v2 remembers a party's names by its id
    for prop, values in properties.items():
        for value in values if isinstance(values, list) else [values]:
            proxy.add(prop, str(value), quiet=True)
    return proxy


def name_pairs(path):
    with open(path, encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            left = entity(row["schema"], {"name": row["name1"]})
            right = entity(row["schema"], {"name": row["name2"]})
            yield left, right, row["is_match"] == "true"


def entity_pairs(path):
    with open(path, encoding="utf-8") as handle:
        document = yaml.load(handle, Loader=yaml.BaseLoader)
    for check in document["checks"]:
        left = entity(check["schema"], check["query"])
        right = entity(check["schema"], check["candidate"])
        yield left, right, check["match"] == "true"


def f1(scored, threshold):
    tp = sum(1 for score, match in scored if match and score >= threshold)
    fp = sum(1 for score, match in scored if not match and score >= threshold)
    fn = sum(1 for score, match in scored if match and score < threshold)
    precision = tp / (tp + fp) if tp + fp else 1.0
    recall = tp / (tp + fn) if tp + fn else 1.0
    both = 2 * tp / (2 * tp + fp + fn) if 2 * tp + fp + fn else 1.0
    return precision, recall, both


def run(pairs):
    config = LogicV2.default_config()
    start = time.perf_counter()
    scored = [(LogicV2.compare(left, right, config).score, match) for left, right, match in pairs]
    return scored, (time.perf_counter() - start) * 1000 / len(scored)


def measure(name, make_pairs):
    run(list(make_pairs()))  # the tables are loaded
    pairs = list(make_pairs())
    scored, fresh_ms = run(pairs)  # names that it has not seen yet
    _, prepared_ms = run(pairs)  # the same entities again: their names are remembered
    precision, recall, at = f1(scored, THRESHOLD)
    best = max(sorted({score for score, _ in scored}), key=lambda t: f1(scored, t)[2])
    print(
        f"{name}\t{len(pairs)}\t{precision:.4f}\t{recall:.4f}\t{at:.4f}"
        f"\t{f1(scored, best)[2]:.4f}\t{best:.3f}\t{fresh_ms:.4f}\t{prepared_ms:.4f}"
    )


def main():
    folder = Path(sys.argv[1])
    print(f"# nomenklatura {version('nomenklatura')}, logic-v2, threshold {THRESHOLD}")
    print(
        "set\trows\tprecision\trecall\tf1\tbest_f1\tbest_threshold"
        "\tms_per_fresh_pair\tms_per_prepared_pair"
    )
    measure("pairs", lambda: name_pairs(folder / "name-pairs.csv"))
    measure("entities", lambda: entity_pairs(folder / "entity-pairs.yml"))


main()
