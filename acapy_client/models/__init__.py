"""Every model, imported at its first use."""

from __future__ import annotations

from acapy_client._lazy import lazy_names

TYPE_CHECKING = False  # checkers take it for True; see _lazy
if TYPE_CHECKING:
    from acapy_client.model.action_menu_fetch_result import (
        ActionMenuFetchResult as ActionMenuFetchResult,
    )
    from acapy_client.model.add_proof import AddProof as AddProof
    from acapy_client.model.add_proof_response import AddProofResponse as AddProofResponse
    from acapy_client.model.admin_api_message_tracing import (
        AdminAPIMessageTracing as AdminAPIMessageTracing,
    )
    from acapy_client.model.admin_config import AdminConfig as AdminConfig
    from acapy_client.model.admin_mediation_deny import AdminMediationDeny as AdminMediationDeny
    from acapy_client.model.admin_modules import AdminModules as AdminModules
    from acapy_client.model.admin_status import AdminStatus as AdminStatus
    from acapy_client.model.admin_status_liveliness import (
        AdminStatusLiveliness as AdminStatusLiveliness,
    )
    from acapy_client.model.admin_status_readiness import (
        AdminStatusReadiness as AdminStatusReadiness,
    )
    from acapy_client.model.aml_record import AMLRecord as AMLRecord
    from acapy_client.model.anon_creds_pres_spec import AnonCredsPresSpec as AnonCredsPresSpec
    from acapy_client.model.anon_creds_presentation_req_attr_spec import (
        AnonCredsPresentationReqAttrSpec as AnonCredsPresentationReqAttrSpec,
    )
    from acapy_client.model.anon_creds_presentation_req_attr_spec_non_revoked import (
        AnonCredsPresentationReqAttrSpecNonRevoked as AnonCredsPresentationReqAttrSpecNonRevoked,
    )
    from acapy_client.model.anon_creds_presentation_req_pred_spec import (
        AnonCredsPresentationReqPredSpec as AnonCredsPresentationReqPredSpec,
    )
    from acapy_client.model.anon_creds_presentation_req_pred_spec_non_revoked import (
        AnonCredsPresentationReqPredSpecNonRevoked as AnonCredsPresentationReqPredSpecNonRevoked,
    )
    from acapy_client.model.anon_creds_presentation_request import (
        AnonCredsPresentationRequest as AnonCredsPresentationRequest,
    )
    from acapy_client.model.anon_creds_presentation_request_non_revoked import (
        AnonCredsPresentationRequestNonRevoked as AnonCredsPresentationRequestNonRevoked,
    )
    from acapy_client.model.anon_creds_requested_creds_requested_attr import (
        AnonCredsRequestedCredsRequestedAttr as AnonCredsRequestedCredsRequestedAttr,
    )
    from acapy_client.model.anon_creds_requested_creds_requested_pred import (
        AnonCredsRequestedCredsRequestedPred as AnonCredsRequestedCredsRequestedPred,
    )
    from acapy_client.model.anon_creds_schema import AnonCredsSchema as AnonCredsSchema
    from acapy_client.model.anoncreds_presentation_req_attr_spec import (
        AnoncredsPresentationReqAttrSpec as AnoncredsPresentationReqAttrSpec,
    )
    from acapy_client.model.anoncreds_presentation_req_attr_spec_non_revoked import (
        AnoncredsPresentationReqAttrSpecNonRevoked as AnoncredsPresentationReqAttrSpecNonRevoked,
    )
    from acapy_client.model.anoncreds_presentation_req_pred_spec import (
        AnoncredsPresentationReqPredSpec as AnoncredsPresentationReqPredSpec,
    )
    from acapy_client.model.anoncreds_presentation_req_pred_spec_non_revoked import (
        AnoncredsPresentationReqPredSpecNonRevoked as AnoncredsPresentationReqPredSpecNonRevoked,
    )
    from acapy_client.model.anoncreds_presentation_request import (
        AnoncredsPresentationRequest as AnoncredsPresentationRequest,
    )
    from acapy_client.model.anoncreds_presentation_request_non_revoked import (
        AnoncredsPresentationRequestNonRevoked as AnoncredsPresentationRequestNonRevoked,
    )
    from acapy_client.model.anoncreds_schema import AnoncredsSchema as AnoncredsSchema
    from acapy_client.model.attach_decorator import AttachDecorator as AttachDecorator
    from acapy_client.model.attach_decorator_data import AttachDecoratorData as AttachDecoratorData
    from acapy_client.model.attach_decorator_data1_jws import (
        AttachDecoratorData1JWS as AttachDecoratorData1JWS,
    )
    from acapy_client.model.attach_decorator_data_jws import (
        AttachDecoratorDataJWS as AttachDecoratorDataJWS,
    )
    from acapy_client.model.attach_decorator_data_jws_header import (
        AttachDecoratorDataJWSHeader as AttachDecoratorDataJWSHeader,
    )
    from acapy_client.model.attachment_def import AttachmentDef as AttachmentDef
    from acapy_client.model.attribute_mime_types_result import (
        AttributeMimeTypesResult as AttributeMimeTypesResult,
    )
    from acapy_client.model.claim_format import ClaimFormat as ClaimFormat
    from acapy_client.model.clear_pending_revocations_request import (
        ClearPendingRevocationsRequest as ClearPendingRevocationsRequest,
    )
    from acapy_client.model.configurable_write_ledgers import (
        ConfigurableWriteLedgers as ConfigurableWriteLedgers,
    )
    from acapy_client.model.conn_record import ConnRecord as ConnRecord
    from acapy_client.model.connection_invitation import (
        ConnectionInvitation as ConnectionInvitation,
    )
    from acapy_client.model.connection_list import ConnectionList as ConnectionList
    from acapy_client.model.connection_metadata import ConnectionMetadata as ConnectionMetadata
    from acapy_client.model.connection_metadata_set_request import (
        ConnectionMetadataSetRequest as ConnectionMetadataSetRequest,
    )
    from acapy_client.model.connection_static_request import (
        ConnectionStaticRequest as ConnectionStaticRequest,
    )
    from acapy_client.model.connection_static_result import (
        ConnectionStaticResult as ConnectionStaticResult,
    )
    from acapy_client.model.constraints import Constraints as Constraints
    from acapy_client.model.create_did_indy_request import (
        CreateDidIndyRequest as CreateDidIndyRequest,
    )
    from acapy_client.model.create_did_indy_response import (
        CreateDidIndyResponse as CreateDidIndyResponse,
    )
    from acapy_client.model.create_invitation_request import (
        CreateInvitationRequest as CreateInvitationRequest,
    )
    from acapy_client.model.create_key_request import CreateKeyRequest as CreateKeyRequest
    from acapy_client.model.create_key_response import CreateKeyResponse as CreateKeyResponse
    from acapy_client.model.create_wallet_request import CreateWalletRequest as CreateWalletRequest
    from acapy_client.model.create_wallet_response import (
        CreateWalletResponse as CreateWalletResponse,
    )
    from acapy_client.model.create_wallet_token_request import (
        CreateWalletTokenRequest as CreateWalletTokenRequest,
    )
    from acapy_client.model.create_wallet_token_response import (
        CreateWalletTokenResponse as CreateWalletTokenResponse,
    )
    from acapy_client.model.cred_attr_spec import CredAttrSpec as CredAttrSpec
    from acapy_client.model.cred_brief import CredBrief as CredBrief
    from acapy_client.model.cred_brief_list import CredBriefList as CredBriefList
    from acapy_client.model.cred_def import CredDef as CredDef
    from acapy_client.model.cred_def_post_options import CredDefPostOptions as CredDefPostOptions
    from acapy_client.model.cred_def_post_request import CredDefPostRequest as CredDefPostRequest
    from acapy_client.model.cred_def_result import CredDefResult as CredDefResult
    from acapy_client.model.cred_def_state import CredDefState as CredDefState
    from acapy_client.model.cred_def_value import CredDefValue as CredDefValue
    from acapy_client.model.cred_def_value_primary import CredDefValuePrimary as CredDefValuePrimary
    from acapy_client.model.cred_def_value_primary_schema_anon_creds import (
        CredDefValuePrimarySchemaAnonCreds as CredDefValuePrimarySchemaAnonCreds,
    )
    from acapy_client.model.cred_def_value_primary_schema_anoncreds import (
        CredDefValuePrimarySchemaAnoncreds as CredDefValuePrimarySchemaAnoncreds,
    )
    from acapy_client.model.cred_def_value_revocation import (
        CredDefValueRevocation as CredDefValueRevocation,
    )
    from acapy_client.model.cred_def_value_revocation_schema_anon_creds import (
        CredDefValueRevocationSchemaAnonCreds as CredDefValueRevocationSchemaAnonCreds,
    )
    from acapy_client.model.cred_def_value_revocation_schema_anoncreds import (
        CredDefValueRevocationSchemaAnoncreds as CredDefValueRevocationSchemaAnoncreds,
    )
    from acapy_client.model.cred_def_value_schema_anon_creds import (
        CredDefValueSchemaAnonCreds as CredDefValueSchemaAnonCreds,
    )
    from acapy_client.model.cred_def_value_schema_anoncreds import (
        CredDefValueSchemaAnoncreds as CredDefValueSchemaAnoncreds,
    )
    from acapy_client.model.cred_info_list import CredInfoList as CredInfoList
    from acapy_client.model.cred_rev_indy_records_result import (
        CredRevIndyRecordsResult as CredRevIndyRecordsResult,
    )
    from acapy_client.model.cred_rev_indy_records_result_schema_anon_creds import (
        CredRevIndyRecordsResultSchemaAnonCreds as CredRevIndyRecordsResultSchemaAnonCreds,
    )
    from acapy_client.model.cred_rev_indy_records_result_schema_anoncreds import (
        CredRevIndyRecordsResultSchemaAnoncreds as CredRevIndyRecordsResultSchemaAnoncreds,
    )
    from acapy_client.model.cred_rev_record_details_result import (
        CredRevRecordDetailsResult as CredRevRecordDetailsResult,
    )
    from acapy_client.model.cred_rev_record_details_result_schema_anon_creds import (
        CredRevRecordDetailsResultSchemaAnonCreds as CredRevRecordDetailsResultSchemaAnonCreds,
    )
    from acapy_client.model.cred_rev_record_details_result_schema_anoncreds import (
        CredRevRecordDetailsResultSchemaAnoncreds as CredRevRecordDetailsResultSchemaAnoncreds,
    )
    from acapy_client.model.cred_rev_record_result import CredRevRecordResult as CredRevRecordResult
    from acapy_client.model.cred_rev_record_result_schema_anon_creds import (
        CredRevRecordResultSchemaAnonCreds as CredRevRecordResultSchemaAnonCreds,
    )
    from acapy_client.model.cred_rev_record_result_schema_anoncreds import (
        CredRevRecordResultSchemaAnoncreds as CredRevRecordResultSchemaAnoncreds,
    )
    from acapy_client.model.cred_rev_records_result_schema_anon_creds import (
        CredRevRecordsResultSchemaAnonCreds as CredRevRecordsResultSchemaAnonCreds,
    )
    from acapy_client.model.cred_revoked_result import CredRevokedResult as CredRevokedResult
    from acapy_client.model.credential import Credential as Credential
    from acapy_client.model.credential_definition import (
        CredentialDefinition as CredentialDefinition,
    )
    from acapy_client.model.credential_definition_get_result import (
        CredentialDefinitionGetResult as CredentialDefinitionGetResult,
    )
    from acapy_client.model.credential_definition_get_results import (
        CredentialDefinitionGetResults as CredentialDefinitionGetResults,
    )
    from acapy_client.model.credential_definition_send_request import (
        CredentialDefinitionSendRequest as CredentialDefinitionSendRequest,
    )
    from acapy_client.model.credential_definition_send_result import (
        CredentialDefinitionSendResult as CredentialDefinitionSendResult,
    )
    from acapy_client.model.credential_definition_send_results import (
        CredentialDefinitionSendResults as CredentialDefinitionSendResults,
    )
    from acapy_client.model.credential_definitions_created_result import (
        CredentialDefinitionsCreatedResult as CredentialDefinitionsCreatedResult,
    )
    from acapy_client.model.credential_definitions_created_results import (
        CredentialDefinitionsCreatedResults as CredentialDefinitionsCreatedResults,
    )
    from acapy_client.model.credential_offer import CredentialOffer as CredentialOffer
    from acapy_client.model.credential_preview import CredentialPreview as CredentialPreview
    from acapy_client.model.credential_proposal import CredentialProposal as CredentialProposal
    from acapy_client.model.credential_status_options import (
        CredentialStatusOptions as CredentialStatusOptions,
    )
    from acapy_client.model.data_integrity_proof_options import (
        DataIntegrityProofOptions as DataIntegrityProofOptions,
    )
    from acapy_client.model.date import Date as Date
    from acapy_client.model.did import DID as DID
    from acapy_client.model.did_create import DIDCreate as DIDCreate
    from acapy_client.model.did_create_options import DIDCreateOptions as DIDCreateOptions
    from acapy_client.model.did_endpoint import DIDEndpoint as DIDEndpoint
    from acapy_client.model.did_endpoint_with_type import DIDEndpointWithType as DIDEndpointWithType
    from acapy_client.model.did_list import DIDList as DIDList
    from acapy_client.model.did_result import DIDResult as DIDResult
    from acapy_client.model.did_rotate_request_json import (
        DIDRotateRequestJSON as DIDRotateRequestJSON,
    )
    from acapy_client.model.didx_reject_request import DIDXRejectRequest as DIDXRejectRequest
    from acapy_client.model.didx_request import DIDXRequest as DIDXRequest
    from acapy_client.model.dif_field import DIFField as DIFField
    from acapy_client.model.dif_holder import DIFHolder as DIFHolder
    from acapy_client.model.dif_options import DIFOptions as DIFOptions
    from acapy_client.model.dif_pres_spec import DIFPresSpec as DIFPresSpec
    from acapy_client.model.dif_proof_proposal import DIFProofProposal as DIFProofProposal
    from acapy_client.model.dif_proof_request import DIFProofRequest as DIFProofRequest
    from acapy_client.model.disclose import Disclose as Disclose
    from acapy_client.model.disclosures import Disclosures as Disclosures
    from acapy_client.model.doc import Doc as Doc
    from acapy_client.model.document_verification_result import (
        DocumentVerificationResult as DocumentVerificationResult,
    )
    from acapy_client.model.endorser_info import EndorserInfo as EndorserInfo
    from acapy_client.model.endpoints_result import EndpointsResult as EndpointsResult
    from acapy_client.model.fetch_credential_response import (
        FetchCredentialResponse as FetchCredentialResponse,
    )
    from acapy_client.model.fetch_key_response import FetchKeyResponse as FetchKeyResponse
    from acapy_client.model.filter import Filter as Filter
    from acapy_client.model.generated import Generated as Generated
    from acapy_client.model.get_cred_def_result import GetCredDefResult as GetCredDefResult
    from acapy_client.model.get_cred_defs_response import GetCredDefsResponse as GetCredDefsResponse
    from acapy_client.model.get_did_endpoint_response import (
        GetDIDEndpointResponse as GetDIDEndpointResponse,
    )
    from acapy_client.model.get_did_verkey_response import (
        GetDIDVerkeyResponse as GetDIDVerkeyResponse,
    )
    from acapy_client.model.get_nym_role_response import GetNymRoleResponse as GetNymRoleResponse
    from acapy_client.model.get_schema_result import GetSchemaResult as GetSchemaResult
    from acapy_client.model.get_schemas_response import GetSchemasResponse as GetSchemasResponse
    from acapy_client.model.hangup import Hangup as Hangup
    from acapy_client.model.indy_attr_value import IndyAttrValue as IndyAttrValue
    from acapy_client.model.indy_cred_abstract import IndyCredAbstract as IndyCredAbstract
    from acapy_client.model.indy_cred_info import IndyCredInfo as IndyCredInfo
    from acapy_client.model.indy_cred_precis import IndyCredPrecis as IndyCredPrecis
    from acapy_client.model.indy_cred_request import IndyCredRequest as IndyCredRequest
    from acapy_client.model.indy_credential import IndyCredential as IndyCredential
    from acapy_client.model.indy_eq_proof import IndyEQProof as IndyEQProof
    from acapy_client.model.indy_ge_proof import IndyGEProof as IndyGEProof
    from acapy_client.model.indy_ge_proof_pred import IndyGEProofPred as IndyGEProofPred
    from acapy_client.model.indy_key_correctness_proof import (
        IndyKeyCorrectnessProof as IndyKeyCorrectnessProof,
    )
    from acapy_client.model.indy_non_revoc_proof import IndyNonRevocProof as IndyNonRevocProof
    from acapy_client.model.indy_non_revocation_interval import (
        IndyNonRevocationInterval as IndyNonRevocationInterval,
    )
    from acapy_client.model.indy_pres_attr_spec import IndyPresAttrSpec as IndyPresAttrSpec
    from acapy_client.model.indy_pres_pred_spec import IndyPresPredSpec as IndyPresPredSpec
    from acapy_client.model.indy_pres_preview import IndyPresPreview as IndyPresPreview
    from acapy_client.model.indy_pres_spec import IndyPresSpec as IndyPresSpec
    from acapy_client.model.indy_primary_proof import IndyPrimaryProof as IndyPrimaryProof
    from acapy_client.model.indy_proof import IndyProof as IndyProof
    from acapy_client.model.indy_proof_identifier import IndyProofIdentifier as IndyProofIdentifier
    from acapy_client.model.indy_proof_proof import IndyProofProof as IndyProofProof
    from acapy_client.model.indy_proof_proof_aggregated_proof import (
        IndyProofProofAggregatedProof as IndyProofProofAggregatedProof,
    )
    from acapy_client.model.indy_proof_proof_proofs_proof import (
        IndyProofProofProofsProof as IndyProofProofProofsProof,
    )
    from acapy_client.model.indy_proof_req_attr_spec import (
        IndyProofReqAttrSpec as IndyProofReqAttrSpec,
    )
    from acapy_client.model.indy_proof_req_attr_spec_non_revoked import (
        IndyProofReqAttrSpecNonRevoked as IndyProofReqAttrSpecNonRevoked,
    )
    from acapy_client.model.indy_proof_req_non_revoked import (
        IndyProofReqNonRevoked as IndyProofReqNonRevoked,
    )
    from acapy_client.model.indy_proof_req_pred_spec import (
        IndyProofReqPredSpec as IndyProofReqPredSpec,
    )
    from acapy_client.model.indy_proof_req_pred_spec_non_revoked import (
        IndyProofReqPredSpecNonRevoked as IndyProofReqPredSpecNonRevoked,
    )
    from acapy_client.model.indy_proof_req_pred_spec_restrictions import (
        IndyProofReqPredSpecRestrictions as IndyProofReqPredSpecRestrictions,
    )
    from acapy_client.model.indy_proof_request import IndyProofRequest as IndyProofRequest
    from acapy_client.model.indy_proof_request_non_revoked import (
        IndyProofRequestNonRevoked as IndyProofRequestNonRevoked,
    )
    from acapy_client.model.indy_proof_requested_proof import (
        IndyProofRequestedProof as IndyProofRequestedProof,
    )
    from acapy_client.model.indy_proof_requested_proof_predicate import (
        IndyProofRequestedProofPredicate as IndyProofRequestedProofPredicate,
    )
    from acapy_client.model.indy_proof_requested_proof_revealed_attr import (
        IndyProofRequestedProofRevealedAttr as IndyProofRequestedProofRevealedAttr,
    )
    from acapy_client.model.indy_proof_requested_proof_revealed_attr_group import (
        IndyProofRequestedProofRevealedAttrGroup as IndyProofRequestedProofRevealedAttrGroup,
    )
    from acapy_client.model.indy_requested_creds_requested_attr import (
        IndyRequestedCredsRequestedAttr as IndyRequestedCredsRequestedAttr,
    )
    from acapy_client.model.indy_requested_creds_requested_pred import (
        IndyRequestedCredsRequestedPred as IndyRequestedCredsRequestedPred,
    )
    from acapy_client.model.indy_rev_reg_def import IndyRevRegDef as IndyRevRegDef
    from acapy_client.model.indy_rev_reg_def_value import IndyRevRegDefValue as IndyRevRegDefValue
    from acapy_client.model.indy_rev_reg_def_value_public_keys import (
        IndyRevRegDefValuePublicKeys as IndyRevRegDefValuePublicKeys,
    )
    from acapy_client.model.indy_rev_reg_def_value_public_keys_accum_key import (
        IndyRevRegDefValuePublicKeysAccumKey as IndyRevRegDefValuePublicKeysAccumKey,
    )
    from acapy_client.model.indy_rev_reg_entry import IndyRevRegEntry as IndyRevRegEntry
    from acapy_client.model.indy_rev_reg_entry_value import (
        IndyRevRegEntryValue as IndyRevRegEntryValue,
    )
    from acapy_client.model.inner_cred_def import InnerCredDef as InnerCredDef
    from acapy_client.model.inner_rev_reg_def import InnerRevRegDef as InnerRevRegDef
    from acapy_client.model.input_descriptors import InputDescriptors as InputDescriptors
    from acapy_client.model.invitation_create_request import (
        InvitationCreateRequest as InvitationCreateRequest,
    )
    from acapy_client.model.invitation_message import InvitationMessage as InvitationMessage
    from acapy_client.model.invitation_receive_request import (
        InvitationReceiveRequest as InvitationReceiveRequest,
    )
    from acapy_client.model.invitation_record import InvitationRecord as InvitationRecord
    from acapy_client.model.invitation_result import InvitationResult as InvitationResult
    from acapy_client.model.issue_credential_request import (
        IssueCredentialRequest as IssueCredentialRequest,
    )
    from acapy_client.model.issue_credential_response import (
        IssueCredentialResponse as IssueCredentialResponse,
    )
    from acapy_client.model.issuer_cred_rev_record import IssuerCredRevRecord as IssuerCredRevRecord
    from acapy_client.model.issuer_cred_rev_record_schema_anon_creds import (
        IssuerCredRevRecordSchemaAnonCreds as IssuerCredRevRecordSchemaAnonCreds,
    )
    from acapy_client.model.issuer_cred_rev_record_schema_anoncreds import (
        IssuerCredRevRecordSchemaAnoncreds as IssuerCredRevRecordSchemaAnoncreds,
    )
    from acapy_client.model.issuer_rev_reg_record import IssuerRevRegRecord as IssuerRevRegRecord
    from acapy_client.model.jws_create import JWSCreate as JWSCreate
    from acapy_client.model.jws_verify import JWSVerify as JWSVerify
    from acapy_client.model.jws_verify_response import JWSVerifyResponse as JWSVerifyResponse
    from acapy_client.model.keylist import Keylist as Keylist
    from acapy_client.model.keylist_query import KeylistQuery as KeylistQuery
    from acapy_client.model.keylist_query_filter_request import (
        KeylistQueryFilterRequest as KeylistQueryFilterRequest,
    )
    from acapy_client.model.keylist_query_paginate import (
        KeylistQueryPaginate as KeylistQueryPaginate,
    )
    from acapy_client.model.keylist_update import KeylistUpdate as KeylistUpdate
    from acapy_client.model.keylist_update_request import (
        KeylistUpdateRequest as KeylistUpdateRequest,
    )
    from acapy_client.model.keylist_update_rule import KeylistUpdateRule as KeylistUpdateRule
    from acapy_client.model.ld_proof_vc_detail import LDProofVCDetail as LDProofVCDetail
    from acapy_client.model.ld_proof_vc_detail_options import (
        LDProofVCDetailOptions as LDProofVCDetailOptions,
    )
    from acapy_client.model.ld_proof_vc_options import LDProofVCOptions as LDProofVCOptions
    from acapy_client.model.ledger_config_instance import (
        LedgerConfigInstance as LedgerConfigInstance,
    )
    from acapy_client.model.ledger_config_list import LedgerConfigList as LedgerConfigList
    from acapy_client.model.linked_data_proof import LinkedDataProof as LinkedDataProof
    from acapy_client.model.list_credentials_response import (
        ListCredentialsResponse as ListCredentialsResponse,
    )
    from acapy_client.model.mediation_create_request import (
        MediationCreateRequest as MediationCreateRequest,
    )
    from acapy_client.model.mediation_deny import MediationDeny as MediationDeny
    from acapy_client.model.mediation_grant import MediationGrant as MediationGrant
    from acapy_client.model.mediation_id_match_info import (
        MediationIdMatchInfo as MediationIdMatchInfo,
    )
    from acapy_client.model.mediation_list import MediationList as MediationList
    from acapy_client.model.mediation_record import MediationRecord as MediationRecord
    from acapy_client.model.menu import Menu as Menu
    from acapy_client.model.menu_form import MenuForm as MenuForm
    from acapy_client.model.menu_form_param import MenuFormParam as MenuFormParam
    from acapy_client.model.menu_json import MenuJson as MenuJson
    from acapy_client.model.menu_option import MenuOption as MenuOption
    from acapy_client.model.oob_record import OobRecord as OobRecord
    from acapy_client.model.oob_record_list import OobRecordList as OobRecordList
    from acapy_client.model.perform_request import PerformRequest as PerformRequest
    from acapy_client.model.ping_request import PingRequest as PingRequest
    from acapy_client.model.ping_request_response import PingRequestResponse as PingRequestResponse
    from acapy_client.model.pres_attr_spec import PresAttrSpec as PresAttrSpec
    from acapy_client.model.pres_pred_spec import PresPredSpec as PresPredSpec
    from acapy_client.model.presentation import Presentation as Presentation
    from acapy_client.model.presentation_definition import (
        PresentationDefinition as PresentationDefinition,
    )
    from acapy_client.model.presentation_preview import PresentationPreview as PresentationPreview
    from acapy_client.model.presentation_proposal import (
        PresentationProposal as PresentationProposal,
    )
    from acapy_client.model.presentation_request import PresentationRequest as PresentationRequest
    from acapy_client.model.presentation_verification_result import (
        PresentationVerificationResult as PresentationVerificationResult,
    )
    from acapy_client.model.profile_settings import ProfileSettings as ProfileSettings
    from acapy_client.model.proof_result import ProofResult as ProofResult
    from acapy_client.model.protocol_descriptor import ProtocolDescriptor as ProtocolDescriptor
    from acapy_client.model.prove_presentation_request import (
        ProvePresentationRequest as ProvePresentationRequest,
    )
    from acapy_client.model.prove_presentation_response import (
        ProvePresentationResponse as ProvePresentationResponse,
    )
    from acapy_client.model.publish_revocations import PublishRevocations as PublishRevocations
    from acapy_client.model.publish_revocations_options import (
        PublishRevocationsOptions as PublishRevocationsOptions,
    )
    from acapy_client.model.publish_revocations_result import (
        PublishRevocationsResult as PublishRevocationsResult,
    )
    from acapy_client.model.publish_revocations_result_schema_anon_creds import (
        PublishRevocationsResultSchemaAnonCreds as PublishRevocationsResultSchemaAnonCreds,
    )
    from acapy_client.model.publish_revocations_result_schema_anoncreds import (
        PublishRevocationsResultSchemaAnoncreds as PublishRevocationsResultSchemaAnoncreds,
    )
    from acapy_client.model.publish_revocations_schema_anon_creds import (
        PublishRevocationsSchemaAnonCreds as PublishRevocationsSchemaAnonCreds,
    )
    from acapy_client.model.publish_revocations_schema_anoncreds import (
        PublishRevocationsSchemaAnoncreds as PublishRevocationsSchemaAnoncreds,
    )
    from acapy_client.model.purpose_result import PurposeResult as PurposeResult
    from acapy_client.model.queries import Queries as Queries
    from acapy_client.model.query import Query as Query
    from acapy_client.model.query_item import QueryItem as QueryItem
    from acapy_client.model.query_result import QueryResult as QueryResult
    from acapy_client.model.raw_encoded import RawEncoded as RawEncoded
    from acapy_client.model.receive_invitation_request import (
        ReceiveInvitationRequest as ReceiveInvitationRequest,
    )
    from acapy_client.model.register_ledger_nym_response import (
        RegisterLedgerNymResponse as RegisterLedgerNymResponse,
    )
    from acapy_client.model.remove_wallet_request import RemoveWalletRequest as RemoveWalletRequest
    from acapy_client.model.resolution_result import ResolutionResult as ResolutionResult
    from acapy_client.model.rev_list import RevList as RevList
    from acapy_client.model.rev_list_create_request import (
        RevListCreateRequest as RevListCreateRequest,
    )
    from acapy_client.model.rev_list_options import RevListOptions as RevListOptions
    from acapy_client.model.rev_list_result import RevListResult as RevListResult
    from acapy_client.model.rev_list_state import RevListState as RevListState
    from acapy_client.model.rev_reg_create_request import RevRegCreateRequest as RevRegCreateRequest
    from acapy_client.model.rev_reg_create_request_schema_anon_creds import (
        RevRegCreateRequestSchemaAnonCreds as RevRegCreateRequestSchemaAnonCreds,
    )
    from acapy_client.model.rev_reg_create_request_schema_anoncreds import (
        RevRegCreateRequestSchemaAnoncreds as RevRegCreateRequestSchemaAnoncreds,
    )
    from acapy_client.model.rev_reg_def import RevRegDef as RevRegDef
    from acapy_client.model.rev_reg_def_options import RevRegDefOptions as RevRegDefOptions
    from acapy_client.model.rev_reg_def_result import RevRegDefResult as RevRegDefResult
    from acapy_client.model.rev_reg_def_state import RevRegDefState as RevRegDefState
    from acapy_client.model.rev_reg_def_value import RevRegDefValue as RevRegDefValue
    from acapy_client.model.rev_reg_issued_result import RevRegIssuedResult as RevRegIssuedResult
    from acapy_client.model.rev_reg_issued_result_schema_anon_creds import (
        RevRegIssuedResultSchemaAnonCreds as RevRegIssuedResultSchemaAnonCreds,
    )
    from acapy_client.model.rev_reg_issued_result_schema_anoncreds import (
        RevRegIssuedResultSchemaAnoncreds as RevRegIssuedResultSchemaAnoncreds,
    )
    from acapy_client.model.rev_reg_result import RevRegResult as RevRegResult
    from acapy_client.model.rev_reg_result_schema_anon_creds import (
        RevRegResultSchemaAnonCreds as RevRegResultSchemaAnonCreds,
    )
    from acapy_client.model.rev_reg_result_schema_anoncreds import (
        RevRegResultSchemaAnoncreds as RevRegResultSchemaAnoncreds,
    )
    from acapy_client.model.rev_reg_update_tails_file_uri import (
        RevRegUpdateTailsFileUri as RevRegUpdateTailsFileUri,
    )
    from acapy_client.model.rev_reg_wallet_updated_result import (
        RevRegWalletUpdatedResult as RevRegWalletUpdatedResult,
    )
    from acapy_client.model.rev_reg_wallet_updated_result_schema_anon_creds import (
        RevRegWalletUpdatedResultSchemaAnonCreds as RevRegWalletUpdatedResultSchemaAnonCreds,
    )
    from acapy_client.model.rev_reg_wallet_updated_result_schema_anoncreds import (
        RevRegWalletUpdatedResultSchemaAnoncreds as RevRegWalletUpdatedResultSchemaAnoncreds,
    )
    from acapy_client.model.rev_regs_created import RevRegsCreated as RevRegsCreated
    from acapy_client.model.rev_regs_created_schema_anon_creds import (
        RevRegsCreatedSchemaAnonCreds as RevRegsCreatedSchemaAnonCreds,
    )
    from acapy_client.model.rev_regs_created_schema_anoncreds import (
        RevRegsCreatedSchemaAnoncreds as RevRegsCreatedSchemaAnoncreds,
    )
    from acapy_client.model.revoke_request import RevokeRequest as RevokeRequest
    from acapy_client.model.revoke_request_schema_anon_creds import (
        RevokeRequestSchemaAnonCreds as RevokeRequestSchemaAnonCreds,
    )
    from acapy_client.model.revoke_request_schema_anoncreds import (
        RevokeRequestSchemaAnoncreds as RevokeRequestSchemaAnoncreds,
    )
    from acapy_client.model.rotate import Rotate as Rotate
    from acapy_client.model.route_record import RouteRecord as RouteRecord
    from acapy_client.model.schema import Schema as Schema
    from acapy_client.model.schema_get_result import SchemaGetResult as SchemaGetResult
    from acapy_client.model.schema_get_results import SchemaGetResults as SchemaGetResults
    from acapy_client.model.schema_input_descriptor import (
        SchemaInputDescriptor as SchemaInputDescriptor,
    )
    from acapy_client.model.schema_post_option import SchemaPostOption as SchemaPostOption
    from acapy_client.model.schema_post_request import SchemaPostRequest as SchemaPostRequest
    from acapy_client.model.schema_result import SchemaResult as SchemaResult
    from acapy_client.model.schema_send_request import SchemaSendRequest as SchemaSendRequest
    from acapy_client.model.schema_send_result import SchemaSendResult as SchemaSendResult
    from acapy_client.model.schema_send_results import SchemaSendResults as SchemaSendResults
    from acapy_client.model.schema_state import SchemaState as SchemaState
    from acapy_client.model.schemas_created_result import (
        SchemasCreatedResult as SchemasCreatedResult,
    )
    from acapy_client.model.schemas_created_results import (
        SchemasCreatedResults as SchemasCreatedResults,
    )
    from acapy_client.model.schemas_input_descriptor_filter import (
        SchemasInputDescriptorFilter as SchemasInputDescriptorFilter,
    )
    from acapy_client.model.sdjws_create import SDJWSCreate as SDJWSCreate
    from acapy_client.model.sdjws_verify import SDJWSVerify as SDJWSVerify
    from acapy_client.model.sdjws_verify_response import SDJWSVerifyResponse as SDJWSVerifyResponse
    from acapy_client.model.send_menu import SendMenu as SendMenu
    from acapy_client.model.send_message import SendMessage as SendMessage
    from acapy_client.model.service import Service as Service
    from acapy_client.model.service_decorator import ServiceDecorator as ServiceDecorator
    from acapy_client.model.sign_request import SignRequest as SignRequest
    from acapy_client.model.sign_response import SignResponse as SignResponse
    from acapy_client.model.signature_options import SignatureOptions as SignatureOptions
    from acapy_client.model.signed_doc import SignedDoc as SignedDoc
    from acapy_client.model.store_credential_request import (
        StoreCredentialRequest as StoreCredentialRequest,
    )
    from acapy_client.model.store_credential_response import (
        StoreCredentialResponse as StoreCredentialResponse,
    )
    from acapy_client.model.store_options import StoreOptions as StoreOptions
    from acapy_client.model.submission_requirements import (
        SubmissionRequirements as SubmissionRequirements,
    )
    from acapy_client.model.taa_accept import TAAAccept as TAAAccept
    from acapy_client.model.taa_acceptance import TAAAcceptance as TAAAcceptance
    from acapy_client.model.taa_info import TAAInfo as TAAInfo
    from acapy_client.model.taa_record import TAARecord as TAARecord
    from acapy_client.model.taa_result import TAAResult as TAAResult
    from acapy_client.model.tails_delete_response import TailsDeleteResponse as TailsDeleteResponse
    from acapy_client.model.transaction_jobs import TransactionJobs as TransactionJobs
    from acapy_client.model.transaction_list import TransactionList as TransactionList
    from acapy_client.model.transaction_record import TransactionRecord as TransactionRecord
    from acapy_client.model.txn_or_credential_definition_send_result import (
        TxnOrCredentialDefinitionSendResult as TxnOrCredentialDefinitionSendResult,
    )
    from acapy_client.model.txn_or_publish_revocations_result import (
        TxnOrPublishRevocationsResult as TxnOrPublishRevocationsResult,
    )
    from acapy_client.model.txn_or_register_ledger_nym_response import (
        TxnOrRegisterLedgerNymResponse as TxnOrRegisterLedgerNymResponse,
    )
    from acapy_client.model.txn_or_rev_reg_result import TxnOrRevRegResult as TxnOrRevRegResult
    from acapy_client.model.txn_or_schema_send_result import (
        TxnOrSchemaSendResult as TxnOrSchemaSendResult,
    )
    from acapy_client.model.update_key_request import UpdateKeyRequest as UpdateKeyRequest
    from acapy_client.model.update_key_response import UpdateKeyResponse as UpdateKeyResponse
    from acapy_client.model.update_profile_settings import (
        UpdateProfileSettings as UpdateProfileSettings,
    )
    from acapy_client.model.update_wallet_request import UpdateWalletRequest as UpdateWalletRequest
    from acapy_client.model.v10_credential_bound_offer_request import (
        V10CredentialBoundOfferRequest as V10CredentialBoundOfferRequest,
    )
    from acapy_client.model.v10_credential_conn_free_offer_request import (
        V10CredentialConnFreeOfferRequest as V10CredentialConnFreeOfferRequest,
    )
    from acapy_client.model.v10_credential_create import V10CredentialCreate as V10CredentialCreate
    from acapy_client.model.v10_credential_exchange import (
        V10CredentialExchange as V10CredentialExchange,
    )
    from acapy_client.model.v10_credential_exchange_auto_remove_request import (
        V10CredentialExchangeAutoRemoveRequest as V10CredentialExchangeAutoRemoveRequest,
    )
    from acapy_client.model.v10_credential_exchange_list_result import (
        V10CredentialExchangeListResult as V10CredentialExchangeListResult,
    )
    from acapy_client.model.v10_credential_free_offer_request import (
        V10CredentialFreeOfferRequest as V10CredentialFreeOfferRequest,
    )
    from acapy_client.model.v10_credential_issue_request import (
        V10CredentialIssueRequest as V10CredentialIssueRequest,
    )
    from acapy_client.model.v10_credential_offer_request import (
        V10CredentialOfferRequest as V10CredentialOfferRequest,
    )
    from acapy_client.model.v10_credential_problem_report_request import (
        V10CredentialProblemReportRequest as V10CredentialProblemReportRequest,
    )
    from acapy_client.model.v10_credential_proposal_request_mand import (
        V10CredentialProposalRequestMand as V10CredentialProposalRequestMand,
    )
    from acapy_client.model.v10_credential_proposal_request_opt import (
        V10CredentialProposalRequestOpt as V10CredentialProposalRequestOpt,
    )
    from acapy_client.model.v10_credential_store_request import (
        V10CredentialStoreRequest as V10CredentialStoreRequest,
    )
    from acapy_client.model.v10_discovery_exchange_list_result import (
        V10DiscoveryExchangeListResult as V10DiscoveryExchangeListResult,
    )
    from acapy_client.model.v10_discovery_exchange_result import (
        V10DiscoveryExchangeResult as V10DiscoveryExchangeResult,
    )
    from acapy_client.model.v10_discovery_record import V10DiscoveryRecord as V10DiscoveryRecord
    from acapy_client.model.v10_presentation_create_request_request import (
        V10PresentationCreateRequestRequest as V10PresentationCreateRequestRequest,
    )
    from acapy_client.model.v10_presentation_exchange import (
        V10PresentationExchange as V10PresentationExchange,
    )
    from acapy_client.model.v10_presentation_exchange_list import (
        V10PresentationExchangeList as V10PresentationExchangeList,
    )
    from acapy_client.model.v10_presentation_problem_report_request import (
        V10PresentationProblemReportRequest as V10PresentationProblemReportRequest,
    )
    from acapy_client.model.v10_presentation_proposal_request import (
        V10PresentationProposalRequest as V10PresentationProposalRequest,
    )
    from acapy_client.model.v10_presentation_request import (
        V10PresentationRequest as V10PresentationRequest,
    )
    from acapy_client.model.v10_presentation_send_request import (
        V10PresentationSendRequest as V10PresentationSendRequest,
    )
    from acapy_client.model.v10_presentation_send_request_request import (
        V10PresentationSendRequestRequest as V10PresentationSendRequestRequest,
    )
    from acapy_client.model.v10_presentation_send_request_to_proposal import (
        V10PresentationSendRequestToProposal as V10PresentationSendRequestToProposal,
    )
    from acapy_client.model.v20_cred_attr_spec import V20CredAttrSpec as V20CredAttrSpec
    from acapy_client.model.v20_cred_bound_offer_request import (
        V20CredBoundOfferRequest as V20CredBoundOfferRequest,
    )
    from acapy_client.model.v20_cred_create import V20CredCreate as V20CredCreate
    from acapy_client.model.v20_cred_ex_free import V20CredExFree as V20CredExFree
    from acapy_client.model.v20_cred_ex_record import V20CredExRecord as V20CredExRecord
    from acapy_client.model.v20_cred_ex_record_anon_creds import (
        V20CredExRecordAnonCreds as V20CredExRecordAnonCreds,
    )
    from acapy_client.model.v20_cred_ex_record_by_format import (
        V20CredExRecordByFormat as V20CredExRecordByFormat,
    )
    from acapy_client.model.v20_cred_ex_record_detail import (
        V20CredExRecordDetail as V20CredExRecordDetail,
    )
    from acapy_client.model.v20_cred_ex_record_dif import V20CredExRecordDIF as V20CredExRecordDIF
    from acapy_client.model.v20_cred_ex_record_indy import (
        V20CredExRecordIndy as V20CredExRecordIndy,
    )
    from acapy_client.model.v20_cred_ex_record_ld_proof import (
        V20CredExRecordLDProof as V20CredExRecordLDProof,
    )
    from acapy_client.model.v20_cred_ex_record_list_result import (
        V20CredExRecordListResult as V20CredExRecordListResult,
    )
    from acapy_client.model.v20_cred_filter import V20CredFilter as V20CredFilter
    from acapy_client.model.v20_cred_filter_anon_creds import (
        V20CredFilterAnonCreds as V20CredFilterAnonCreds,
    )
    from acapy_client.model.v20_cred_filter_anoncreds import (
        V20CredFilterAnoncreds as V20CredFilterAnoncreds,
    )
    from acapy_client.model.v20_cred_filter_dif import V20CredFilterDIF as V20CredFilterDIF
    from acapy_client.model.v20_cred_filter_indy import V20CredFilterIndy as V20CredFilterIndy
    from acapy_client.model.v20_cred_filter_ld_proof import (
        V20CredFilterLDProof as V20CredFilterLDProof,
    )
    from acapy_client.model.v20_cred_filter_vcdi import V20CredFilterVCDI as V20CredFilterVCDI
    from acapy_client.model.v20_cred_format import V20CredFormat as V20CredFormat
    from acapy_client.model.v20_cred_issue import V20CredIssue as V20CredIssue
    from acapy_client.model.v20_cred_issue_problem_report_request import (
        V20CredIssueProblemReportRequest as V20CredIssueProblemReportRequest,
    )
    from acapy_client.model.v20_cred_issue_request import V20CredIssueRequest as V20CredIssueRequest
    from acapy_client.model.v20_cred_offer import V20CredOffer as V20CredOffer
    from acapy_client.model.v20_cred_offer_conn_free_request import (
        V20CredOfferConnFreeRequest as V20CredOfferConnFreeRequest,
    )
    from acapy_client.model.v20_cred_offer_request import V20CredOfferRequest as V20CredOfferRequest
    from acapy_client.model.v20_cred_preview import V20CredPreview as V20CredPreview
    from acapy_client.model.v20_cred_proposal import V20CredProposal as V20CredProposal
    from acapy_client.model.v20_cred_proposal_request_preview_mand import (
        V20CredProposalRequestPreviewMand as V20CredProposalRequestPreviewMand,
    )
    from acapy_client.model.v20_cred_proposal_request_preview_opt import (
        V20CredProposalRequestPreviewOpt as V20CredProposalRequestPreviewOpt,
    )
    from acapy_client.model.v20_cred_request import V20CredRequest as V20CredRequest
    from acapy_client.model.v20_cred_request_free import V20CredRequestFree as V20CredRequestFree
    from acapy_client.model.v20_cred_request_request import (
        V20CredRequestRequest as V20CredRequestRequest,
    )
    from acapy_client.model.v20_cred_send_request import V20CredSendRequest as V20CredSendRequest
    from acapy_client.model.v20_cred_store_request import V20CredStoreRequest as V20CredStoreRequest
    from acapy_client.model.v20_discovery_exchange_list_result import (
        V20DiscoveryExchangeListResult as V20DiscoveryExchangeListResult,
    )
    from acapy_client.model.v20_discovery_exchange_result import (
        V20DiscoveryExchangeResult as V20DiscoveryExchangeResult,
    )
    from acapy_client.model.v20_discovery_record import V20DiscoveryRecord as V20DiscoveryRecord
    from acapy_client.model.v20_issue_cred_schema_core import (
        V20IssueCredSchemaCore as V20IssueCredSchemaCore,
    )
    from acapy_client.model.v20_pres import V20Pres as V20Pres
    from acapy_client.model.v20_pres_create_request_request import (
        V20PresCreateRequestRequest as V20PresCreateRequestRequest,
    )
    from acapy_client.model.v20_pres_ex_record import V20PresExRecord as V20PresExRecord
    from acapy_client.model.v20_pres_ex_record_by_format import (
        V20PresExRecordByFormat as V20PresExRecordByFormat,
    )
    from acapy_client.model.v20_pres_ex_record_list import (
        V20PresExRecordList as V20PresExRecordList,
    )
    from acapy_client.model.v20_pres_format import V20PresFormat as V20PresFormat
    from acapy_client.model.v20_pres_problem_report_request import (
        V20PresProblemReportRequest as V20PresProblemReportRequest,
    )
    from acapy_client.model.v20_pres_proposal import V20PresProposal as V20PresProposal
    from acapy_client.model.v20_pres_proposal_by_format import (
        V20PresProposalByFormat as V20PresProposalByFormat,
    )
    from acapy_client.model.v20_pres_proposal_request import (
        V20PresProposalRequest as V20PresProposalRequest,
    )
    from acapy_client.model.v20_pres_request import V20PresRequest as V20PresRequest
    from acapy_client.model.v20_pres_request_by_format import (
        V20PresRequestByFormat as V20PresRequestByFormat,
    )
    from acapy_client.model.v20_pres_send_request_request import (
        V20PresSendRequestRequest as V20PresSendRequestRequest,
    )
    from acapy_client.model.v20_pres_spec_by_format_request import (
        V20PresSpecByFormatRequest as V20PresSpecByFormatRequest,
    )
    from acapy_client.model.v20_presentation_send_request_to_proposal import (
        V20PresentationSendRequestToProposal as V20PresentationSendRequestToProposal,
    )
    from acapy_client.model.vc_record import VCRecord as VCRecord
    from acapy_client.model.vc_record_list import VCRecordList as VCRecordList
    from acapy_client.model.verifiable_credential import (
        VerifiableCredential as VerifiableCredential,
    )
    from acapy_client.model.verifiable_presentation import (
        VerifiablePresentation as VerifiablePresentation,
    )
    from acapy_client.model.verify_credential_request import (
        VerifyCredentialRequest as VerifyCredentialRequest,
    )
    from acapy_client.model.verify_credential_response import (
        VerifyCredentialResponse as VerifyCredentialResponse,
    )
    from acapy_client.model.verify_di_request import VerifyDiRequest as VerifyDiRequest
    from acapy_client.model.verify_di_response import VerifyDiResponse as VerifyDiResponse
    from acapy_client.model.verify_presentation_request import (
        VerifyPresentationRequest as VerifyPresentationRequest,
    )
    from acapy_client.model.verify_presentation_response import (
        VerifyPresentationResponse as VerifyPresentationResponse,
    )
    from acapy_client.model.verify_request import VerifyRequest as VerifyRequest
    from acapy_client.model.verify_response import VerifyResponse as VerifyResponse
    from acapy_client.model.w3_c_credentials_list_request import (
        W3CCredentialsListRequest as W3CCredentialsListRequest,
    )
    from acapy_client.model.wallet_list import WalletList as WalletList
    from acapy_client.model.wallet_record import WalletRecord as WalletRecord
    from acapy_client.model.write_ledger import WriteLedger as WriteLedger
    from acapy_client.model.write_ledger_request import WriteLedgerRequest as WriteLedgerRequest

_HOMES = {
    "AMLRecord": "acapy_client.model.aml_record",
    "ActionMenuFetchResult": "acapy_client.model.action_menu_fetch_result",
    "AddProof": "acapy_client.model.add_proof",
    "AddProofResponse": "acapy_client.model.add_proof_response",
    "AdminAPIMessageTracing": "acapy_client.model.admin_api_message_tracing",
    "AdminConfig": "acapy_client.model.admin_config",
    "AdminMediationDeny": "acapy_client.model.admin_mediation_deny",
    "AdminModules": "acapy_client.model.admin_modules",
    "AdminStatus": "acapy_client.model.admin_status",
    "AdminStatusLiveliness": "acapy_client.model.admin_status_liveliness",
    "AdminStatusReadiness": "acapy_client.model.admin_status_readiness",
    "AnonCredsPresSpec": "acapy_client.model.anon_creds_pres_spec",
    "AnonCredsPresentationReqAttrSpec": "acapy_client.model.anon_creds_presentation_req_attr_spec",
    "AnonCredsPresentationReqAttrSpecNonRevoked": "acapy_client.model.anon_creds_presentation_req_attr_spec_non_revoked",
    "AnonCredsPresentationReqPredSpec": "acapy_client.model.anon_creds_presentation_req_pred_spec",
    "AnonCredsPresentationReqPredSpecNonRevoked": "acapy_client.model.anon_creds_presentation_req_pred_spec_non_revoked",
    "AnonCredsPresentationRequest": "acapy_client.model.anon_creds_presentation_request",
    "AnonCredsPresentationRequestNonRevoked": "acapy_client.model.anon_creds_presentation_request_non_revoked",
    "AnonCredsRequestedCredsRequestedAttr": "acapy_client.model.anon_creds_requested_creds_requested_attr",
    "AnonCredsRequestedCredsRequestedPred": "acapy_client.model.anon_creds_requested_creds_requested_pred",
    "AnonCredsSchema": "acapy_client.model.anon_creds_schema",
    "AnoncredsPresentationReqAttrSpec": "acapy_client.model.anoncreds_presentation_req_attr_spec",
    "AnoncredsPresentationReqAttrSpecNonRevoked": "acapy_client.model.anoncreds_presentation_req_attr_spec_non_revoked",
    "AnoncredsPresentationReqPredSpec": "acapy_client.model.anoncreds_presentation_req_pred_spec",
    "AnoncredsPresentationReqPredSpecNonRevoked": "acapy_client.model.anoncreds_presentation_req_pred_spec_non_revoked",
    "AnoncredsPresentationRequest": "acapy_client.model.anoncreds_presentation_request",
    "AnoncredsPresentationRequestNonRevoked": "acapy_client.model.anoncreds_presentation_request_non_revoked",
    "AnoncredsSchema": "acapy_client.model.anoncreds_schema",
    "AttachDecorator": "acapy_client.model.attach_decorator",
    "AttachDecoratorData": "acapy_client.model.attach_decorator_data",
    "AttachDecoratorData1JWS": "acapy_client.model.attach_decorator_data1_jws",
    "AttachDecoratorDataJWS": "acapy_client.model.attach_decorator_data_jws",
    "AttachDecoratorDataJWSHeader": "acapy_client.model.attach_decorator_data_jws_header",
    "AttachmentDef": "acapy_client.model.attachment_def",
    "AttributeMimeTypesResult": "acapy_client.model.attribute_mime_types_result",
    "ClaimFormat": "acapy_client.model.claim_format",
    "ClearPendingRevocationsRequest": "acapy_client.model.clear_pending_revocations_request",
    "ConfigurableWriteLedgers": "acapy_client.model.configurable_write_ledgers",
    "ConnRecord": "acapy_client.model.conn_record",
    "ConnectionInvitation": "acapy_client.model.connection_invitation",
    "ConnectionList": "acapy_client.model.connection_list",
    "ConnectionMetadata": "acapy_client.model.connection_metadata",
    "ConnectionMetadataSetRequest": "acapy_client.model.connection_metadata_set_request",
    "ConnectionStaticRequest": "acapy_client.model.connection_static_request",
    "ConnectionStaticResult": "acapy_client.model.connection_static_result",
    "Constraints": "acapy_client.model.constraints",
    "CreateDidIndyRequest": "acapy_client.model.create_did_indy_request",
    "CreateDidIndyResponse": "acapy_client.model.create_did_indy_response",
    "CreateInvitationRequest": "acapy_client.model.create_invitation_request",
    "CreateKeyRequest": "acapy_client.model.create_key_request",
    "CreateKeyResponse": "acapy_client.model.create_key_response",
    "CreateWalletRequest": "acapy_client.model.create_wallet_request",
    "CreateWalletResponse": "acapy_client.model.create_wallet_response",
    "CreateWalletTokenRequest": "acapy_client.model.create_wallet_token_request",
    "CreateWalletTokenResponse": "acapy_client.model.create_wallet_token_response",
    "CredAttrSpec": "acapy_client.model.cred_attr_spec",
    "CredBrief": "acapy_client.model.cred_brief",
    "CredBriefList": "acapy_client.model.cred_brief_list",
    "CredDef": "acapy_client.model.cred_def",
    "CredDefPostOptions": "acapy_client.model.cred_def_post_options",
    "CredDefPostRequest": "acapy_client.model.cred_def_post_request",
    "CredDefResult": "acapy_client.model.cred_def_result",
    "CredDefState": "acapy_client.model.cred_def_state",
    "CredDefValue": "acapy_client.model.cred_def_value",
    "CredDefValuePrimary": "acapy_client.model.cred_def_value_primary",
    "CredDefValuePrimarySchemaAnonCreds": "acapy_client.model.cred_def_value_primary_schema_anon_creds",
    "CredDefValuePrimarySchemaAnoncreds": "acapy_client.model.cred_def_value_primary_schema_anoncreds",
    "CredDefValueRevocation": "acapy_client.model.cred_def_value_revocation",
    "CredDefValueRevocationSchemaAnonCreds": "acapy_client.model.cred_def_value_revocation_schema_anon_creds",
    "CredDefValueRevocationSchemaAnoncreds": "acapy_client.model.cred_def_value_revocation_schema_anoncreds",
    "CredDefValueSchemaAnonCreds": "acapy_client.model.cred_def_value_schema_anon_creds",
    "CredDefValueSchemaAnoncreds": "acapy_client.model.cred_def_value_schema_anoncreds",
    "CredInfoList": "acapy_client.model.cred_info_list",
    "CredRevIndyRecordsResult": "acapy_client.model.cred_rev_indy_records_result",
    "CredRevIndyRecordsResultSchemaAnonCreds": "acapy_client.model.cred_rev_indy_records_result_schema_anon_creds",
    "CredRevIndyRecordsResultSchemaAnoncreds": "acapy_client.model.cred_rev_indy_records_result_schema_anoncreds",
    "CredRevRecordDetailsResult": "acapy_client.model.cred_rev_record_details_result",
    "CredRevRecordDetailsResultSchemaAnonCreds": "acapy_client.model.cred_rev_record_details_result_schema_anon_creds",
    "CredRevRecordDetailsResultSchemaAnoncreds": "acapy_client.model.cred_rev_record_details_result_schema_anoncreds",
    "CredRevRecordResult": "acapy_client.model.cred_rev_record_result",
    "CredRevRecordResultSchemaAnonCreds": "acapy_client.model.cred_rev_record_result_schema_anon_creds",
    "CredRevRecordResultSchemaAnoncreds": "acapy_client.model.cred_rev_record_result_schema_anoncreds",
    "CredRevRecordsResultSchemaAnonCreds": "acapy_client.model.cred_rev_records_result_schema_anon_creds",
    "CredRevokedResult": "acapy_client.model.cred_revoked_result",
    "Credential": "acapy_client.model.credential",
    "CredentialDefinition": "acapy_client.model.credential_definition",
    "CredentialDefinitionGetResult": "acapy_client.model.credential_definition_get_result",
    "CredentialDefinitionGetResults": "acapy_client.model.credential_definition_get_results",
    "CredentialDefinitionSendRequest": "acapy_client.model.credential_definition_send_request",
    "CredentialDefinitionSendResult": "acapy_client.model.credential_definition_send_result",
    "CredentialDefinitionSendResults": "acapy_client.model.credential_definition_send_results",
    "CredentialDefinitionsCreatedResult": "acapy_client.model.credential_definitions_created_result",
    "CredentialDefinitionsCreatedResults": "acapy_client.model.credential_definitions_created_results",
    "CredentialOffer": "acapy_client.model.credential_offer",
    "CredentialPreview": "acapy_client.model.credential_preview",
    "CredentialProposal": "acapy_client.model.credential_proposal",
    "CredentialStatusOptions": "acapy_client.model.credential_status_options",
    "DID": "acapy_client.model.did",
    "DIDCreate": "acapy_client.model.did_create",
    "DIDCreateOptions": "acapy_client.model.did_create_options",
    "DIDEndpoint": "acapy_client.model.did_endpoint",
    "DIDEndpointWithType": "acapy_client.model.did_endpoint_with_type",
    "DIDList": "acapy_client.model.did_list",
    "DIDResult": "acapy_client.model.did_result",
    "DIDRotateRequestJSON": "acapy_client.model.did_rotate_request_json",
    "DIDXRejectRequest": "acapy_client.model.didx_reject_request",
    "DIDXRequest": "acapy_client.model.didx_request",
    "DIFField": "acapy_client.model.dif_field",
    "DIFHolder": "acapy_client.model.dif_holder",
    "DIFOptions": "acapy_client.model.dif_options",
    "DIFPresSpec": "acapy_client.model.dif_pres_spec",
    "DIFProofProposal": "acapy_client.model.dif_proof_proposal",
    "DIFProofRequest": "acapy_client.model.dif_proof_request",
    "DataIntegrityProofOptions": "acapy_client.model.data_integrity_proof_options",
    "Date": "acapy_client.model.date",
    "Disclose": "acapy_client.model.disclose",
    "Disclosures": "acapy_client.model.disclosures",
    "Doc": "acapy_client.model.doc",
    "DocumentVerificationResult": "acapy_client.model.document_verification_result",
    "EndorserInfo": "acapy_client.model.endorser_info",
    "EndpointsResult": "acapy_client.model.endpoints_result",
    "FetchCredentialResponse": "acapy_client.model.fetch_credential_response",
    "FetchKeyResponse": "acapy_client.model.fetch_key_response",
    "Filter": "acapy_client.model.filter",
    "Generated": "acapy_client.model.generated",
    "GetCredDefResult": "acapy_client.model.get_cred_def_result",
    "GetCredDefsResponse": "acapy_client.model.get_cred_defs_response",
    "GetDIDEndpointResponse": "acapy_client.model.get_did_endpoint_response",
    "GetDIDVerkeyResponse": "acapy_client.model.get_did_verkey_response",
    "GetNymRoleResponse": "acapy_client.model.get_nym_role_response",
    "GetSchemaResult": "acapy_client.model.get_schema_result",
    "GetSchemasResponse": "acapy_client.model.get_schemas_response",
    "Hangup": "acapy_client.model.hangup",
    "IndyAttrValue": "acapy_client.model.indy_attr_value",
    "IndyCredAbstract": "acapy_client.model.indy_cred_abstract",
    "IndyCredInfo": "acapy_client.model.indy_cred_info",
    "IndyCredPrecis": "acapy_client.model.indy_cred_precis",
    "IndyCredRequest": "acapy_client.model.indy_cred_request",
    "IndyCredential": "acapy_client.model.indy_credential",
    "IndyEQProof": "acapy_client.model.indy_eq_proof",
    "IndyGEProof": "acapy_client.model.indy_ge_proof",
    "IndyGEProofPred": "acapy_client.model.indy_ge_proof_pred",
    "IndyKeyCorrectnessProof": "acapy_client.model.indy_key_correctness_proof",
    "IndyNonRevocProof": "acapy_client.model.indy_non_revoc_proof",
    "IndyNonRevocationInterval": "acapy_client.model.indy_non_revocation_interval",
    "IndyPresAttrSpec": "acapy_client.model.indy_pres_attr_spec",
    "IndyPresPredSpec": "acapy_client.model.indy_pres_pred_spec",
    "IndyPresPreview": "acapy_client.model.indy_pres_preview",
    "IndyPresSpec": "acapy_client.model.indy_pres_spec",
    "IndyPrimaryProof": "acapy_client.model.indy_primary_proof",
    "IndyProof": "acapy_client.model.indy_proof",
    "IndyProofIdentifier": "acapy_client.model.indy_proof_identifier",
    "IndyProofProof": "acapy_client.model.indy_proof_proof",
    "IndyProofProofAggregatedProof": "acapy_client.model.indy_proof_proof_aggregated_proof",
    "IndyProofProofProofsProof": "acapy_client.model.indy_proof_proof_proofs_proof",
    "IndyProofReqAttrSpec": "acapy_client.model.indy_proof_req_attr_spec",
    "IndyProofReqAttrSpecNonRevoked": "acapy_client.model.indy_proof_req_attr_spec_non_revoked",
    "IndyProofReqNonRevoked": "acapy_client.model.indy_proof_req_non_revoked",
    "IndyProofReqPredSpec": "acapy_client.model.indy_proof_req_pred_spec",
    "IndyProofReqPredSpecNonRevoked": "acapy_client.model.indy_proof_req_pred_spec_non_revoked",
    "IndyProofReqPredSpecRestrictions": "acapy_client.model.indy_proof_req_pred_spec_restrictions",
    "IndyProofRequest": "acapy_client.model.indy_proof_request",
    "IndyProofRequestNonRevoked": "acapy_client.model.indy_proof_request_non_revoked",
    "IndyProofRequestedProof": "acapy_client.model.indy_proof_requested_proof",
    "IndyProofRequestedProofPredicate": "acapy_client.model.indy_proof_requested_proof_predicate",
    "IndyProofRequestedProofRevealedAttr": "acapy_client.model.indy_proof_requested_proof_revealed_attr",
    "IndyProofRequestedProofRevealedAttrGroup": "acapy_client.model.indy_proof_requested_proof_revealed_attr_group",
    "IndyRequestedCredsRequestedAttr": "acapy_client.model.indy_requested_creds_requested_attr",
    "IndyRequestedCredsRequestedPred": "acapy_client.model.indy_requested_creds_requested_pred",
    "IndyRevRegDef": "acapy_client.model.indy_rev_reg_def",
    "IndyRevRegDefValue": "acapy_client.model.indy_rev_reg_def_value",
    "IndyRevRegDefValuePublicKeys": "acapy_client.model.indy_rev_reg_def_value_public_keys",
    "IndyRevRegDefValuePublicKeysAccumKey": "acapy_client.model.indy_rev_reg_def_value_public_keys_accum_key",
    "IndyRevRegEntry": "acapy_client.model.indy_rev_reg_entry",
    "IndyRevRegEntryValue": "acapy_client.model.indy_rev_reg_entry_value",
    "InnerCredDef": "acapy_client.model.inner_cred_def",
    "InnerRevRegDef": "acapy_client.model.inner_rev_reg_def",
    "InputDescriptors": "acapy_client.model.input_descriptors",
    "InvitationCreateRequest": "acapy_client.model.invitation_create_request",
    "InvitationMessage": "acapy_client.model.invitation_message",
    "InvitationReceiveRequest": "acapy_client.model.invitation_receive_request",
    "InvitationRecord": "acapy_client.model.invitation_record",
    "InvitationResult": "acapy_client.model.invitation_result",
    "IssueCredentialRequest": "acapy_client.model.issue_credential_request",
    "IssueCredentialResponse": "acapy_client.model.issue_credential_response",
    "IssuerCredRevRecord": "acapy_client.model.issuer_cred_rev_record",
    "IssuerCredRevRecordSchemaAnonCreds": "acapy_client.model.issuer_cred_rev_record_schema_anon_creds",
    "IssuerCredRevRecordSchemaAnoncreds": "acapy_client.model.issuer_cred_rev_record_schema_anoncreds",
    "IssuerRevRegRecord": "acapy_client.model.issuer_rev_reg_record",
    "JWSCreate": "acapy_client.model.jws_create",
    "JWSVerify": "acapy_client.model.jws_verify",
    "JWSVerifyResponse": "acapy_client.model.jws_verify_response",
    "Keylist": "acapy_client.model.keylist",
    "KeylistQuery": "acapy_client.model.keylist_query",
    "KeylistQueryFilterRequest": "acapy_client.model.keylist_query_filter_request",
    "KeylistQueryPaginate": "acapy_client.model.keylist_query_paginate",
    "KeylistUpdate": "acapy_client.model.keylist_update",
    "KeylistUpdateRequest": "acapy_client.model.keylist_update_request",
    "KeylistUpdateRule": "acapy_client.model.keylist_update_rule",
    "LDProofVCDetail": "acapy_client.model.ld_proof_vc_detail",
    "LDProofVCDetailOptions": "acapy_client.model.ld_proof_vc_detail_options",
    "LDProofVCOptions": "acapy_client.model.ld_proof_vc_options",
    "LedgerConfigInstance": "acapy_client.model.ledger_config_instance",
    "LedgerConfigList": "acapy_client.model.ledger_config_list",
    "LinkedDataProof": "acapy_client.model.linked_data_proof",
    "ListCredentialsResponse": "acapy_client.model.list_credentials_response",
    "MediationCreateRequest": "acapy_client.model.mediation_create_request",
    "MediationDeny": "acapy_client.model.mediation_deny",
    "MediationGrant": "acapy_client.model.mediation_grant",
    "MediationIdMatchInfo": "acapy_client.model.mediation_id_match_info",
    "MediationList": "acapy_client.model.mediation_list",
    "MediationRecord": "acapy_client.model.mediation_record",
    "Menu": "acapy_client.model.menu",
    "MenuForm": "acapy_client.model.menu_form",
    "MenuFormParam": "acapy_client.model.menu_form_param",
    "MenuJson": "acapy_client.model.menu_json",
    "MenuOption": "acapy_client.model.menu_option",
    "OobRecord": "acapy_client.model.oob_record",
    "OobRecordList": "acapy_client.model.oob_record_list",
    "PerformRequest": "acapy_client.model.perform_request",
    "PingRequest": "acapy_client.model.ping_request",
    "PingRequestResponse": "acapy_client.model.ping_request_response",
    "PresAttrSpec": "acapy_client.model.pres_attr_spec",
    "PresPredSpec": "acapy_client.model.pres_pred_spec",
    "Presentation": "acapy_client.model.presentation",
    "PresentationDefinition": "acapy_client.model.presentation_definition",
    "PresentationPreview": "acapy_client.model.presentation_preview",
    "PresentationProposal": "acapy_client.model.presentation_proposal",
    "PresentationRequest": "acapy_client.model.presentation_request",
    "PresentationVerificationResult": "acapy_client.model.presentation_verification_result",
    "ProfileSettings": "acapy_client.model.profile_settings",
    "ProofResult": "acapy_client.model.proof_result",
    "ProtocolDescriptor": "acapy_client.model.protocol_descriptor",
    "ProvePresentationRequest": "acapy_client.model.prove_presentation_request",
    "ProvePresentationResponse": "acapy_client.model.prove_presentation_response",
    "PublishRevocations": "acapy_client.model.publish_revocations",
    "PublishRevocationsOptions": "acapy_client.model.publish_revocations_options",
    "PublishRevocationsResult": "acapy_client.model.publish_revocations_result",
    "PublishRevocationsResultSchemaAnonCreds": "acapy_client.model.publish_revocations_result_schema_anon_creds",
    "PublishRevocationsResultSchemaAnoncreds": "acapy_client.model.publish_revocations_result_schema_anoncreds",
    "PublishRevocationsSchemaAnonCreds": "acapy_client.model.publish_revocations_schema_anon_creds",
    "PublishRevocationsSchemaAnoncreds": "acapy_client.model.publish_revocations_schema_anoncreds",
    "PurposeResult": "acapy_client.model.purpose_result",
    "Queries": "acapy_client.model.queries",
    "Query": "acapy_client.model.query",
    "QueryItem": "acapy_client.model.query_item",
    "QueryResult": "acapy_client.model.query_result",
    "RawEncoded": "acapy_client.model.raw_encoded",
    "ReceiveInvitationRequest": "acapy_client.model.receive_invitation_request",
    "RegisterLedgerNymResponse": "acapy_client.model.register_ledger_nym_response",
    "RemoveWalletRequest": "acapy_client.model.remove_wallet_request",
    "ResolutionResult": "acapy_client.model.resolution_result",
    "RevList": "acapy_client.model.rev_list",
    "RevListCreateRequest": "acapy_client.model.rev_list_create_request",
    "RevListOptions": "acapy_client.model.rev_list_options",
    "RevListResult": "acapy_client.model.rev_list_result",
    "RevListState": "acapy_client.model.rev_list_state",
    "RevRegCreateRequest": "acapy_client.model.rev_reg_create_request",
    "RevRegCreateRequestSchemaAnonCreds": "acapy_client.model.rev_reg_create_request_schema_anon_creds",
    "RevRegCreateRequestSchemaAnoncreds": "acapy_client.model.rev_reg_create_request_schema_anoncreds",
    "RevRegDef": "acapy_client.model.rev_reg_def",
    "RevRegDefOptions": "acapy_client.model.rev_reg_def_options",
    "RevRegDefResult": "acapy_client.model.rev_reg_def_result",
    "RevRegDefState": "acapy_client.model.rev_reg_def_state",
    "RevRegDefValue": "acapy_client.model.rev_reg_def_value",
    "RevRegIssuedResult": "acapy_client.model.rev_reg_issued_result",
    "RevRegIssuedResultSchemaAnonCreds": "acapy_client.model.rev_reg_issued_result_schema_anon_creds",
    "RevRegIssuedResultSchemaAnoncreds": "acapy_client.model.rev_reg_issued_result_schema_anoncreds",
    "RevRegResult": "acapy_client.model.rev_reg_result",
    "RevRegResultSchemaAnonCreds": "acapy_client.model.rev_reg_result_schema_anon_creds",
    "RevRegResultSchemaAnoncreds": "acapy_client.model.rev_reg_result_schema_anoncreds",
    "RevRegUpdateTailsFileUri": "acapy_client.model.rev_reg_update_tails_file_uri",
    "RevRegWalletUpdatedResult": "acapy_client.model.rev_reg_wallet_updated_result",
    "RevRegWalletUpdatedResultSchemaAnonCreds": "acapy_client.model.rev_reg_wallet_updated_result_schema_anon_creds",
    "RevRegWalletUpdatedResultSchemaAnoncreds": "acapy_client.model.rev_reg_wallet_updated_result_schema_anoncreds",
    "RevRegsCreated": "acapy_client.model.rev_regs_created",
    "RevRegsCreatedSchemaAnonCreds": "acapy_client.model.rev_regs_created_schema_anon_creds",
    "RevRegsCreatedSchemaAnoncreds": "acapy_client.model.rev_regs_created_schema_anoncreds",
    "RevokeRequest": "acapy_client.model.revoke_request",
    "RevokeRequestSchemaAnonCreds": "acapy_client.model.revoke_request_schema_anon_creds",
    "RevokeRequestSchemaAnoncreds": "acapy_client.model.revoke_request_schema_anoncreds",
    "Rotate": "acapy_client.model.rotate",
    "RouteRecord": "acapy_client.model.route_record",
    "SDJWSCreate": "acapy_client.model.sdjws_create",
    "SDJWSVerify": "acapy_client.model.sdjws_verify",
    "SDJWSVerifyResponse": "acapy_client.model.sdjws_verify_response",
    "Schema": "acapy_client.model.schema",
    "SchemaGetResult": "acapy_client.model.schema_get_result",
    "SchemaGetResults": "acapy_client.model.schema_get_results",
    "SchemaInputDescriptor": "acapy_client.model.schema_input_descriptor",
    "SchemaPostOption": "acapy_client.model.schema_post_option",
    "SchemaPostRequest": "acapy_client.model.schema_post_request",
    "SchemaResult": "acapy_client.model.schema_result",
    "SchemaSendRequest": "acapy_client.model.schema_send_request",
    "SchemaSendResult": "acapy_client.model.schema_send_result",
    "SchemaSendResults": "acapy_client.model.schema_send_results",
    "SchemaState": "acapy_client.model.schema_state",
    "SchemasCreatedResult": "acapy_client.model.schemas_created_result",
    "SchemasCreatedResults": "acapy_client.model.schemas_created_results",
    "SchemasInputDescriptorFilter": "acapy_client.model.schemas_input_descriptor_filter",
    "SendMenu": "acapy_client.model.send_menu",
    "SendMessage": "acapy_client.model.send_message",
    "Service": "acapy_client.model.service",
    "ServiceDecorator": "acapy_client.model.service_decorator",
    "SignRequest": "acapy_client.model.sign_request",
    "SignResponse": "acapy_client.model.sign_response",
    "SignatureOptions": "acapy_client.model.signature_options",
    "SignedDoc": "acapy_client.model.signed_doc",
    "StoreCredentialRequest": "acapy_client.model.store_credential_request",
    "StoreCredentialResponse": "acapy_client.model.store_credential_response",
    "StoreOptions": "acapy_client.model.store_options",
    "SubmissionRequirements": "acapy_client.model.submission_requirements",
    "TAAAccept": "acapy_client.model.taa_accept",
    "TAAAcceptance": "acapy_client.model.taa_acceptance",
    "TAAInfo": "acapy_client.model.taa_info",
    "TAARecord": "acapy_client.model.taa_record",
    "TAAResult": "acapy_client.model.taa_result",
    "TailsDeleteResponse": "acapy_client.model.tails_delete_response",
    "TransactionJobs": "acapy_client.model.transaction_jobs",
    "TransactionList": "acapy_client.model.transaction_list",
    "TransactionRecord": "acapy_client.model.transaction_record",
    "TxnOrCredentialDefinitionSendResult": "acapy_client.model.txn_or_credential_definition_send_result",
    "TxnOrPublishRevocationsResult": "acapy_client.model.txn_or_publish_revocations_result",
    "TxnOrRegisterLedgerNymResponse": "acapy_client.model.txn_or_register_ledger_nym_response",
    "TxnOrRevRegResult": "acapy_client.model.txn_or_rev_reg_result",
    "TxnOrSchemaSendResult": "acapy_client.model.txn_or_schema_send_result",
    "UpdateKeyRequest": "acapy_client.model.update_key_request",
    "UpdateKeyResponse": "acapy_client.model.update_key_response",
    "UpdateProfileSettings": "acapy_client.model.update_profile_settings",
    "UpdateWalletRequest": "acapy_client.model.update_wallet_request",
    "V10CredentialBoundOfferRequest": "acapy_client.model.v10_credential_bound_offer_request",
    "V10CredentialConnFreeOfferRequest": "acapy_client.model.v10_credential_conn_free_offer_request",
    "V10CredentialCreate": "acapy_client.model.v10_credential_create",
    "V10CredentialExchange": "acapy_client.model.v10_credential_exchange",
    "V10CredentialExchangeAutoRemoveRequest": "acapy_client.model.v10_credential_exchange_auto_remove_request",
    "V10CredentialExchangeListResult": "acapy_client.model.v10_credential_exchange_list_result",
    "V10CredentialFreeOfferRequest": "acapy_client.model.v10_credential_free_offer_request",
    "V10CredentialIssueRequest": "acapy_client.model.v10_credential_issue_request",
    "V10CredentialOfferRequest": "acapy_client.model.v10_credential_offer_request",
    "V10CredentialProblemReportRequest": "acapy_client.model.v10_credential_problem_report_request",
    "V10CredentialProposalRequestMand": "acapy_client.model.v10_credential_proposal_request_mand",
    "V10CredentialProposalRequestOpt": "acapy_client.model.v10_credential_proposal_request_opt",
    "V10CredentialStoreRequest": "acapy_client.model.v10_credential_store_request",
    "V10DiscoveryExchangeListResult": "acapy_client.model.v10_discovery_exchange_list_result",
    "V10DiscoveryExchangeResult": "acapy_client.model.v10_discovery_exchange_result",
    "V10DiscoveryRecord": "acapy_client.model.v10_discovery_record",
    "V10PresentationCreateRequestRequest": "acapy_client.model.v10_presentation_create_request_request",
    "V10PresentationExchange": "acapy_client.model.v10_presentation_exchange",
    "V10PresentationExchangeList": "acapy_client.model.v10_presentation_exchange_list",
    "V10PresentationProblemReportRequest": "acapy_client.model.v10_presentation_problem_report_request",
    "V10PresentationProposalRequest": "acapy_client.model.v10_presentation_proposal_request",
    "V10PresentationRequest": "acapy_client.model.v10_presentation_request",
    "V10PresentationSendRequest": "acapy_client.model.v10_presentation_send_request",
    "V10PresentationSendRequestRequest": "acapy_client.model.v10_presentation_send_request_request",
    "V10PresentationSendRequestToProposal": "acapy_client.model.v10_presentation_send_request_to_proposal",
    "V20CredAttrSpec": "acapy_client.model.v20_cred_attr_spec",
    "V20CredBoundOfferRequest": "acapy_client.model.v20_cred_bound_offer_request",
    "V20CredCreate": "acapy_client.model.v20_cred_create",
    "V20CredExFree": "acapy_client.model.v20_cred_ex_free",
    "V20CredExRecord": "acapy_client.model.v20_cred_ex_record",
    "V20CredExRecordAnonCreds": "acapy_client.model.v20_cred_ex_record_anon_creds",
    "V20CredExRecordByFormat": "acapy_client.model.v20_cred_ex_record_by_format",
    "V20CredExRecordDIF": "acapy_client.model.v20_cred_ex_record_dif",
    "V20CredExRecordDetail": "acapy_client.model.v20_cred_ex_record_detail",
    "V20CredExRecordIndy": "acapy_client.model.v20_cred_ex_record_indy",
    "V20CredExRecordLDProof": "acapy_client.model.v20_cred_ex_record_ld_proof",
    "V20CredExRecordListResult": "acapy_client.model.v20_cred_ex_record_list_result",
    "V20CredFilter": "acapy_client.model.v20_cred_filter",
    "V20CredFilterAnonCreds": "acapy_client.model.v20_cred_filter_anon_creds",
    "V20CredFilterAnoncreds": "acapy_client.model.v20_cred_filter_anoncreds",
    "V20CredFilterDIF": "acapy_client.model.v20_cred_filter_dif",
    "V20CredFilterIndy": "acapy_client.model.v20_cred_filter_indy",
    "V20CredFilterLDProof": "acapy_client.model.v20_cred_filter_ld_proof",
    "V20CredFilterVCDI": "acapy_client.model.v20_cred_filter_vcdi",
    "V20CredFormat": "acapy_client.model.v20_cred_format",
    "V20CredIssue": "acapy_client.model.v20_cred_issue",
    "V20CredIssueProblemReportRequest": "acapy_client.model.v20_cred_issue_problem_report_request",
    "V20CredIssueRequest": "acapy_client.model.v20_cred_issue_request",
    "V20CredOffer": "acapy_client.model.v20_cred_offer",
    "V20CredOfferConnFreeRequest": "acapy_client.model.v20_cred_offer_conn_free_request",
    "V20CredOfferRequest": "acapy_client.model.v20_cred_offer_request",
    "V20CredPreview": "acapy_client.model.v20_cred_preview",
    "V20CredProposal": "acapy_client.model.v20_cred_proposal",
    "V20CredProposalRequestPreviewMand": "acapy_client.model.v20_cred_proposal_request_preview_mand",
    "V20CredProposalRequestPreviewOpt": "acapy_client.model.v20_cred_proposal_request_preview_opt",
    "V20CredRequest": "acapy_client.model.v20_cred_request",
    "V20CredRequestFree": "acapy_client.model.v20_cred_request_free",
    "V20CredRequestRequest": "acapy_client.model.v20_cred_request_request",
    "V20CredSendRequest": "acapy_client.model.v20_cred_send_request",
    "V20CredStoreRequest": "acapy_client.model.v20_cred_store_request",
    "V20DiscoveryExchangeListResult": "acapy_client.model.v20_discovery_exchange_list_result",
    "V20DiscoveryExchangeResult": "acapy_client.model.v20_discovery_exchange_result",
    "V20DiscoveryRecord": "acapy_client.model.v20_discovery_record",
    "V20IssueCredSchemaCore": "acapy_client.model.v20_issue_cred_schema_core",
    "V20Pres": "acapy_client.model.v20_pres",
    "V20PresCreateRequestRequest": "acapy_client.model.v20_pres_create_request_request",
    "V20PresExRecord": "acapy_client.model.v20_pres_ex_record",
    "V20PresExRecordByFormat": "acapy_client.model.v20_pres_ex_record_by_format",
    "V20PresExRecordList": "acapy_client.model.v20_pres_ex_record_list",
    "V20PresFormat": "acapy_client.model.v20_pres_format",
    "V20PresProblemReportRequest": "acapy_client.model.v20_pres_problem_report_request",
    "V20PresProposal": "acapy_client.model.v20_pres_proposal",
    "V20PresProposalByFormat": "acapy_client.model.v20_pres_proposal_by_format",
    "V20PresProposalRequest": "acapy_client.model.v20_pres_proposal_request",
    "V20PresRequest": "acapy_client.model.v20_pres_request",
    "V20PresRequestByFormat": "acapy_client.model.v20_pres_request_by_format",
    "V20PresSendRequestRequest": "acapy_client.model.v20_pres_send_request_request",
    "V20PresSpecByFormatRequest": "acapy_client.model.v20_pres_spec_by_format_request",
    "V20PresentationSendRequestToProposal": "acapy_client.model.v20_presentation_send_request_to_proposal",
    "VCRecord": "acapy_client.model.vc_record",
    "VCRecordList": "acapy_client.model.vc_record_list",
    "VerifiableCredential": "acapy_client.model.verifiable_credential",
    "VerifiablePresentation": "acapy_client.model.verifiable_presentation",
    "VerifyCredentialRequest": "acapy_client.model.verify_credential_request",
    "VerifyCredentialResponse": "acapy_client.model.verify_credential_response",
    "VerifyDiRequest": "acapy_client.model.verify_di_request",
    "VerifyDiResponse": "acapy_client.model.verify_di_response",
    "VerifyPresentationRequest": "acapy_client.model.verify_presentation_request",
    "VerifyPresentationResponse": "acapy_client.model.verify_presentation_response",
    "VerifyRequest": "acapy_client.model.verify_request",
    "VerifyResponse": "acapy_client.model.verify_response",
    "W3CCredentialsListRequest": "acapy_client.model.w3_c_credentials_list_request",
    "WalletList": "acapy_client.model.wallet_list",
    "WalletRecord": "acapy_client.model.wallet_record",
    "WriteLedger": "acapy_client.model.write_ledger",
    "WriteLedgerRequest": "acapy_client.model.write_ledger_request",
}
__all__ = list(_HOMES)  # pyright: ignore[reportUnsupportedDunderAll]  # lazy names
if not TYPE_CHECKING:  # checkers see the imports above, and no other name
    __getattr__, __dir__ = lazy_names(__name__, _HOMES)
