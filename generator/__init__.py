"""Makes the API classes, models and docs pages from facts about ACA-Py and words of our own."""
