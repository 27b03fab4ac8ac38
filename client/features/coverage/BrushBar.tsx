import { useId } from 'react';
import { BRUSHES, type Brush } from '../../model/coverageAssess.ts';
import { useText } from '../../text/index.ts';
import './cell.css';

interface BrushBarProps {
  readonly brush: Brush;
  readonly waiting: number;
  onBrush(brush: Brush): void;
}

/** Which answer the next cells get, and the keys that do the same. */
export function BrushBar({ brush, waiting, onBrush }: BrushBarProps) {
  const t = useText('coverage');
  const name = useId();
  const words: Record<string, string> = {
    '1': t('brush.one'),
    '2': t('brush.two'),
    '3': t('brush.three'),
    not_inventoried: t('brush.not_inventoried'),
    not_applicable: t('brush.not_applicable'),
  };
  return (
    <div className="ww-brush ww-no-print">
      <fieldset>
        <legend>{t('brush.title')}</legend>
        <div className="ww-brush-choices">
          {BRUSHES.map((one) => (
            <label key={one} className="ww-brush-choice" data-chosen={one === brush}>
              <input type="radio" name={name} checked={one === brush} onChange={() => onBrush(one)} />
              <kbd>{one === 'not_inventoried' ? '?' : one === 'not_applicable' ? '–' : one}</kbd> {words[String(one)]}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="ww-small ww-muted">{t('brush.keys')}</p>
      <p className="ww-small" role="status">
        {waiting > 0 ? t('brush.waiting', { count: waiting }) : ''}
      </p>
    </div>
  );
}
