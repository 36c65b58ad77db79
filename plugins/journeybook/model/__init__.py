"""The domain's words as data: what an organisation writes down about its journeys.

Every family of objects has its own module. Models are frozen and hold one shape
each: what an editor may write shorter is spelled out while reading. Where a value
was written is kept beside the models, in the `Catalogue`, never inside them.
"""
