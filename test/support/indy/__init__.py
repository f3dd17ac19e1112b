"""What the tests with a real pool of indy-node share."""
