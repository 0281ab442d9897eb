"""Councils by current grade in help and protection, worked out from two tables of the record.

Needs Python 3.9 or newer and nothing else. Save authorities.csv and judgements.csv into one folder, then:

    python3 reproduce.py the-folder
"""

import csv
import sys
from collections import Counter
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")


def table(name):
    with open(folder / (name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# A council that still exists has no last day.
councils = [row["slug"] for row in table("authorities") if row["to"] == ""]

# The latest inspection of services decides. Days are written year first, so that they compare as text.
latest = {}
for row in table("judgements"):
    if row["scope"] == "services" and row["judgement"] == "help_and_protection":
        if row["slug"] not in latest or row["start"] > latest[row["slug"]]["start"]:
            latest[row["slug"]] = row

# A council without an inspection yet is counted as such, and one without a grade by the reason.
results = Counter(
    (latest[slug]["grade"] or latest[slug]["absence"]) if slug in latest else "none-yet" for slug in councils
)
for result, number in sorted(results.items()):
    print(result, number, sep=",")
