import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import type { Decision, Finding } from '../../../../contract/review/review.ts'
import { runCommand } from '../../../commands/commands.ts'
import { meQuery, useMay } from '../../../engine/users.ts'
import { ROLE_NAMES } from '../../../format/roles.ts'
import { useStore } from '../../../store.ts'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import { decide } from './decide.ts'
import { DECIDED_ICONS, REASONS } from '../../../trial/gait/decision-words.ts'
import { dismissed, inView } from './in-view.ts'
import css from './decide.module.css'

const BUTTONS: readonly { kind: Decision['kind']; command: string; title: string; key: string; words: string }[] = [
  { kind: 'confirm', command: 'confirm-finding', title: 'Confirm', key: 'C', words: 'it is so' },
  { kind: 'watch', command: 'watch-finding', title: 'Watch', key: 'W', words: 'again next time' },
  { kind: 'dismiss', command: 'dismiss-finding', title: 'Dismiss …', key: 'X', words: 'with a reason' },
  { kind: 'ask', command: 'ask-finding', title: 'Ask', key: 'A', words: 'the biomechanist' },
]

/** What can be decided, each by its key; who may not is told why. */
export function Decisions({ finding }: { finding: Finding }) {
  const may = useMay('decide')
  const isReasonAsked = useStore(dismissed) === finding.id
  // In the moment in which it is seen: a key may come in the next.
  useLayoutEffect(() => {
    inView.set(finding)
    return () => {
      inView.set(null)
      dismissed.set(null)
    }
  }, [finding])
  if (!may) return <MayNot />
  if (finding.state === 'gone') return <p className={css.may}>The newest analysis does not find it: there is nothing to decide about now.</p>
  if (isReasonAsked) return <Reasons />
  return (
    <div className={css.buttons} role="group" aria-label="Decide">
      {BUTTONS.map(({ kind, command, title, key, words }) => (
        <Choice key={kind} icon={DECIDED_ICONS[kind]} title={title} words={words} keys={key} onPick={() => runCommand(command)} />
      ))}
    </div>
  )
}

const Reasons = () => (
  <div className={css.reasons} role="group" aria-label="Why is it dismissed?">
    <p>Why is it dismissed? Esc keeps it.</p>
    {REASONS.map(({ reason, title, words }, at) => (
      <Choice key={reason} icon="cross" title={title} words={words} keys={String(at + 1)} onPick={() => void decide('dismiss', reason)} />
    ))}
  </div>
)

function Choice({ icon, title, words, keys, onPick }: { icon: IconName; title: string; words: string; keys: string; onPick: () => void }) {
  return (
    // A click leaves the focus where it was: the keys go on.
    <button type="button" className={css.choice} aria-keyshortcuts={keys} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      <Icon name={icon} size={14} />
      <span>
        <strong>{title}</strong> <span className={css.dim}>{words}</span>
      </span>
      <kbd aria-hidden="true">{keys}</kbd>
    </button>
  )
}

function MayNot() {
  const { data: me } = useQuery(meQuery())
  const role = me?.user?.role
  return <p className={css.may}>{role ? `${ROLE_NAMES[role]}: whoever has this role looks and comments, and does not decide.` : 'Whoever has not signed in looks, and does not decide.'} A lab lead gives roles, under System.</p>
}
