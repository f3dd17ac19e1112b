"""The process behind `LocalLedger`: it answers as an Indy pool of one validator does.

Runs in an environment of its own, which has pyzmq and PyNaCl; so nothing here imports from
acapy_client, and nothing of acapy_client imports this.
"""
