"""`AnoncredsWalletUpgradeApi`.

The name that `AnonCredsWalletUpgradeApi` has in older releases.
"""

from acapy_client.api.anon_creds___wallet_upgrade_api import (
    AnonCredsWalletUpgradeApi as AnoncredsWalletUpgradeApi,
)

__all__ = ["AnoncredsWalletUpgradeApi"]
