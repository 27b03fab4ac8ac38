import { useState } from 'react';
import { useCurrentNetwork, useNetworkQuery } from '../../api/index.ts';
import type { Formality, PartnerKind } from '../../model/filters.ts';
import { Combobox, type ComboOption, PartnerMark } from '../../ui/index.ts';
import { PARTNER_CHOICES } from './forms.graphql.ts';

export interface ChosenPartner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly formality: Formality;
  readonly colourGroup: string;
}

function optionOf(partner: ChosenPartner, note?: string): ComboOption {
  const { id, name, kind, formality, colourGroup } = partner;
  const sign = <PartnerMark kind={kind} formality={formality} colourGroup={colourGroup} />;
  return { value: id, label: name, sign, ...(note !== undefined && note !== '' && { note }) };
}

interface PartnerChoiceProps {
  readonly label: string;
  readonly chosen: ChosenPartner | null;
  readonly onChoose: (partner: ChosenPartner | null) => void;
  readonly except?: readonly string[];
  readonly kinds?: PartnerKind[];
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

/** Finds a partner of the network while typing. */
export function PartnerChoice({
  label,
  chosen,
  onChoose,
  except = [],
  kinds,
  problem,
  required = false,
  autoFocus = false,
}: PartnerChoiceProps) {
  const { network } = useCurrentNetwork();
  const [query, setQuery] = useState('');
  const filter = { search: query, ...(kinds && { kinds }) };
  const state = useNetworkQuery(PARTNER_CHOICES, { networkId: network.id, filter, first: 12 });
  const found = (state.data?.partners.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => !except.includes(node.id))
    .map((node) => ({
      partner: {
        id: node.id,
        name: node.name,
        kind: node.kind,
        formality: node.formality,
        colourGroup: node.sectors[0]?.colourGroup ?? 'onbekend',
      },
      note: node.worksIn.map((area) => area.wijk.name).join(', '),
    }));
  return (
    <Combobox
      label={label}
      chosen={chosen === null ? null : optionOf(chosen)}
      options={found.map(({ partner, note }) => optionOf(partner, note))}
      onQuery={setQuery}
      onChoose={(option) => onChoose(found.find(({ partner }) => partner.id === option?.value)?.partner ?? null)}
      busy={state.status === 'loading'}
      problem={problem}
      required={required}
      autoFocus={autoFocus}
    />
  );
}
