import { graphql } from '../../api/gql/index.ts';

export const NETWORK_PICTURE = graphql(`
  query NetworkPicture($networkId: ID!) {
    picture(networkId: $networkId) {
      networkId version seq
      partnerIds partnerNames partnerAliases partnerKinds partnerFormalities partnerColourGroups partnerSectorIds partnerWijkCodes
      partnerSince partnerUntil partnerConfirmed partnerOrigins partnerVersions partnerX partnerY
      collaborationIds collaborationFrom collaborationTo collaborationLevels collaborationSince collaborationUntil collaborationVersions
      referralIds referralFrom referralTo referralNeedIds referralSince referralUntil referralVersions
      activityIds activityNames activityLevels activityWeekend activityNeedIds activityTargetGroupIds activityServes activitySince activityUntil
      offerPartner offerActivity offerSince offerUntil
    }
  }
`);

/** Only what a tile says: how many gaps, and whether anybody looked. */
export const NETWORK_GAPS = graphql(`
  query NetworkGaps($networkId: ID!, $asOf: Date) {
    coverage(networkId: $networkId, asOf: $asOf) { version wijkCodes needIds statuses }
  }
`);

export const NETWORK_MEETINGS = graphql(`
  query NetworkMeetings($networkId: ID!) {
    meetings(networkId: $networkId) { id date title }
  }
`);

export const NETWORK_NEWS = graphql(`
  query NetworkNews($networkId: ID!) {
    changes(networkId: $networkId, first: 8) { edges { node { id seq at kind entityKind entityId title } } }
  }
`);

export const PARTNER_IN_FOCUS = graphql(`
  query PartnerInFocus($partnerId: ID!, $asOf: Date) {
    partner(id: $partnerId, asOf: $asOf) { id version lastConfirmedOn origin source stale description sectors { id nameNl nameEn } }
    introductions(partnerId: $partnerId, first: 1, asOf: $asOf) {
      partner { id name kind formality colourGroup }
      sharedWijken { code name }
      sharedNeeds { id nameNl nameEn }
      sharedTargetGroups { id nameNl nameEn }
      via { id name }
    }
  }
`);

export const MOVE_PARTNERS = graphql(`
  mutation MovePartners($input: MovePartnersInput!) {
    movePartners(input: $input) { commandId seq problems { field code message warning } }
  }
`);
