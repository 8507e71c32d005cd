import { api, bodyOf } from '../../api/client';
import type { Session } from '../../api/shapes';
import { t } from '../../i18n';
import { Confirm } from '../../ui/confirm';
import { showRemainingTokens } from './remaining-tokens';

/** What is to be ended. */
export type Ending =
  | { readonly kind: 'one'; readonly session: Session }
  | { readonly kind: 'others' }
  | { readonly kind: 'all' };

interface EndSessionsProps {
  readonly ending: Ending | undefined;
  readonly onClose: () => void;
}

/** Says what will end, then ends it. */
export function EndSessions({ ending, onClose }: EndSessionsProps) {
  const { end, endText, others, othersText, all, allText } = t.sessions.confirm;
  const words = {
    one: {
      title: end,
      text: ending?.kind === 'one' ? endText(ending.session.device.label) : '',
      action: t.sessions.end,
    },
    others: { title: others, text: othersText, action: t.sessions.endOthers },
    all: { title: all, text: allText, action: t.sessions.endAll },
  }[ending?.kind ?? 'one'];
  return (
    <Confirm
      opened={ending !== undefined}
      onClose={onClose}
      title={words.title}
      action={words.action}
      onConfirm={() => run(ending)}
    >
      {words.text}
    </Confirm>
  );
}

async function run(ending: Ending | undefined): Promise<unknown> {
  switch (ending?.kind) {
    case 'one': {
      const { sessionId } = ending.session;
      return await api.DELETE('/v1/me/sessions/{sessionId}', { params: { path: { sessionId } } });
    }
    case 'others':
      return showRemainingTokens(
        await bodyOf(api.DELETE('/v1/me/sessions', { params: { query: { except: 'current' } } })),
      );
    case 'all':
      return showRemainingTokens(await bodyOf(api.DELETE('/v1/me/sessions')));
    case undefined:
      return undefined;
  }
}
