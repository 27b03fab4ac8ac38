import { graphql } from '../../api/index.ts';

export const FORM_PARTNER = graphql(`
  query PartnerForm($id: ID!) {
    partner(id: $id) { ...PartnerFormFields }
  }
  fragment PartnerFormFields on Partner {
    id version name aliases kind formality description website contactFunction contactEmail contactPhone since until source
    sectors { id }
    worksIn { wijk { code } since until }
  }
`);
export const CREATE_PARTNER = graphql(`
  mutation CreatePartner($input: CreatePartnerInput!) {
    createPartner(input: $input) { commandId seq problems { field code message warning } partner { ...PartnerFormFields } }
  }
`);
export const UPDATE_PARTNER = graphql(`
  mutation UpdatePartner($input: UpdatePartnerInput!) {
    updatePartner(input: $input) { commandId seq problems { field code message warning } partner { ...PartnerFormFields } }
  }
`);
export const PARTNER_CHOICES = graphql(`
  query PartnerChoices($networkId: ID!, $filter: PartnerFilter, $first: Int) {
    partners(networkId: $networkId, first: $first, filter: $filter) {
      edges { node { id name kind formality sectors { colourGroup } worksIn { wijk { name } } } }
    }
  }
`);
export const PARTNER_NAME = graphql(`
  query PartnerName($id: ID!) {
    partner(id: $id) { id name kind formality sectors { colourGroup } }
  }
`);

export const FORM_ACTIVITY = graphql(`
  query ActivityForm($id: ID!) {
    activity(id: $id) { ...ActivityFormFields }
  }
  fragment ActivityFormFields on Activity {
    id version name description supportLevel dayparts capacityPerWeek since until source serves
    kind { id }
    offers { partner { id name kind formality colourGroup } role since until }
    needs { id }
    targetGroups { id }
    heldAt { id name kind formality colourGroup }
  }
`);
export const CREATE_ACTIVITY = graphql(`
  mutation CreateActivity($input: CreateActivityInput!) {
    createActivity(input: $input) { commandId seq problems { field code message warning } activity { ...ActivityFormFields } }
  }
`);
export const UPDATE_ACTIVITY = graphql(`
  mutation UpdateActivity($input: UpdateActivityInput!) {
    updateActivity(input: $input) { commandId seq problems { field code message warning } activity { ...ActivityFormFields } }
  }
`);

export const FORM_COLLABORATION = graphql(`
  query CollaborationForm($id: ID!) {
    collaboration(id: $id) { ...CollaborationFormFields }
  }
  fragment CollaborationFormFields on Collaboration {
    id version level since until source
    from { id name kind formality colourGroup }
    to { id name kind formality colourGroup }
  }
`);
export const CREATE_COLLABORATION = graphql(`
  mutation CreateCollaboration($input: CreateCollaborationInput!) {
    createCollaboration(input: $input) { commandId seq problems { field code message warning } collaboration { ...CollaborationFormFields } }
  }
`);
export const UPDATE_COLLABORATION = graphql(`
  mutation UpdateCollaboration($input: UpdateCollaborationInput!) {
    updateCollaboration(input: $input) { commandId seq problems { field code message warning } collaboration { ...CollaborationFormFields } }
  }
`);

export const FORM_REFERRAL = graphql(`
  query ReferralForm($id: ID!) {
    referral(id: $id) { ...ReferralFormFields }
  }
  fragment ReferralFormFields on Referral {
    id version needId wijkCode countBand quarter handover feedback since until source
    from { id name kind formality colourGroup }
    to { id name kind formality colourGroup }
  }
`);
export const CREATE_REFERRAL = graphql(`
  mutation CreateReferral($input: CreateReferralInput!) {
    createReferral(input: $input) { commandId seq problems { field code message warning } referral { ...ReferralFormFields } }
  }
`);
export const UPDATE_REFERRAL = graphql(`
  mutation UpdateReferral($input: UpdateReferralInput!) {
    updateReferral(input: $input) { commandId seq problems { field code message warning } referral { ...ReferralFormFields } }
  }
`);
