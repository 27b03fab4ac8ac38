import { useCurrentNetwork } from '../../api/index.ts';
import type { Formality, PartnerKind } from '../../model/filters.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Badge, Icon } from '../../ui/index.ts';

interface Named {
  readonly kind: PartnerKind;
  readonly formality: Formality;
}

/** "Informeel initiatief". */
export function usePartnerWords() {
  const { network } = useCurrentNetwork();
  const t = useText('partners');
  const common = useText('common');
  const format = useFormat();
  return {
    form: ({ kind, formality }: Named) => `${common(`formality.${formality}`)} · ${common(`partnerKind.${kind}`).toLowerCase()}`,
    /** Where it works; without a wijk it is the whole network. */
    wijken: (worksIn: readonly { readonly wijk: { readonly name: string } }[]) =>
      worksIn.length > 0
        ? format.list(worksIn.map((area) => area.wijk.name))
        : network.gemeenten.length === 1
          ? t('everywhere', { place: network.gemeenten[0]?.name ?? '' })
          : t('wholeNetwork'),
  };
}

/** Names of wijken and gemeenten by their codes: "Sterrenburg en Dubbeldam". */
export function useAreaNames(): (codes: readonly string[]) => string {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('partners');
  const names = new Map(network.wijken.map((wijk) => [wijk.code, wijk.name]));
  for (const gemeente of network.gemeenten) names.set(gemeente.code, t('everywhere', { place: gemeente.name }));
  return (codes) => format.list(codes.map((code) => names.get(code) ?? code));
}

/** When it was last confirmed; old says so with a clock. */
export function Confirmed({ on, stale }: { readonly on: string | null | undefined; readonly stale: boolean }) {
  const t = useText('partners');
  const format = useFormat();
  if (on === null || on === undefined)
    return (
      <Badge tone="warn">
        <Icon name="clock" size={14} /> {t('notConfirmed')}
      </Badge>
    );
  if (!stale) return <span className="ww-nowrap">{format.day(on)}</span>;
  return (
    <Badge tone="warn">
      <Icon name="clock" size={14} /> {t('staleSince', { date: format.day(on) })}
    </Badge>
  );
}
