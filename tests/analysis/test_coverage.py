from journeybook.analysis.coverage import coverage
from journeybook.reading import read

from tests.builders import write_project

JOURNEY = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Inspiratie
    steps:
      - title: Ik zie een bank
        id: zien
        sentiment: {level: 4, evidence: interviews 2026}
      - title: Ik meet
        id: meten
        supported_by: "helpen#meten"
        pain_points: [{text: Geen maten, evidence: telefoontjes}]
      - title: Ik twijfel
        sentiment: {feeling: onrustig}
  - title: Thuis
    sentiment: 3
    steps: [De bank komt, Ik zit]
"""


EMPLOYEE = """\
title: Ik help meten
persona: verkoper
stages:
  - title: In de winkel
    steps:
      - {title: Ik meet, id: meten}
      - {title: Ik teken, id: tekenen, serves: "reis#zien"}
"""


def test_coverage_counts_what_is_known_of_the_steps(tmp_path):
    files = {"journeys/customer/reis.yml": JOURNEY, "journeys/employee/helpen.yml": EMPLOYEE}
    catalogue = read(write_project(tmp_path, files)).catalogue

    found = coverage(catalogue.journeys["reis"], catalogue)

    assert found == (5, 3, 2, 2)
    assert (found.steps, found.with_sentiment) == (5, 3)
    assert (found.with_counterpart, found.with_evidence) == (2, 2)
