"""What packages of classes are written with: those that `acapy_client.generate` makes, and others.

A module of API classes imports from here, a module of models from `acapy_client.model_utils`.
"""

from acapy_client._api import Api as Api
from acapy_client._api import RequestOptions as RequestOptions
from acapy_client._api import Unpack as Unpack
from acapy_client._api import operation as operation
from acapy_client._lazy import lazy_names as lazy_names

__all__ = ["Api", "RequestOptions", "Unpack", "lazy_names", "operation"]
