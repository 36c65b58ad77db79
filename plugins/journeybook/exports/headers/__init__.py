"""What a browser is told about the site: what may run, who may frame it, what may be kept.

The policy is data in `policy`; what goes with it is data in `answers`; each file under
`hosts` writes that down the way one kind of host wants to read it.
"""
