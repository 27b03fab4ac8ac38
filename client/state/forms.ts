import { createContext, useContext } from 'react';

interface Ending {
  readonly what: 'partner' | 'activity' | 'collaboration' | 'referral';
  readonly id: string;
  readonly version: number;
  /** How the form names it. */
  readonly name: string;
}

/** What a form is asked for. Everything given is filled in already. */
export type FormRequest =
  | { readonly kind: 'partner'; readonly partnerId?: string; readonly wijkCode?: string; readonly name?: string }
  | {
      readonly kind: 'activity';
      readonly activityId?: string;
      readonly partnerId?: string;
      readonly needId?: string;
      readonly wijkCode?: string;
    }
  | { readonly kind: 'collaboration'; readonly collaborationId?: string; readonly fromId?: string; readonly toId?: string }
  | {
      readonly kind: 'referral';
      readonly referralId?: string;
      readonly fromId?: string;
      readonly toId?: string;
      readonly needId?: string;
      readonly wijkCode?: string;
    }
  | ({ readonly kind: 'end' } & Ending)
  | ({ readonly kind: 'remove' } & Ending);

export interface Forms {
  /** Opens a form as a dialog; the promise gives the id of what was added or changed, or null when it was closed. */
  open(request: FormRequest): Promise<string | null>;
}

export const FormsContext = createContext<Forms | null>(null);

/** Forms for adding and changing, from any page: `useForms().open({ kind: 'partner' })`. */
export function useForms(): Forms {
  const forms = useContext(FormsContext);
  if (forms === null) throw new Error('useForms stands outside FormsProvider');
  return forms;
}
