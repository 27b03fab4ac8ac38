/** Works out a layout beside the page, so that the page goes on answering. One question, one answer. */
import type { Layout, LayoutInput } from '../../model/layout.ts';
import { growLayout } from '../../model/layoutGrow.ts';

export interface LayoutQuestion {
  readonly kept: Layout | null;
  readonly input: LayoutInput;
}

self.onmessage = (event: MessageEvent<LayoutQuestion>) => {
  self.postMessage(growLayout(event.data.kept, event.data.input));
};
