"""What the tests of events share."""
