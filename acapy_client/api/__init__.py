"""One module an API class; `acapy_client.apis` names them all."""
