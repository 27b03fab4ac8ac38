/** Room kept between a panel and its button, and between a panel and the edge of the screen, px. */
const GAP = 6;
const EDGE = 8;
/** Below this width the style sheet lays the panel at the foot of the screen. */
const NARROW = 768;

/**
 * Puts a panel in the top layer beneath its button, or above it where there is more room; never outside the screen. There no frame
 * that scrolls can cut it off.
 */
export function placePanel(panel: HTMLElement, button: Element, align: 'start' | 'end'): void {
  const { style } = panel;
  if (window.innerWidth < NARROW) {
    style.removeProperty('inset');
    style.removeProperty('max-block-size');
    return;
  }
  const at = button.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = window.innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const upward = height > below && above > below;
  const top = upward ? Math.max(EDGE, at.top - GAP - height) : at.bottom + GAP;
  const wanted = align === 'end' ? at.right - width : at.left;
  const left = Math.max(EDGE, Math.min(wanted, window.innerWidth - width - EDGE));
  style.inset = `${top}px auto auto ${left}px`;
  style.maxBlockSize = `${upward ? above : below}px`;
}
