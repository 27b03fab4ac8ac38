import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { plainName, searchableNames, searchPartners } from '../../model/networkSearch.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useFormat, useText } from '../../text/index.ts';
import { announce, Icon, IconButton } from '../../ui/index.ts';
import { MarkOf } from './NetworkLegend.tsx';
import { useBoard } from './useBoard.ts';
import { usePartnerWords } from './useWords.ts';

interface Choice {
  readonly key: string;
  readonly group: 'partners' | 'wijken' | 'needs';
  readonly name: string;
  readonly partner?: number;
  readonly choose: () => void;
}

const MOST_PARTNERS = 8;
const MOST_OTHERS = 4;

/** What a text finds: partners in the picture, wijken, needs. */
function useChoices(text: string, onPartner: (partner: number) => void): { choices: Choice[]; found: number[] } {
  const board = useBoard();
  const { network } = useCurrentNetwork();
  const format = useFormat();
  const { picture, visible, patch, select } = board;
  // Made plain at the first letter, not on opening: two thousand names take a moment.
  const asked = text.trim() !== '';
  const searchable = useMemo(() => (asked ? searchableNames(picture) : []), [asked, picture]);
  return useMemo(() => {
    const plain = plainName(text);
    if (plain === '') return { choices: [], found: [] };
    const found = searchPartners(searchable, text, visible.partners, visible.degree);
    const partners = found.slice(0, MOST_PARTNERS).map(
      (partner): Choice => ({
        key: `p${partner}`,
        group: 'partners',
        name: picture.partners.names[partner] ?? '',
        partner,
        choose: () => onPartner(partner),
      }),
    );
    const wijken = network.wijken
      .filter((wijk) => plainName(wijk.name).includes(plain))
      .slice(0, MOST_OTHERS)
      .map((wijk): Choice => ({ key: wijk.code, group: 'wijken', name: wijk.name, choose: () => select(wijk.code) }));
    const needs = network.needs
      .filter((need) => plainName(format.name(need)).includes(plain))
      .slice(0, MOST_OTHERS)
      .map((need): Choice => ({ key: need.id, group: 'needs', name: format.name(need), choose: () => patch({ needIds: [need.id] }) }));
    return { choices: [...partners, ...wijken, ...needs], found };
  }, [text, searchable, picture, visible, network, format, patch, select, onPartner]);
}

function useSlash(field: React.RefObject<HTMLInputElement | null>): void {
  const on = usePreferences((state) => state.shortcuts);
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: globalThis.KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target?.closest('input, textarea, select, dialog, [contenteditable]')
      )
        return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, field]);
}

/** Search that jumps: typing lights up what fits, a choice goes there. */
export function NetworkSearch({ onPartner }: { readonly onPartner: (partner: number) => void }) {
  const t = useText('network');
  const { setFound } = useBoard();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useSlash(field);
  const { choices, found } = useChoices(text, onPartner);

  const type = (next: string): void => {
    setText(next.slice(0, 200));
    setActive(-1);
    setOpen(next.trim() !== '');
  };
  const foundKey = found.slice(0, 400).join(',');
  useEffect(() => {
    setFound(new Set(foundKey === '' ? [] : foundKey.split(',').map(Number)));
  }, [foundKey, setFound]);
  useEffect(() => {
    if (text.trim() === '') return undefined;
    const timer = setTimeout(
      () => announce(choices.length === 0 ? t('search.none', { text }) : t('search.found', { count: found.length })),
      400,
    );
    return () => clearTimeout(timer);
  }, [text, choices.length, found.length, t]);

  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    choice.choose();
    type('');
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && (open || text !== '')) {
      event.preventDefault();
      event.stopPropagation();
      type('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(choices[Math.max(0, active)]);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1 + choices.length * 2)) % choices.length);
    }
  };
  const shown = open && text.trim() !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list closes when the focus leaves field and list together.
    <div className="ww-search ww-network-search" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <label htmlFor={id} className="ww-hidden-text">
        {t('search.label')}
      </label>
      <Icon name="search" />
      <input
        ref={field}
        id={id}
        type="search"
        role="combobox"
        className="utrecht-textbox"
        value={text}
        placeholder={t('search.label')}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(text.trim() !== '')}
        onKeyDown={press}
      />
      {text !== '' && <IconButton label={t('search.clear')} icon="close" size={16} onClick={() => type('')} />}
      <Results id={id} shown={shown} text={text} choices={choices} active={active} onChoose={choose} />
    </div>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly shown: boolean;
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onChoose: (choice: Choice) => void;
}

function Results({ id, shown, text, choices, active, onChoose }: ResultsProps) {
  const t = useText('network');
  const words = usePartnerWords();
  return (
    <div className="ww-network-search__panel" hidden={!shown}>
      {choices.length === 0 && <p className="ww-muted ww-network-search__none">{t('search.none', { text })}</p>}
      <div role="listbox" id={`${id}-list`} aria-label={t('search.label')}>
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns this list.
          <div
            key={choice.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            className={i === active ? 'ww-network-search__option ww-network-search__option--on' : 'ww-network-search__option'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            {choice.partner !== undefined ? (
              <MarkOf partner={choice.partner} />
            ) : (
              <Icon name={choice.group === 'wijken' ? 'map' : 'ring'} />
            )}
            <span>
              <bdi>{choice.name}</bdi>
              <small>{choice.partner !== undefined ? words.place(choice.partner) : t(`search.${choice.group}`)}</small>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
