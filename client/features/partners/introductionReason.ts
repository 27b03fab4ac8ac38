import type { IntroductionsQuery } from '../../api/gql/graphql.ts';
import { useCurrentNetwork } from '../../api/index.ts';
import { useFormat, useText } from '../../text/index.ts';

export type Introduction = IntroductionsQuery['introductions'][number];

/** More facts make a sentence nobody reads; the strongest come first. */
const MOST_FACTS = 2;
const MOST_NAMES = 3;

/** Why these two should meet, in sentences made of facts and nothing else. */
export function useReason(): (introduction: Introduction) => string {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('partners');
  const wijken = new Map(network.wijken.map((wijk) => [wijk.code, wijk.name]));
  const needs = new Map(network.needs.map((need) => [need.id, format.name(need).toLowerCase()]));
  const few = (names: readonly string[]) => format.list(names.slice(0, MOST_NAMES));

  const gapSentences = ({ fillsGaps }: Introduction) => {
    const byWijk = new Map<string, string[]>();
    for (const { needId, gapWijkCode } of fillsGaps)
      byWijk.set(gapWijkCode, [...(byWijk.get(gapWijkCode) ?? []), needs.get(needId) ?? needId]);
    return [...byWijk].slice(0, 1).map(([code, names]) => t('introductions.gap', { wijk: wijken.get(code) ?? code, needs: few(names) }));
  };

  return (introduction) => {
    const { sharedWijken, sharedNeeds, sharedTargetGroups } = introduction;
    const everywhere = sharedWijken.length === network.wijken.length;
    const sentences = [
      ...gapSentences(introduction),
      ...(sharedWijken.length > 0 && !everywhere
        ? [t('introductions.wijken', { wijken: few(sharedWijken.map((wijk) => wijk.name)) })]
        : []),
      ...(sharedNeeds.length > 0
        ? [t('introductions.needs', { needs: few(sharedNeeds.map((need) => format.name(need).toLowerCase())) })]
        : []),
      ...(sharedTargetGroups.length > 0
        ? [t('introductions.groups', { groups: few(sharedTargetGroups.map((group) => format.name(group).toLowerCase())) })]
        : []),
    ];
    return sentences.slice(0, MOST_FACTS).join(' ');
  };
}
