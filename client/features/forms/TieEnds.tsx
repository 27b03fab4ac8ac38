import type { Problems } from './FormFrame.tsx';
import { type ChosenPartner, PartnerChoice } from './PartnerChoice.tsx';

interface TieEndsProps {
  readonly labels: { readonly from: string; readonly to: string };
  readonly from: ChosenPartner | null;
  readonly to: ChosenPartner | null;
  readonly onFrom: (partner: ChosenPartner | null) => void;
  readonly onTo: (partner: ChosenPartner | null) => void;
  readonly problems: Problems;
}

/** The two partners of a new tie; neither can be chosen twice, and the first one still open has the focus. */
export function TieEnds({ labels, from, to, onFrom, onTo, problems }: TieEndsProps) {
  return (
    <>
      <PartnerChoice
        label={labels.from}
        chosen={from}
        onChoose={onFrom}
        problem={problems.get('fromId')}
        required
        autoFocus={from === null}
        except={to === null ? [] : [to.id]}
      />
      <PartnerChoice
        label={labels.to}
        chosen={to}
        onChoose={onTo}
        problem={problems.get('toId')}
        required
        autoFocus={from !== null}
        except={from === null ? [] : [from.id]}
      />
    </>
  );
}
