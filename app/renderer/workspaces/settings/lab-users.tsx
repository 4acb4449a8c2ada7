import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { User } from '../../../contract/lab/users.ts'
import { ROLES, type Role } from '../../../core/lab/roles.ts'
import { engine } from '../../engine/client.ts'
import { become, meQuery, usersQuery } from '../../engine/users.ts'
import { ROLE_NAMES, ROLE_WORDS } from '../../format/roles.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useSubmit } from '../../ui/use-submit.ts'
import { attempt } from '../../ui/toasts.ts'
import css from './settings.module.css'

/** As the engine takes it. */
const LONGEST_NAME = 200
const ROLE_CHOICES = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))

/** Who works here, and what each may do. */
export function LabUsers() {
  const { data: me } = useQuery(meQuery())
  const { data: users = [] } = useQuery(usersQuery())
  if (!me?.rights.includes('manage')) return null
  return (
    <section className={css.check} aria-label="Users">
      <h3>Users</h3>
      <p className={css.quiet}>
        {me.isOpen
          ? 'Nobody works here by name yet: whoever sits at this machine may do everything, and nothing is signed. With the first user every window asks who is there.'
          : 'Decisions, edits and views of athletes are kept under a name. Whoever leaves stays named in what they did.'}
      </p>
      {users.length > 0 && (
        <table className={`${css.table} ${css.users}`}>
          <tbody>
            {users.map((user) => (
              <UserRow key={user.id} user={user} isMe={user.id === me.user?.id} />
            ))}
          </tbody>
        </table>
      )}
      <NewUser isFirst={me.isOpen} />
    </section>
  )
}

function UserRow({ user: { id, name, role, leftUs }, isMe }: { user: User; isMe: boolean }) {
  const [secret, setSecret] = useState<string | null>(null)
  const update = (changes: { role?: Role; hasLeft?: boolean }) => void attempt(() => engine.users.update({ id, changes }))
  const giveSecret = async (event: FormEvent) => {
    event.preventDefault()
    if (secret !== null) await attempt(() => engine.users.setSecret({ id, secret }))
    setSecret(null)
  }
  return (
    <tr data-gone={leftUs !== null}>
      <th scope="row">
        <span className={css.name} title={name}>
          {name}
        </span>
        {isMe && <span className={css.quiet}> · you</span>}
        {leftUs !== null && <span className={css.quiet}> · has left</span>}
      </th>
      <td>
        <Select aria-label={`Role of ${name}`} size="xs" w={150} allowDeselect={false} disabled={leftUs !== null} data={ROLE_CHOICES} value={role} onChange={(next) => next && update({ role: next })} />
      </td>
      <td className={css.number}>
        {secret !== null ? (
          <form className={css.inline} onSubmit={(event) => void giveSecret(event)}>
            <PasswordInput ref={(input) => input?.focus()} size="xs" aria-label={`New PIN or password of ${name}`} placeholder="4 characters or more" autoComplete="new-password" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Escape' && setSecret(null)} />
            <Button type="submit" size="compact-sm" disabled={secret.length < 4}>
              Give
            </Button>
          </form>
        ) : (
          <span className={css.inline}>
            {leftUs === null && !isMe && (
              <Button variant="default" size="compact-xs" onClick={() => setSecret('')}>
                New PIN
              </Button>
            )}
            {!isMe && (
              <Button variant="default" size="compact-xs" onClick={() => update({ hasLeft: leftUs === null })}>
                {leftUs === null ? 'Has left' : 'Is back'}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

function NewUser({ isFirst }: { isFirst: boolean }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('physio')
  const [secret, setSecret] = useState('')
  const { submit, problem } = useSubmit(async () => {
    await engine.users.create({ name: name.trim(), role: isFirst ? 'lab-lead' : role, secret })
    setName('')
    setSecret('')
    // Whoever made the first user is that user.
    if (isFirst) become(await engine.users.me())
  })
  return (
    <form className={css.newUser} aria-label="New user" onSubmit={submit}>
      <TextInput label={isFirst ? 'Your name' : 'Name'} autoComplete="off" maxLength={LONGEST_NAME} description={name.length >= LONGEST_NAME ? `${LONGEST_NAME} characters at most: what is longer is cut` : undefined} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Select label="Role" allowDeselect={false} disabled={isFirst} data={ROLE_CHOICES} value={isFirst ? 'lab-lead' : role} onChange={(next) => next && setRole(next)} />
      <PasswordInput label="PIN or password" placeholder="4 characters or more" autoComplete="new-password" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
      <Button type="submit" disabled={name.trim() === '' || secret.length < 4}>
        Add
      </Button>
      <p className={css.quiet}>
        {ROLE_NAMES[isFirst ? 'lab-lead' : role]}: {ROLE_WORDS[isFirst ? 'lab-lead' : role]}.
      </p>
      {problem && <ProblemNote problem={problem} />}
    </form>
  )
}
