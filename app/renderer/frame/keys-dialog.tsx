import { Modal } from '@mantine/core'
import { commands } from '../commands/commands.ts'
import { useStore } from '../store.ts'
import { close, overlay } from './overlay.ts'
import css from './keys-dialog.module.css'

type KeyLine = readonly [keys: string, what: string]

/** Keys that belong to a place rather than to a command. */
const PLACES: readonly (readonly [string, readonly KeyLine[]])[] = [
  [
    'In lists',
    [
      ['↑ ↓', 'One row'],
      ['Page Up · Page Down', 'One screen'],
      ['Home · End', 'First, last'],
      ['Shift+↑ ↓', 'Choose a range'],
      ['Ctrl+Space', 'Choose or leave out one'],
      ['Ctrl+A', 'Choose all'],
      ['Enter', 'Open, go to the details'],
      ['F2', 'Rename'],
      ['Delete', 'Move to the bin'],
    ],
  ],
  [
    'In fields',
    [
      ['Enter', 'Save'],
      ['Ctrl+Enter', 'Save a longer text'],
      ['Escape', 'Take back what was typed'],
    ],
  ],
  [
    'Between panes',
    [
      ['F6', 'Next pane'],
      ['← →', 'Move a divider that has the focus'],
      ['Escape', 'From the details back to the list'],
    ],
  ],
]

export function KeysDialog() {
  const opened = useStore(overlay)?.name === 'keys'
  const groups = [...new Set(commands.map(({ group }) => group))].map(
    (group) => [group, commands.flatMap((one): KeyLine[] => (one.group === group && one.keys ? [[one.keys, one.title]] : []))] as const,
  )
  return (
    <Modal opened={opened} onClose={close} title="All keys" size={760}>
      <div className={css.groups}>
        {[...groups, ...PLACES].map(([group, lines]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {lines.map(([keys, what]) => (
                <div key={keys + what}>
                  <dt>
                    <kbd>{keys.replaceAll('+', ' ')}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
