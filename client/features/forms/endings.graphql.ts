import { graphql } from '../../api/index.ts';

export const END_PARTNER = graphql(`
  mutation EndPartner($input: EndInput!) {
    endPartner(input: $input) { commandId seq problems { field code message warning } partner { id version name until } }
  }
`);
export const END_ACTIVITY = graphql(`
  mutation EndActivity($input: EndInput!) {
    endActivity(input: $input) { commandId seq problems { field code message warning } activity { id version name until } }
  }
`);
export const END_COLLABORATION = graphql(`
  mutation EndCollaboration($input: EndInput!) {
    endCollaboration(input: $input) { commandId seq problems { field code message warning } collaboration { id version level until } }
  }
`);
export const END_REFERRAL = graphql(`
  mutation EndReferral($input: EndInput!) {
    endReferral(input: $input) { commandId seq problems { field code message warning } referral { id version until } }
  }
`);
export const REMOVE_PARTNER = graphql(`
  mutation RemovePartner($input: RemoveInput!) {
    removePartner(input: $input) { commandId seq problems { field code message warning } removedIds }
  }
`);
export const REMOVE_ACTIVITY = graphql(`
  mutation RemoveActivity($input: RemoveInput!) {
    removeActivity(input: $input) { commandId seq problems { field code message warning } removedIds }
  }
`);
export const REMOVE_COLLABORATION = graphql(`
  mutation RemoveCollaboration($input: RemoveInput!) {
    removeCollaboration(input: $input) { commandId seq problems { field code message warning } removedIds }
  }
`);
export const REMOVE_REFERRAL = graphql(`
  mutation RemoveReferral($input: RemoveInput!) {
    removeReferral(input: $input) { commandId seq problems { field code message warning } removedIds }
  }
`);
