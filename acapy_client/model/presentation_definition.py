"""`PresentationDefinition`."""

from __future__ import annotations

from acapy_client import models
from acapy_client.model_utils import Model


class PresentationDefinition(Model):
    """A DIF presentation definition: the credentials to show and how many of them.

    ACA-Py 0.7 to 1.7.
    """

    format: models.ClaimFormat | None = None
    """Formats and signature suites that the verifier accepts; any that agents support, where it is
    missing."""
    id: str | None = None
    """Identifier of the definition, a UUID (version 4); the presentation's ``definition_id``
    repeats it."""
    input_descriptors: list[models.InputDescriptors] | None = None
    """One description for each credential; all are wanted, unless ``submission_requirements`` say
    otherwise."""
    name: str | None = None
    """Title of the definition, for people."""
    purpose: str | None = None
    """What the presentation is needed for, in words for the prover."""
    submission_requirements: list[models.SubmissionRequirements] | None = None
    """Which of the descriptors, by group, must be answered. Each must hold."""
