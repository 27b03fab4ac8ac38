/**
 * After an update the files of the page that is still open are gone: a part that is asked for then does not come. Loading the page
 * again gets the new ones; once a minute at most, so that a file that is really missing makes no loop.
 */
export function reloadWhenUpdated(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(window.sessionStorage.getItem('wijkweb.herladen') ?? 0);
    if (Date.now() - last < 60_000) return;
    event.preventDefault();
    window.sessionStorage.setItem('wijkweb.herladen', String(Date.now()));
    window.location.reload();
  });
}
