"""`python -m journeybook` is the command `journeybook`."""

from journeybook.cli import main

if __name__ == "__main__":
    main(prog_name="journeybook")
