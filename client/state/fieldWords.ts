import { useMemo } from 'react';
import { useCurrentNetwork } from '../api/index.ts';
import { useFormat, useText } from '../text/index.ts';

export interface FieldWords {
  label(field: string): string;
  value(field: string, value: unknown): string;
}

/** Fields and their values as people say them: ids become names, codes become words. */
export function useFieldWords(): FieldWords {
  const { network, taxonomy } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('shell');
  const forms = useText('forms');
  const common = useText('common');
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const wijk of network.wijken) names.set(wijk.code, wijk.name);
    for (const gemeente of network.gemeenten) names.set(gemeente.code, gemeente.name);
    for (const thing of [...network.needs, ...taxonomy.sectors, ...taxonomy.targetGroups, ...taxonomy.activityKinds])
      names.set(thing.id, format.name(thing));
    const word = common.find;
    const GROUPS = ['partnerKind', 'formality', 'handover', 'feedback', 'countBand', 'status'] as const;
    const said = (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return t('conflict.empty');
      if (field === 'level') return word(`level.${String(value)}`) ?? String(value);
      if (field === 'supportLevel') return word(`rung.${String(value)}`) ?? String(value);
      if (typeof value !== 'string') return String(value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
      const [day, part] = value.split('_');
      if (field === 'dayparts') return `${word(`day.${day}`) ?? ''} ${word(`partOfDay.${part}`) ?? ''}`.trim();
      const known = names.get(value);
      if (known !== undefined) return known;
      if (value.startsWith('p-')) return t('conflict.partner');
      const group = GROUPS.find((candidate) => word(`${candidate}.${value}`) !== undefined);
      return (group && word(`${group}.${value}`)) ?? value;
    };
    return {
      label: (field) => forms.find(`field.${field}`) ?? field,
      value: (field, value) =>
        Array.isArray(value)
          ? value.length === 0
            ? t('conflict.empty')
            : format.list(value.map((entry) => said(field, entry)))
          : said(field, value),
    };
  }, [network, taxonomy, format, t, forms, common]);
}
