import { Button, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { User } from '../../contract/lab/users.ts'
import { engine } from '../engine/client.ts'
import { aboutQuery } from '../engine/queries.ts'
import { toProblem } from '../engine/problem.ts'
import { become, usersQuery } from '../engine/users.ts'
import { ROLE_NAMES } from '../format/roles.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import css from './sign-in.module.css'

export function SignIn() {
  const { data: users = [], error } = useQuery(usersQuery())
  const { data: about } = useQuery(aboutQuery())
  const [picked, setPicked] = useState<string | null>(null)
  const here = users.filter(({ leftUs }) => leftUs === null)
  // Who signed in the last time, most likely does again.
  const user = here.find(({ id }) => id === picked) ?? here.toSorted((a, b) => (b.lastInUs ?? 0) - (a.lastInUs ?? 0))[0]
  const problem = error && toProblem(error)
  return (
    <main className={css.page}>
      <h1>{about?.libraryName ?? 'Stridescope'}</h1>
      {problem && <ProblemNote problem={problem} />}
      <div className={css.box}>
        <ul className={css.users} aria-label="Who works here">
          {here.map(({ id, name, role }) => (
            <li key={id}>
              <button type="button" className={css.user} aria-pressed={id === user?.id} onClick={() => setPicked(id)}>
                <span>{name}</span>
                <span className={css.role}>{ROLE_NAMES[role]}</span>
              </button>
            </li>
          ))}
        </ul>
        {user && <SecretForm key={user.id} user={user} />}
      </div>
    </main>
  )
}

function SecretForm({ user: { id, name } }: { user: User }) {
  const field = useRef<HTMLInputElement>(null)
  const [secret, setSecret] = useState('')
  // One has come here to type it.
  useEffect(() => field.current?.focus(), [])
  const { submit, problem, isBusy } = useSubmit(async () => {
    try {
      become(await engine.users.signIn({ id, secret }))
    } catch (thrown) {
      setSecret('')
      throw thrown
    }
  })
  return (
    <form className={css.form} onSubmit={submit}>
      <PasswordInput
        ref={field}
        label={`PIN or password of ${name}`}
        autoComplete="current-password"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      {problem && <ProblemNote problem={problem} />}
      <Button type="submit" loading={isBusy} disabled={secret === ''}>
        Sign in
      </Button>
    </form>
  )
}
