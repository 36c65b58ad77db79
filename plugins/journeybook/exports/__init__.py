"""What is handed out: the open data of the publication, with its schema."""
