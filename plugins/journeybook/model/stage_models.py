"""The two stage models that ship: the purchase cycle and the relation line."""

from __future__ import annotations

from journeybook.model.purchase_cycle import PURCHASE_CYCLE
from journeybook.model.relation_line import RELATION_LINE

SHIPPED = (PURCHASE_CYCLE, RELATION_LINE)
