import { type ReactNode, useId } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { DAYS, type Daypart, PARTS_OF_DAY } from '../../model/dayparts.ts';
import { useFormat, useText } from '../../text/index.ts';
import { CheckboxList, FieldProblem, type Option } from '../../ui/index.ts';

interface GroupProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** Several boxes that answer one question. */
export function FieldGroup({ label, hint, problem, children }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the lists inside are fieldsets themselves.
    <div
      className="ww-field ww-field-group"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={problem ? `${id}-problem` : undefined}
      {...(problem ? { tabIndex: -1, 'aria-invalid': true } : {})}
    >
      <div id={`${id}-label`} className="utrecht-form-label">
        {label}
      </div>
      {hint !== undefined && <div className="utrecht-form-field-description">{hint}</div>}
      {problem !== undefined && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
      {children}
    </div>
  );
}

interface BoxesProps extends Omit<GroupProps, 'children'> {
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: string[]) => void;
}

export function BoxesField({ values, options, onChange, ...group }: BoxesProps) {
  return (
    <FieldGroup {...group}>
      <div className="ww-form__boxes">
        <CheckboxList label={group.label} values={values} options={options} onChange={onChange} />
      </div>
    </FieldGroup>
  );
}

/** A week of dayparts to tick. */
export function WeekField({
  values,
  onChange,
  ...group
}: Omit<BoxesProps, 'options' | 'onChange' | 'values'> & {
  readonly values: readonly Daypart[];
  readonly onChange: (values: Daypart[]) => void;
}) {
  const t = useText('common');
  const toggle = (part: Daypart) => onChange(values.includes(part) ? values.filter((other) => other !== part) : [...values, part]);
  return (
    <FieldGroup {...group}>
      <table className="ww-form__week">
        <thead>
          <tr>
            <td />
            {DAYS.map((day) => (
              <th key={day} scope="col">
                <abbr title={t(`day.${day}`)}>{t(`dayShort.${day}`)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PARTS_OF_DAY.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`partOfDay.${part}`)}</th>
              {DAYS.map((day) => (
                <td key={day}>
                  <label className="ww-form__week-cell">
                    <input type="checkbox" checked={values.includes(`${day}_${part}`)} onChange={() => toggle(`${day}_${part}`)} />
                    <span className="ww-hidden-text">
                      {t(`day.${day}`)} {t(`partOfDay.${part}`)}
                    </span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}

/** The choices every form offers, in the chosen language. */
export function useChoices() {
  const { network, taxonomy } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('forms');
  const common = useText('common');
  const named = (things: readonly { readonly id: string; readonly nameNl: string; readonly nameEn: string }[]): Option[] =>
    things.map((thing) => ({ value: thing.id, label: format.name(thing) }));
  const themes = new Map(network.themes.map((theme) => [theme.id, format.name(theme)]));
  const wijken: Option[] = network.wijken.map((wijk) => ({ value: wijk.code, label: wijk.name }));
  return {
    wijken,
    areas: [
      ...network.gemeenten.map((gemeente) => ({ value: gemeente.code, label: t('everywhere', { place: gemeente.name }) })),
      ...wijken,
    ],
    needs: network.needs.map((need) => ({ value: need.id, label: format.name(need), group: themes.get(need.themeId) ?? '' })),
    sectors: named(taxonomy.sectors),
    targetGroups: named(taxonomy.targetGroups),
    activityKinds: named(taxonomy.activityKinds),
    partnerKinds: (['organisation', 'initiative', 'place', 'profession', 'partnership'] as const).map((value) => ({
      value,
      label: common(`partnerKind.${value}`),
    })),
    formalities: (['formal', 'informal', 'mixed', 'unknown'] as const).map((value) => ({ value, label: common(`formality.${value}`) })),
    rungs: (['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: `${value}. ${common(`rung.${value}`)}` })),
    levels: (['1', '2', '3', '4', '5'] as const).map((value) => ({ value, label: common(`level.${value}`) })),
    handovers: (['warm', 'lukewarm', 'cold'] as const).map((value) => ({ value, label: common(`handover.${value}`) })),
    feedbacks: (['always', 'sometimes', 'never'] as const).map((value) => ({ value, label: common(`feedback.${value}`) })),
    countBands: (['under_5', 'from_5_to_9', 'from_10_to_19', 'from_20_to_49', 'from_50'] as const).map((value) => ({
      value,
      label: common(`countBand.${value}`),
    })),
  };
}
