"""What Lighthouse says of built pages, served as a web server would."""
