"""Sentences for made-up journeys, put together from lists of parts.

The texts are those of an invented cooperative that supplies homes with energy and repairs.
"""

from __future__ import annotations

import re
from random import Random

SHORTEST = 20
LONGEST = 90
"""The length of a sentence in characters, on average about 45: the published journeys that
were measured have averages of 39 to 56."""

SHORTEST_TITLE = 15
LONGEST_TITLE = 40

_GAP = re.compile(r"\{(\w+)\}")

_PARTS = {
    "thing": (
        "de offerte", "het voorstel", "mijn contract", "de afspraak", "de planning",
        "de eindnota", "het jaaroverzicht", "de warmtepomp", "de thuisbatterij", "het advies",
        "de storing", "de meterstand", "mijn machtiging", "de subsidie", "de laadpaal",
        "het maandbedrag", "de garantie", "het dakplan", "de keuring", "mijn dossier",
        "de wachttijd", "het tarief", "de verhuizing", "de terugbetaling",
    ),
    "sees": (
        "bekijk", "bespreek", "controleer", "regel", "wijzig", "bevestig", "begrijp",
        "vergelijk", "ontvang", "beoordeel", "bewaar", "weeg",
    ),
    "serves": (
        "maak", "herstel", "verwerk", "registreer", "leg uit over", "verdeel", "plan",
        "toets", "rond af voor", "noteer", "zoek uit", "deel",
    ),
    "where": (
        "in de app", "op de website", "aan de keukentafel", "aan de telefoon", "in de winkel",
        "via de chat", "bij de voordeur", "in een brief", "op een bewonersavond", "op mijn werk",
    ),
    "when": (
        "na het eten", "op een vrije zaterdag", "vlak voor de winter", "binnen een kwartier",
        "een week later", "de volgende ochtend", "zodra het kan", "na twee herinneringen",
        "nog voor de afspraak", "op de dag zelf",
    ),
    "who": (
        "de monteur", "een adviseur", "de buurvrouw", "mijn partner", "de klantenservice",
        "een collega", "de projectleider", "de verhuurder", "de planner", "onze huismeester",
    ),
    "goal": (
        "weet ik waar ik aan toe ben", "kan ik rustig kiezen", "hoef ik niet te bellen",
        "blijft het binnen ons budget", "klopt het in een keer", "heb ik het zelf in de hand",
        "zit ik er warmpjes bij", "houd ik tijd over", "ben ik niemand iets verschuldigd",
    ),
    "lack": (
        "staat er niet bij", "komt drie keer terug", "klopt niet met de brief",
        "blijft te lang liggen", "is alleen voor kenners te volgen", "verschilt per medewerker",
        "verdwijnt tussen twee afdelingen", "is op de telefoon niet te lezen",
    ),
    "job": (
        "legt uit wat er verandert", "kijkt het dossier na", "belt terug om het af te maken",
        "zet de gegevens klaar", "stemt het af met de planning", "vat de afspraken samen",
        "meldt wat er misging", "zoekt een datum die past", "schrijft een heldere notitie",
    ),
    "tool": (
        "klantvolgsysteem", "planbord", "meterregister", "kennisnet", "factuurprogramma",
        "storingsoverzicht", "dossierarchief", "routeboek", "belsysteem", "winkelprogramma",
    ),
    "amount": ("50 euro", "100 euro", "150 euro", "250 euro", "twee uur werk", "een extra rit"),
}  # fmt: skip

_SENTENCES = {
    "title": ("Ik {sees} {thing}", "Ik {sees} {thing} {where}", "Ik {sees} {thing} {when}"),
    "work": ("Ik {serves} {thing}", "Ik {serves} {thing} {where}", "Ik {serves} {thing} {when}"),
    "description": (
        "Ik {sees} {thing} en bespreek {when} met {who} wat er anders kan.",
        "Samen met {who} {sees} ik {thing}, het liefst {where}.",
        "Ik {sees} {thing} {where} en zie meteen wat {who} nog van mij nodig heeft.",
        "Ik {sees} {thing} en {thing}, {where}.",
    ),
    "summary": (
        "Van de eerste vraag over {thing} tot het moment waarop {who} alles afrondt.",
        "Hoe iemand {where} met {thing} begint en {when} weet waar het op uitkomt.",
    ),
    "thought": (
        "Als ik {thing} nu niet regel, wie doet het dan?",
        "Zou {who} ook zo lang over {thing} hebben gedaan?",
        "Waarom moet ik {thing} {when} nog een keer uitleggen?",
        "Fijn dat {who} meedenkt over {thing}.",
        "Wat kost {thing} mij eigenlijk?",
        "Klopt {thing} nu wel?",
    ),
    "need": (
        "Een duidelijk antwoord over {thing}, zodat ik {when} verder kan.",
        "Iemand die {thing} met mij doorneemt, het liefst {where}.",
        "Zekerheid over {thing}: dan {goal}.",
        "Uitleg over {thing} {where}",
        "Overzicht van {thing}",
    ),
    "expectation": (
        "Dat {who} uit zichzelf laat weten hoe het met {thing} staat.",
        "Dat ik {thing} {where} terugvind zonder te zoeken.",
        "Dat {thing} {when} geregeld is, want dan {goal}.",
        "Een reactie over {thing} {when}",
        "Een antwoord van {who}",
    ),
    "pain": (
        "Wat ik over {thing} moet weten {lack}.",
        "Informatie over {thing} {lack}, ook als {who} meekijkt.",
        "De uitleg {where} {lack}, en dat merk ik pas {when}.",
        "Lang wachten op {thing}",
        "Niemand weet iets van {thing}",
    ),
    "opportunity": (
        "Vertel {when} wat er met {thing} gebeurt, dan {goal}.",
        "Laat {who} {thing} {where} in een keer afhandelen.",
        "Geef {where} een voorbeeld van {thing} dat iedereen begrijpt.",
        "Duidelijk zijn over {thing}",
    ),
    "front": (
        "Een medewerker {job} en vraagt of {thing} duidelijk is.",
        "Wie de vraag aanneemt {job}, terwijl de klant meekijkt.",
        "Neemt {thing} door {where}",
        "Vraagt naar {thing}",
    ),
    "back": (
        "Het team {job} voordat {thing} naar buiten gaat.",
        "Een specialist {job} en legt {thing} vast in het {tool}.",
        "Rekent {thing} na in het {tool}",
        "Legt {thing} vast {when}",
    ),
    "support": (
        "Het {tool} wordt {when} bijgewerkt, zodat {thing} klopt.",
        "Een coach oefent {when} met het team hoe je {thing} uitlegt.",
        "Vraagbaak voor {thing}",
        "Beheer van het {tool}",
    ),
    "mandate": (
        "Mag {thing} zelf aanpassen als dat voor de klant beter is.",
        "Mag bij {thing} afwijken van de regel en dat achteraf melden.",
        "Mag {thing} zelf regelen",
        "Beslist zelf over {thing}",
    ),
    "intervention": (
        "Eerst herhalen wat de klant zegt, dan pas over {thing} beginnen.",
        "Noem zelf een datum voor {thing} en houd je daaraan.",
        "Bel {when} even na of {thing} goed is aangekomen.",
        "Begin met {thing}, en vraag door",
    ),
    "quote": (
        "Ik dacht dat {thing} vanzelf goed kwam, maar {who} wist van niets.",
        "Eindelijk iemand die {thing} gewoon {where} uitlegt.",
        "Met {thing} op orde {goal}, en dat vertel ik graag door.",
        "Over {thing} hoorde ik niets meer.",
    ),
    "touchpoint": (
        "Bericht over {thing}", "Gesprek met {who}", "Formulier voor {thing}",
        "Bevestiging van {thing} {where}",
    ),
    "source": (
        "Gesprekken {where} met zestien bewoners", "Telling van vragen over {thing}",
        "Meeloopdag met {who}", "Vragenlijst na {thing}",
    ),
    "reason": (
        "Wie hier vastloopt met {thing} komt niet meer terug.",
        "Hier beslist iemand of {who} te vertrouwen is met {thing}.",
    ),
    "judgement": (
        "Van {thing} zegt {who} dat het {when} geregeld is, en dat klopt meestal.",
        "Wie naar {thing} vraagt, krijgt {where} antwoord en anders {when}.",
        "Met {thing} op orde {goal}, zegt ruim de helft.",
        "De uitleg over {thing} {lack}.",
    ),
    "assessor": ("Klantinzicht, samen met {who}", "Kwaliteit, nagelopen {where}"),
    "condition": ("Alleen als {thing} is goedgekeurd", "Als {who} er {when} nog niet is geweest"),
    "question": (
        "Hoeveel mensen haken af bij {thing}, en zeggen ze waarom?",
        "Merkt {who} het als {thing} {when} nog openstaat?",
    ),
    "handover": ("Alles wat over {thing} is afgesproken", "De vraag over {thing}, met het dossier"),
    "time": ("Een avond, meestal {when}", "Een paar minuten {where}", "Verspreid over weken"),
}  # fmt: skip


def sentence(random: Random, kind: str) -> str:
    """Put a sentence of a kind together that is as long as such sentences are.

    Args:
        random: decides; the same state gives the same sentence.
        kind: a key of the lists in this module.
    """
    shortest, longest = (
        (SHORTEST_TITLE, LONGEST_TITLE) if kind in {"title", "work"} else (SHORTEST, LONGEST)
    )
    while True:
        text = _GAP.sub(lambda gap: _pick(random, gap[1]), _pick(random, kind))
        if shortest <= len(text) <= longest:
            return text


def tool(random: Random) -> str:
    """Name a system."""
    return _pick(random, "tool")


def amount(random: Random) -> str:
    """Name the limit of a mandate."""
    return _pick(random, "amount")


def _pick(random: Random, kind: str) -> str:
    choices = _PARTS.get(kind) or _SENTENCES[kind]
    return choices[int(random.random() * len(choices))]
