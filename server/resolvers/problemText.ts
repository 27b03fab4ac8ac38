import type { Problem, ProblemCode } from '../domain/problems.ts';
import type { Problem as ShownProblem } from '../generated/types.ts';
import type { Language } from './context.ts';

type Words = (params: { readonly [name: string]: string | number }) => string;

const dutch: { readonly [C in ProblemCode]: Words } = {
  REQUIRED: () => 'Dit is nog leeg. Vul het in.',
  TOO_LONG: ({ max }) => `Dit is te lang. Gebruik hoogstens ${max} tekens.`,
  TOO_MANY: ({ max }) => `Dit zijn er te veel. Kies er hoogstens ${max}.`,
  INVALID: ({ example }) => `Dit klopt niet. Verwacht wordt iets als ${example}.`,
  OUT_OF_RANGE: ({ min, max }) => `Kies een heel getal van ${min} tot en met ${max}.`,
  UNKNOWN: ({ value }) => (value === undefined ? 'Dit is hier niet bekend.' : `${value} is hier niet bekend.`),
  CONFLICT: () => 'Iemand was je net voor. Bekijk wat er nu staat en kies.',
  DUPLICATE: ({ value }) => `${value} is er al.`,
  DUPLICATE_NAME: ({ value }) => `Er is al een partner die zo heet: ${value}. Is het dezelfde?`,
  SELF: () => 'Kies een andere partner. Een band met zichzelf kan niet.',
  DATE_ORDER: ({ since }) => `Deze datum ligt vóór het begin (${since}).`,
  CHANGED_SINCE: ({ value }) => `Terugdraaien kan niet meer: ${value} is daarna veranderd.`,
  ALREADY_UNDONE: () => 'Dit is al teruggedraaid.',
  IN_USE: () => 'Dit kan niet weg: er hangt nog iets aan vast.',
  CONTROL_CHARACTER: () => 'Hier staat een teken in dat niet kan. Typ de tekst opnieuw.',
  NOT_A_WEB_ADDRESS: () => 'Dit is geen webadres. Begin met https://.',
  NOT_AN_EMAIL: () => 'Dit is geen e-mailadres.',
  PERSONAL_DATA: () => 'Dit lijkt op gegevens van een persoon. Noem een functie en een algemeen adres.',
  GONE: () => 'Dit is er niet meer. Iemand heeft het net weggehaald.',
  NO_FIGURE: () => 'Voor deze wijk is geen cijfer bekend. Het aantal mensen blijft onbekend.',
  NOT_UNDOABLE: () => 'Dit kan niet worden teruggedraaid.',
};

const english: { readonly [C in ProblemCode]: Words } = {
  REQUIRED: () => 'This is still empty. Please fill it in.',
  TOO_LONG: ({ max }) => `This is too long. Use at most ${max} characters.`,
  TOO_MANY: ({ max }) => `These are too many. Choose at most ${max}.`,
  INVALID: ({ example }) => `This is not right. Expected is something like ${example}.`,
  OUT_OF_RANGE: ({ min, max }) => `Choose a whole number from ${min} to ${max}.`,
  UNKNOWN: ({ value }) => (value === undefined ? 'This is not known here.' : `${value} is not known here.`),
  CONFLICT: () => 'Someone was just before you. Look at what it says now and choose.',
  DUPLICATE: ({ value }) => `${value} is there already.`,
  DUPLICATE_NAME: ({ value }) => `There is a partner with this name already: ${value}. Is it the same one?`,
  SELF: () => 'Choose another partner. A tie with itself is not possible.',
  DATE_ORDER: ({ since }) => `This date lies before the start (${since}).`,
  CHANGED_SINCE: ({ value }) => `This can no longer be undone: ${value} was changed afterwards.`,
  ALREADY_UNDONE: () => 'This was undone already.',
  IN_USE: () => 'This cannot go: something still hangs on it.',
  CONTROL_CHARACTER: () => 'This holds a character that is not possible. Please type the text again.',
  NOT_A_WEB_ADDRESS: () => 'This is not a web address. Start with https://.',
  NOT_AN_EMAIL: () => 'This is not an e-mail address.',
  PERSONAL_DATA: () => 'This looks like data of a person. Give a function and a general address.',
  GONE: () => 'This is no longer there. Someone has just taken it away.',
  NO_FIGURE: () => 'No figure is known for this wijk. The number of people stays unknown.',
  NOT_UNDOABLE: () => 'This cannot be undone.',
};

/** A problem in the words of the reader. */
export function shownProblem(problem: Problem, language: Language): ShownProblem {
  const words = language === 'nl' ? dutch : english;
  return {
    field: problem.field,
    code: problem.code,
    message: words[problem.code](problem.params ?? {}),
    warning: problem.warning === true,
  };
}
