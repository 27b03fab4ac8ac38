/** The identity of a cell's assessment: need, wijk and network. */
export function assessmentIdOf(needId: string, wijkCode: string, networkId: string): string {
  return `${needId}@${wijkCode}@${networkId}`;
}
