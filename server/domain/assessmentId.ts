/** The identity of a cell's assessment: need, wijk and network. */
export function assessmentIdOf(needId: string, wijkCode: string, networkId: string): string {
  return `${needId}@${wijkCode}@${networkId}`;
}

/** The cell of an assessment by its id; throws when it is none. */
export function cellOfAssessmentId(id: string): { readonly wijkCode: string; readonly needId: string } {
  const [needId, wijkCode] = id.split('@');
  if (needId === undefined || wijkCode === undefined) throw new RangeError(`no assessment id: ${id}`);
  return { needId, wijkCode };
}
