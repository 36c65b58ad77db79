"""The organisation of the bench: who it is, with its teams, channels and personas."""

from __future__ import annotations

from typing import Any

Data = dict[str, Any]
"""A mapping as it stands in YAML."""

_TEAMS = (
    ("klantenservice", "Klantenservice", "Beantwoordt vragen en maakt af wat bleef liggen."),
    ("planning", "Planning", "Brengt monteurs en bewoners op een dag bij elkaar."),
    ("monteurs", "Monteurs", "Doet het werk in huis en legt uit wat er is gedaan."),
    ("advies", "Energieadvies", "Rekent voor wat een woning nodig heeft."),
    ("facturatie", "Facturatie", "Zorgt dat iedere nota klopt en te begrijpen is."),
    ("digitaal", "Digitale kanalen", "Onderhoudt de app en de website."),
    ("winkels", "Winkels", "Helpt mensen die liever binnenlopen."),
    ("kwaliteit", "Kwaliteit en veiligheid", "Keurt het werk en leert van wat misging."),
    ("inkoop", "Inkoop", "Koopt energie en materiaal voor een eerlijke prijs."),
    ("wijken", "Wijkaanpak", "Trekt met bewoners op in een hele buurt."),
    ("opleiding", "Opleiding en coaching", "Helpt collega's beter te worden in hun vak."),
    ("klantinzicht", "Klantinzicht", "Onderzoekt hoe het voor mensen is."),
)

_CHANNELS = (
    ("app", "App", "digital", "digitaal"),
    ("website", "Website", "digital", "digitaal"),
    ("chat", "Chat", "digital", "klantenservice"),
    ("mail", "E-mail", "digital", "klantenservice"),
    ("telefoon", "Telefoon", "personal", "klantenservice"),
    ("huisbezoek", "Huisbezoek", "personal", "monteurs"),
    ("bewonersavond", "Bewonersavond", "personal", "wijken"),
    ("brief", "Brief", "printed", "facturatie"),
    ("winkel", "Winkel", "physical", "winkels"),
    ("bouwplaats", "Bouwplaats", "physical", "kwaliteit"),
)

_BEHAVIOURS = (
    ("uit-jezelf", "We melden ons uit onszelf", "Niemand hoeft te bellen om te weten hoe het zit."),
    ("gewoon-praten", "We praten gewone taal", "Wie iets niet snapt, heeft daar nooit schuld aan."),
    ("afmaken", "We maken af wat we beginnen", "Een vraag blijft bij wie haar aannam."),
    ("samen-kiezen", "We kiezen samen", "De bewoner beslist, wij laten zien wat elke keuze doet."),
    ("zuinig", "We zijn zuinig op wat er is", "Herstellen gaat voor vervangen."),
)

_PERSONAS = (
    ("jonge-huurder", "Jonge huurder", "customer", None),
    ("gezin-met-koopwoning", "Gezin met een koopwoning", "customer", None),
    ("alleenwonende-senior", "Alleenwonende senior", "customer", None),
    ("handige-klusser", "Handige klusser", "customer", None),
    ("bewuste-bespaarder", "Bewuste bespaarder", "customer", None),
    ("drukke-ondernemer", "Drukke ondernemer", "customer", None),
    ("nieuwkomer", "Nieuwkomer in het land", "customer", None),
    ("bestuurder-van-vve", "Bestuurder van een VvE", "customer", None),
    ("student-in-huis", "Student in een gedeeld huis", "customer", None),
    ("medewerker-telefoon", "Medewerker aan de telefoon", "employee", "klantenservice"),
    ("monteur-op-pad", "Monteur op pad", "employee", "monteurs"),
    ("adviseur-aan-huis", "Adviseur aan huis", "employee", "advies"),
)


def organisation() -> Data:
    """Describe the organisation as `organisation.yml` does."""
    return {
        "name": "Waterkers",
        "promise": "Een warm huis zonder gedoe, en iemand die opneemt als het anders loopt.",
        "mission": "Wij houden huizen warm en rekeningen laag, samen met wie er woont.",
        "vision": "Over tien jaar wekt iedere straat op wat zij nodig heeft.",
        "purpose": "Zodat niemand in de kou zit door iets wat wij hadden kunnen regelen.",
        "brand_behaviours": [
            {"id": key, "title": title, "description": text} for key, title, text in _BEHAVIOURS
        ],
        "teams": [
            {"id": key, "title": title, "description": text, "contact": f"{key}@waterkers.example"}
            for key, title, text in _TEAMS
        ],
        "channels": [
            {"id": key, "title": title, "medium": medium, "owner": owner}
            for key, title, medium, owner in _CHANNELS
        ],
    }


def personas() -> dict[str, Data]:
    """Describe the personas by id, as the files in `personas/` do."""
    return {
        key: {
            "title": title,
            "kind": kind,
            "summary": f"{title}: weet wat nodig is, maar niet wie dat regelt.",
            **({"team": team} if team else {}),
            "goals": ["Het in een keer goed geregeld hebben", "Weten wat het mij oplevert"],
            "worries": ["Dat het duurder uitvalt dan gezegd"],
            "needs": ["Gewone taal", "Een vast gezicht van begin tot eind"],
            "quotes": [{"text": "Zeg het maar gewoon, dan kan ik er iets mee."}],
        }
        for key, title, kind, team in _PERSONAS
    }
