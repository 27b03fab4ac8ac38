import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { type FormRequest, type Forms, FormsContext } from '../../state/forms.ts';

/** Forms come when they are first asked for: reading needs none. */
const FormDialog = lazy(() => import('./FormDialog.tsx'));

interface OpenForm {
  readonly request: FormRequest;
  readonly number: number;
  readonly done: (id: string | null) => void;
}

export function FormsProvider({ children }: { readonly children: ReactNode }) {
  const [form, setForm] = useState<OpenForm | null>(null);
  const forms = useMemo<Forms>(
    () => ({
      open: (request) =>
        new Promise((resolve) => {
          const done = (id: string | null) => {
            setForm(null);
            resolve(id);
          };
          setForm((before) => ({ request, number: (before?.number ?? 0) + 1, done }));
        }),
    }),
    [],
  );
  return (
    <FormsContext value={forms}>
      {children}
      {form !== null && (
        <Suspense fallback={null}>
          <FormDialog key={form.number} request={form.request} onDone={form.done} />
        </Suspense>
      )}
    </FormsContext>
  );
}
