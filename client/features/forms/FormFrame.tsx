import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Outcome, Problem } from '../../api/index.ts';
import { useText } from '../../text/index.ts';
import { Button, Dialog, Icon } from '../../ui/index.ts';

/** Problems by the field they are about: `worksIn.2.wijkCode` belongs to `worksIn`; '' is about the whole. */
export type Problems = ReadonlyMap<string, string>;

function byField(problems: readonly Problem[]): Problems {
  const found = new Map<string, string>();
  for (const { field, message } of problems) {
    const name = field?.split('.')[0] ?? '';
    const before = found.get(name);
    if (before === undefined || !before.includes(message)) found.set(name, before === undefined ? message : `${before} ${message}`);
  }
  return found;
}

interface Submission {
  readonly problems: Problems;
  readonly busy: boolean;
  submit(): void;
}

/** Sends once however often is pressed; what was filled in stays till it went well. */
export function useSubmission(send: () => Promise<Outcome<unknown>>, onDone: (id: string | null) => void, id: string): Submission {
  const [problems, setProblems] = useState<Problems>(new Map());
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const submit = () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    void send()
      .then((outcome) => {
        if (outcome.status === 'done' || outcome.status === 'queued') onDone(id);
        else if (outcome.status === 'kept') onDone(null);
        else setProblems(outcome.status === 'problems' ? byField(outcome.problems) : new Map());
      })
      .finally(() => {
        sending.current = false;
        setBusy(false);
      });
  };
  return { problems, busy, submit };
}

interface FormFrameProps {
  readonly title: string;
  readonly submission: Submission;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly action?: string;
  readonly danger?: boolean;
  readonly size?: 'small' | 'medium' | 'large';
  readonly moreActions?: ReactNode;
}

/** To the first field that is wrong, opening what hides it. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const details = field?.closest('details');
  if (details) details.open = true;
  field?.focus();
}

/** A form in a dialog. */
export function FormFrame({ title, submission, onClose, children, action, danger = false, size = 'medium', moreActions }: FormFrameProps) {
  const { problems, busy, submit } = submission;
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const t = useText('forms');
  const common = useText('common');
  useEffect(() => {
    if (problems.size > 0) focusFirstProblem(form.current);
  }, [problems]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  const general = problems.get('');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size={size}
      footer={
        <>
          <Button type="submit" form={id} variant={danger ? 'danger' : 'primary'} busy={busy}>
            {busy ? t('saving') : (action ?? common('save'))}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
          {moreActions}
        </>
      }
    >
      <form id={id} ref={form} noValidate onSubmit={onSubmit} className="ww-form">
        <div role="alert">
          {problems.size > 0 && (
            <p className="ww-form__summary">
              <Icon name="warning" /> <span>{general ?? t('summary', { count: problems.size })}</span>
            </p>
          )}
        </div>
        {children}
      </form>
    </Dialog>
  );
}
