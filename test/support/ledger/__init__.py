"""What the tests with a ledger share."""
