/** A name inside a sentence, kept by itself: letters from right to left, or marks that turn the text, do not turn the sentence. */
export function isolatedName(name: string): string {
  // Marks that would end the isolation are taken out; the name itself is shown as it was written.
  return `\u2068${name.replaceAll(/[\u2066-\u2069]/g, '')}\u2069`;
}
