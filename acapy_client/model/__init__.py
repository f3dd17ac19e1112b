"""One module a model; `acapy_client.models` names them all."""
