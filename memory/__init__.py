"""What outlives a run: the ledger, the vault, checkpoints."""
