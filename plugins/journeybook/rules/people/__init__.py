"""Nobody can be recognised: a gate before what identifies people is published."""
