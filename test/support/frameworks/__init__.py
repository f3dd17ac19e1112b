"""The examples of the page about records, and web applications that run."""
