/** Gives the user a file, without a server. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by the next turn; the address is not needed after that.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from what people typed: letters, digits and dashes. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    .join('-')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${name || 'wijkweb'}.${ending}`;
}
