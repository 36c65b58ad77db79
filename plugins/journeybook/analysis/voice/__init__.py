"""The reader's voice: links with which readers answer, and what has been asked and answered."""
