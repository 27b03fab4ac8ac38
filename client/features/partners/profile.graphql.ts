import { graphql } from '../../api/index.ts';

export const PROFILE = graphql(`
  query Profile($id: ID!, $asOf: Date) {
    partner(id: $id, asOf: $asOf) {
      ...ProfilePartner
      activities { ...ProfileActivity }
      collaborations { ...ProfileTie }
      refersTo { ...ProfileReferral }
      referredBy { ...ProfileReferral }
    }
  }
  fragment ProfilePartner on Partner {
    id networkId version name aliases kind formality description website contactFunction contactEmail contactPhone
    since until origin source lastConfirmedOn stale
    sectors { id nameNl nameEn colourGroup }
    worksIn { wijk { code name } since until }
  }
  fragment ProfileActivity on Activity {
    id version name description supportLevel dayparts since until origin lastConfirmedOn stale serves
    needs { id nameNl nameEn }
    targetGroups { id nameNl nameEn }
    offers { partner { id name } role }
    heldAt { id name }
  }
  fragment ProfileTie on Collaboration {
    id version level since origin
    from { id name kind formality colourGroup }
    to { id name kind formality colourGroup }
  }
  fragment ProfileReferral on Referral {
    id version needId countBand quarter handover feedback origin
    from { id name kind formality colourGroup }
    to { id name kind formality colourGroup }
  }
`);

export const CONFIRM_PARTNER = graphql(`
  mutation ConfirmPartner($input: ConfirmInput!) {
    confirmPartner(input: $input) { commandId seq problems { field code message warning } partner { id version lastConfirmedOn stale } }
  }
`);

export const CONFIRM_ACTIVITY = graphql(`
  mutation ConfirmActivity($input: ConfirmInput!) {
    confirmActivity(input: $input) { commandId seq problems { field code message warning } activity { id version lastConfirmedOn stale } }
  }
`);

export const INTRODUCTIONS = graphql(`
  query Introductions($partnerId: ID!, $asOf: Date) {
    introductions(partnerId: $partnerId, first: 20, asOf: $asOf) {
      partner { id name kind formality colourGroup }
      sharedWijken { code name }
      sharedNeeds { id nameNl nameEn }
      sharedTargetGroups { id nameNl nameEn }
      fillsGaps { needId gapWijkCode }
      via { id name }
    }
  }
`);

export const INTRODUCTION_CONTACTS = graphql(`
  query IntroductionContact($id: ID!) {
    partner(id: $id) { id name contactFunction contactEmail contactPhone website }
  }
`);

export const ADD_ACQUAINTANCE = graphql(`
  mutation AddAcquaintance($input: CreateCollaborationInput!) {
    createCollaboration(input: $input) { commandId seq problems { field code message warning } collaboration { id version level } }
  }
`);

export const REFERRAL_OPTIONS = graphql(`
  query ReferralOptions($networkId: ID!, $partnerId: ID, $needId: ID!, $wijkCode: AreaCode!, $targetGroupId: ID, $daypart: Daypart, $asOf: Date) {
    referralOptions(networkId: $networkId, partnerId: $partnerId, needId: $needId, wijkCode: $wijkCode, targetGroupId: $targetGroupId, daypart: $daypart, first: 20, asOf: $asOf) {
      partner { id name kind formality colourGroup }
      activityId activityName supportLevel dayparts reach wijkCodes steps
      via { id name }
      lastConfirmedOn stale origin
    }
  }
`);
