import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { comeIn } from '../engine/session.ts'
import css from './no-session.module.css'
import form from './sign-in.module.css'

/** What a tablet shows until the lab's own screen has let it in. */
export function PairDevice() {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { ok } = await comeIn({ code, name })
      if (ok) location.reload()
      else setTrouble('This is not the code on the lab’s screen, or it is older than two minutes.')
    } catch {
      setTrouble('The lab’s machine does not answer.')
    }
  }
  return (
    <main className={css.page}>
      <h1>Pair this device</h1>
      <p>
        On the lab’s own machine, under System › Tablets, choose <strong>Pair a tablet</strong> and type here the code that it shows.
      </p>
      <form className={form.form} onSubmit={(event) => void submit(event)}>
        <TextInput label="Code" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
        <TextInput label="What this device is called" placeholder="Tablet of room 2" maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {trouble && <p role="alert">{trouble}</p>}
        <Button type="submit" disabled={code.replace(/\D/g, '').length < 8}>
          Pair
        </Button>
      </form>
    </main>
  )
}
