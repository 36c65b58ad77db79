"""Two journeys that have something of everything a drawing can show."""

from journeybook.reading import read

from tests.builders import PERSONA, write_project

SOFA = """\
title: Ik koop een bank
persona: jonge-huurder
stages:
  - title: Inspiratie
    steps:
      - {title: Ik zie een bank op Instagram, id: zien, sentiment: 4}
      - {title: Ik bewaar wat ik mooi vind, sentiment: 5}
  - title: Advies
    steps:
      - {title: "Ik meet: past hij door het trapgat?", sentiment: 2}
      - title: Ik bel over de levertijd
        sentiment: {start: 4, end: 2}
        alternatives: {title: Ik vraag het in de chat, when: de winkel is dicht}
  - title: Kopen
    steps:
      - {title: Ik zit proef in de winkel, sentiment: 5, optional: true}
      - {title: Ik vraag betalen in delen aan, condition: Kan ik het niet ineens betalen?}
      - title: Ik betaal
        sentiment: 3
        handover: {to: winkels, what: de order}
        wait: zes tot acht weken
  - title: Levering
    steps:
      - {title: Ik krijg een sms, id: sms, sentiment: 3}
      - title: De bank is beschadigd
        sentiment: 1
        next: {to: "#sms", when: er komt een nieuwe bank, kind: setback}
        alternatives: {title: Ik dien een klacht in, to: samen}
  - title: Delen
    steps:
      - title: Ik laat vrienden zien hoe mooi hij staat
        sentiment: 4
        next: {to: "#zien", when: ik wil er een fauteuil bij}
"""

TOGETHER = """\
title: Wij richten samen een huis in
persona: [jonge-huurder, buurvrouw]
stages:
  - title: Kiezen
    steps:
      - title: We maken een moodboard
        sentiment: [{persona: jonge-huurder, level: 5}, {persona: buurvrouw, level: 3}]
      - title: We bezoeken de winkel
        sentiment: 4
  - title: Kiezen
    steps:
      - title: We worden het niet eens
        sentiment: [{persona: jonge-huurder, level: 1}, {persona: buurvrouw, level: 2}]
      - {title: Ik teken alleen, persona: buurvrouw, sentiment: 2}
      - We slapen er een nacht over
  - Wachten
  - title: Wonen
    sentiment: 4
    steps: [We pakken uit, We nodigen vrienden uit]
"""


def catalogue(folder, **journeys):
    """Read journeys by id, beside two customers, a team and three channels."""
    neighbour = PERSONA.replace("Jonge huurder", "Buurvrouw, die al jaren droomt")
    files = {"journeys/personas/buurvrouw.yml": neighbour}
    files |= {f"journeys/customer/{name}.yml": text for name, text in journeys.items()}
    found = read(write_project(folder, files))
    assert not found.diagnostics, [f"{it.place}: {it.problem}" for it in found.diagnostics]
    return found.catalogue
