import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { keysOf, type Command } from '../commands/command.ts'
import { commandsFor } from '../commands/commands.ts'
import { shownKeys } from '../commands/keys.ts'
import { meQuery } from '../engine/users.ts'
import type { Workspace } from '../navigation/route.ts'
import { useShownRoute } from '../navigation/shown-route.ts'
import { useStore } from '../store.ts'
import { close, overlay } from './overlay.ts'
import css from './keys-dialog.module.css'

type KeyLine = readonly [keys: string, what: string]

interface KeyGroup {
  name: string
  lines: readonly KeyLine[]
}

/** Keys that belong to a place rather than to a command. */
const PLACES: readonly KeyGroup[] = [
  {
    name: 'In lists',
    lines: [
      ['↑ ↓', 'One row'],
      ['Page Up · Page Down', 'One screen'],
      ['Home · End', 'First, last'],
      ['Shift ↑ ↓', 'Choose a range'],
      ['Ctrl Space', 'Choose or leave out one'],
      ['Ctrl A', 'Choose all'],
      ['Enter', 'Open, go to the details'],
      ['Ctrl Enter', 'Open a session in Analyse'],
      ['F2', 'Rename'],
      ['Delete', 'Move to the bin'],
    ],
  },
  {
    name: 'In fields',
    lines: [
      ['Enter', 'Save'],
      ['Ctrl Enter', 'Save a longer text'],
      ['Esc', 'Take back what was typed'],
    ],
  },
  {
    name: 'Between panes',
    lines: [
      ['F6', 'Next pane'],
      ['← → · ↑ ↓', 'Move a divider that has the focus'],
      ['Esc', 'From the details back to the list'],
    ],
  },
]

const ARROW = /^(.*)Arrow(?:Left|Right|Up|Down)$/

/** Four arrows are told with what is held once: `Ctrl ← → ↑ ↓`. */
function keysWords(keys: readonly string[]): string {
  const held = keys.map((one) => ARROW.exec(one)?.[1])
  const [first] = held
  if (keys.length < 4 || !first || held.some((one) => one !== first)) return keys.map(shownKeys).join(' · ')
  return `${shownKeys(first.slice(0, -1))} ${keys.map((one) => shownKeys(one.slice(first.length))).join(' ')}`
}

const lineOf = (command: Command): KeyLine => [keysWords(keysOf(command)), command.title]

/** The keys of all commands, those of one workspace apart from those that work everywhere. */
function groupsOf(commands: readonly Command[], where: Workspace | undefined): KeyGroup[] {
  const there = commands.filter((command) => command.where === where && command.keys !== undefined)
  const own = [...there.filter(({ view }) => view === undefined), ...there.filter(({ view }) => view !== undefined)]
  return [...Map.groupBy(own, ({ group }) => group)].map(([name, members]) => ({ name, lines: members.map(lineOf) }))
}

export function KeysDialog() {
  const opened = useStore(overlay)?.name === 'keys'
  const { workspace } = useShownRoute()
  const { data: me } = useQuery(meQuery())
  const commands = commandsFor(me?.rights ?? [])
  const sections = [
    { title: 'In Analyse', where: 'analyse', groups: groupsOf(commands, 'analyse') },
    { title: 'In Review', where: 'review', groups: groupsOf(commands, 'review') },
    { title: 'In Annotate', where: 'annotate', groups: groupsOf(commands, 'annotate') },
    { title: 'Everywhere', where: null, groups: [...groupsOf(commands, undefined), ...PLACES] },
  ] as const
  // What works here comes first.
  const isHere = ({ where }: { where: string | null }) => where === workspace
  const isAnywhere = ({ where }: { where: string | null }) => where === null
  const inOrder = [...sections.filter(isHere), ...sections.filter(isAnywhere), ...sections.filter((one) => !isHere(one) && !isAnywhere(one))]
  return (
    <Modal opened={opened} onClose={close} title="All keys" size={860}>
      {inOrder.filter(({ groups }) => groups.length > 0).map(({ title, groups }) => (
        <section key={title} className={css.section}>
          <h3>{title}</h3>
          <div className={css.groups}>
            {groups.map(({ name, lines }) => (
              <section key={name}>
                <h4>{name}</h4>
                <dl>
                  {lines.map(([keys, what]) => (
                    <div key={keys + what}>
                      <dt>
                        <kbd>{keys}</kbd>
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </section>
      ))}
    </Modal>
  )
}
