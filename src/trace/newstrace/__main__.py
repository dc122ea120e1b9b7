"""`python -m newstrace` is the same as the command `trace`."""

from newstrace.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
