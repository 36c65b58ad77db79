"""Exit with 0 when the interpreter that runs this file is new enough for the project.

Written for any Python 3, because its task is to be run by one that is too old.
"""

import sys

OLDEST = (3, 11, 5)

if __name__ == "__main__":
    sys.exit(sys.version_info < OLDEST)
