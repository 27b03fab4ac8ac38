import { type FigureFact, newestFigure } from '../../model/figures.ts';

/** People aged 65 and over in a wijk, newest year; null when not known. */
export function peopleInWijk(figures: readonly FigureFact[]): FigureFact | null {
  return newestFigure(figures, 'a_65_oo');
}
