"""Training runs: the worker thread, its mailbox and the record it leaves."""
