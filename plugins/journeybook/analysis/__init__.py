"""Questions asked of one journey, answered by calculation and never by judgement.

Pure functions: what they need comes in as arguments, and what they have to say
to a reader comes out as a `Message`.
"""
