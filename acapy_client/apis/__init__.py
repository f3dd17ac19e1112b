"""Every API class, imported at its first use."""

from __future__ import annotations

from acapy_client._lazy import lazy_names

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client.api.action_menu_api import ActionMenuApi as ActionMenuApi
    from acapy_client.api.anon_creds___credential_definitions_api import (
        AnonCredsCredentialDefinitionsApi as AnonCredsCredentialDefinitionsApi,
    )
    from acapy_client.api.anon_creds___revocation_api import (
        AnonCredsRevocationApi as AnonCredsRevocationApi,
    )
    from acapy_client.api.anon_creds___schemas_api import AnonCredsSchemasApi as AnonCredsSchemasApi
    from acapy_client.api.anon_creds___wallet_upgrade_api import (
        AnonCredsWalletUpgradeApi as AnonCredsWalletUpgradeApi,
    )
    from acapy_client.api.anoncreds___credential_definitions_api import (
        AnoncredsCredentialDefinitionsApi as AnoncredsCredentialDefinitionsApi,
    )
    from acapy_client.api.anoncreds___revocation_api import (
        AnoncredsRevocationApi as AnoncredsRevocationApi,
    )
    from acapy_client.api.anoncreds___schemas_api import AnoncredsSchemasApi as AnoncredsSchemasApi
    from acapy_client.api.anoncreds___wallet_upgrade_api import (
        AnoncredsWalletUpgradeApi as AnoncredsWalletUpgradeApi,
    )
    from acapy_client.api.basicmessage_api import BasicmessageApi as BasicmessageApi
    from acapy_client.api.connection_api import ConnectionApi as ConnectionApi
    from acapy_client.api.credential_definition_api import (
        CredentialDefinitionApi as CredentialDefinitionApi,
    )
    from acapy_client.api.credentials_api import CredentialsApi as CredentialsApi
    from acapy_client.api.did_api import DidApi as DidApi
    from acapy_client.api.did_exchange_api import DidExchangeApi as DidExchangeApi
    from acapy_client.api.did_rotate_api import DidRotateApi as DidRotateApi
    from acapy_client.api.discover_features_api import DiscoverFeaturesApi as DiscoverFeaturesApi
    from acapy_client.api.discover_features_v2_0_api import (
        DiscoverFeaturesV20Api as DiscoverFeaturesV20Api,
    )
    from acapy_client.api.endorse_transaction_api import (
        EndorseTransactionApi as EndorseTransactionApi,
    )
    from acapy_client.api.introduction_api import IntroductionApi as IntroductionApi
    from acapy_client.api.issue_credential_v1_0_api import (
        IssueCredentialV10Api as IssueCredentialV10Api,
    )
    from acapy_client.api.issue_credential_v2_0_api import (
        IssueCredentialV20Api as IssueCredentialV20Api,
    )
    from acapy_client.api.jsonld_api import JsonldApi as JsonldApi
    from acapy_client.api.ledger_api import LedgerApi as LedgerApi
    from acapy_client.api.mediation_api import MediationApi as MediationApi
    from acapy_client.api.multitenancy_api import MultitenancyApi as MultitenancyApi
    from acapy_client.api.out_of_band_api import OutOfBandApi as OutOfBandApi
    from acapy_client.api.present_proof_api import PresentProofApi as PresentProofApi
    from acapy_client.api.present_proof_v1_0_api import PresentProofV10Api as PresentProofV10Api
    from acapy_client.api.present_proof_v2_0_api import PresentProofV20Api as PresentProofV20Api
    from acapy_client.api.resolver_api import ResolverApi as ResolverApi
    from acapy_client.api.revocation_api import RevocationApi as RevocationApi
    from acapy_client.api.schema_api import SchemaApi as SchemaApi
    from acapy_client.api.server_api import ServerApi as ServerApi
    from acapy_client.api.settings_api import SettingsApi as SettingsApi
    from acapy_client.api.trustping_api import TrustpingApi as TrustpingApi
    from acapy_client.api.vc_api import VcApi as VcApi
    from acapy_client.api.vc_api_api import VcApiApi as VcApiApi
    from acapy_client.api.wallet_api import WalletApi as WalletApi

_HOMES = {
    "ActionMenuApi": "acapy_client.api.action_menu_api",
    "AnonCredsCredentialDefinitionsApi": "acapy_client.api.anon_creds___credential_definitions_api",
    "AnonCredsRevocationApi": "acapy_client.api.anon_creds___revocation_api",
    "AnonCredsSchemasApi": "acapy_client.api.anon_creds___schemas_api",
    "AnonCredsWalletUpgradeApi": "acapy_client.api.anon_creds___wallet_upgrade_api",
    "AnoncredsCredentialDefinitionsApi": "acapy_client.api.anoncreds___credential_definitions_api",
    "AnoncredsRevocationApi": "acapy_client.api.anoncreds___revocation_api",
    "AnoncredsSchemasApi": "acapy_client.api.anoncreds___schemas_api",
    "AnoncredsWalletUpgradeApi": "acapy_client.api.anoncreds___wallet_upgrade_api",
    "BasicmessageApi": "acapy_client.api.basicmessage_api",
    "ConnectionApi": "acapy_client.api.connection_api",
    "CredentialDefinitionApi": "acapy_client.api.credential_definition_api",
    "CredentialsApi": "acapy_client.api.credentials_api",
    "DidApi": "acapy_client.api.did_api",
    "DidExchangeApi": "acapy_client.api.did_exchange_api",
    "DidRotateApi": "acapy_client.api.did_rotate_api",
    "DiscoverFeaturesApi": "acapy_client.api.discover_features_api",
    "DiscoverFeaturesV20Api": "acapy_client.api.discover_features_v2_0_api",
    "EndorseTransactionApi": "acapy_client.api.endorse_transaction_api",
    "IntroductionApi": "acapy_client.api.introduction_api",
    "IssueCredentialV10Api": "acapy_client.api.issue_credential_v1_0_api",
    "IssueCredentialV20Api": "acapy_client.api.issue_credential_v2_0_api",
    "JsonldApi": "acapy_client.api.jsonld_api",
    "LedgerApi": "acapy_client.api.ledger_api",
    "MediationApi": "acapy_client.api.mediation_api",
    "MultitenancyApi": "acapy_client.api.multitenancy_api",
    "OutOfBandApi": "acapy_client.api.out_of_band_api",
    "PresentProofApi": "acapy_client.api.present_proof_api",
    "PresentProofV10Api": "acapy_client.api.present_proof_v1_0_api",
    "PresentProofV20Api": "acapy_client.api.present_proof_v2_0_api",
    "ResolverApi": "acapy_client.api.resolver_api",
    "RevocationApi": "acapy_client.api.revocation_api",
    "SchemaApi": "acapy_client.api.schema_api",
    "ServerApi": "acapy_client.api.server_api",
    "SettingsApi": "acapy_client.api.settings_api",
    "TrustpingApi": "acapy_client.api.trustping_api",
    "VcApi": "acapy_client.api.vc_api",
    "VcApiApi": "acapy_client.api.vc_api_api",
    "WalletApi": "acapy_client.api.wallet_api",
}
__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)
