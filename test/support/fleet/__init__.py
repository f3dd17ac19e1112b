"""A fleet: what its processes import, and who starts and kills them."""
