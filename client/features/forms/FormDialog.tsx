import type { FormRequest } from './useForms.ts';

export default function FormDialog(_props: { readonly request: FormRequest; readonly onDone: (id: string | null) => void }) {
  return null;
}
