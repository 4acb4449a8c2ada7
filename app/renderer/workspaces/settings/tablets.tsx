import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Device } from '../../../contract/lab/tablets.ts'
import type { Right } from '../../../core/lab/roles.ts'
import { engine } from '../../engine/client.ts'
import { tabletsQuery, useMay } from '../../engine/users.ts'
import { queryClient } from '../../engine/queries.ts'
import { showInstant } from '../../format/days.ts'
import { useNowUs } from '../../ui/use-now.ts'
import { attempt } from '../../ui/toasts.ts'
import css from './settings.module.css'

/** What a tablet is for; who labels frames or runs the lab does so at its own machines. */
const RIGHTS: readonly (readonly [Right, string])[] = [
  ['see', 'see results'],
  ['describe', 'state conditions'],
  ['decide', 'decide'],
  ['report', 'make reports'],
  ['measure', 'measure'],
]

/** Tablets of this network: off until somebody switches it on. */
export function TabletAccess() {
  return useMay('manage') ? <Access /> : null
}

type Answer = Awaited<ReturnType<typeof engine.tablets.state>>

function Access() {
  const { data } = useQuery(tabletsQuery())
  if (!data) return null
  const ask = (call: () => Promise<Answer>) => void attempt(async () => queryClient.setQueryData(tabletsQuery().queryKey, await call()))
  return (
    <section className={css.check} aria-label="Tablets">
      <h3>Tablets</h3>
      <p className={css.quiet}>
        {data.isOn
          ? 'Devices in this network reach the library over TLS, each after it was paired here, and everybody signs in there by name.'
          : 'Nothing outside of this machine reaches the library. Switched on, tablets in this network can be paired.'}
      </p>
      {data.trouble && <p role="alert">{data.trouble}</p>}
      <Button variant="default" onClick={() => ask(() => engine.tablets.switch({ on: !data.isOn }))}>
        {data.isOn ? 'Switch off' : 'Switch on'}
      </Button>
      {data.isOn && (
        <>
          <dl className={css.facts}>
            <dt>Address</dt>
            <dd>{data.addresses.join('  ')}</dd>
            <dt>Certificate</dt>
            <dd>
              <code>{data.fingerprint}</code>
              <p className={css.quiet}>The browser of a tablet warns of it once: compare this, or load {data.addresses[0]}/certificate.crt there and trust it.</p>
            </dd>
          </dl>
          {data.code ? <Code {...data.code} /> : null}
          <Button onClick={() => ask(() => engine.tablets.newCode())}>{data.code ? 'Another code' : 'Pair a tablet'}</Button>
        </>
      )}
      {data.devices.length > 0 && (
        <table className={css.table}>
          <tbody>
            {data.devices.map((device) => (
              <DeviceRow key={device.id} device={device} ask={ask} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Code({ code, untilUs }: { code: string; untilUs: number }) {
  const left = Math.ceil((untilUs - useNowUs(true)) / 1e6)
  if (left <= 0) return null
  return (
    <p role="status">
      <strong className={css.code}>
        {code.slice(0, 4)} {code.slice(4)}
      </strong>{' '}
      <span className={css.quiet}>for one device, {left} s more</span>
    </p>
  )
}

function DeviceRow({ device: { id, name, rights, seenUs }, ask }: { device: Device; ask: (call: () => Promise<Answer>) => void }) {
  const toggled = (right: Right) => (rights.includes(right) ? rights.filter((one) => one !== right) : [...rights, right])
  return (
    <tr>
      <th scope="row">
        {name}
        <div className={css.quiet}>seen {showInstant(seenUs)}</div>
      </th>
      <td>
        <span className={css.inline}>
          {RIGHTS.map(([right, words]) => (
            <Checkbox key={right} size="xs" label={words} checked={rights.includes(right)} onChange={() => ask(() => engine.tablets.setRights({ id, rights: toggled(right) }))} />
          ))}
        </span>
      </td>
      <td className={css.number}>
        <Button variant="default" size="compact-xs" onClick={() => ask(() => engine.tablets.revoke({ id }))}>
          Revoke
        </Button>
      </td>
    </tr>
  )
}
