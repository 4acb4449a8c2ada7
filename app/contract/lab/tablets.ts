/** Tablets on the lab's own network: nothing of it is there until somebody switches it on. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema, instantUsSchema } from '../basics/fields.ts'
import { rightSchema } from './users.ts'

const deviceSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** What it may be used for at most, whoever has signed in there. */
  rights: z.array(rightSchema),
  pairedUs: instantUsSchema,
  seenUs: instantUsSchema,
})
export type Device = z.infer<typeof deviceSchema>

const tabletsSchema = z.object({
  isOn: z.boolean(),
  /** Why it could not be switched on, in words; null: it is on, or nobody has tried. */
  trouble: z.string().nullable(),
  /** Where a tablet finds it. */
  addresses: z.array(z.string()),
  /** Of the certificate, SHA-256: a tablet shows the same. */
  fingerprint: z.string().nullable(),
  /** For the next device; null: nobody has asked for one, or it has been used. */
  code: z.object({ code: z.string(), untilUs: instantUsSchema }).nullable(),
  devices: z.array(deviceSchema),
})
export type Tablets = z.infer<typeof tabletsSchema>

export const tabletsContract = {
  state: oc.route({ method: 'GET', path: '/tablets', summary: 'Whether tablets may reach this library, where, and which do' }).output(tabletsSchema),
  switch: oc
    .route({ method: 'POST', path: '/tablets', summary: 'Opens the library to tablets of this network over TLS, or closes it' })
    .input(z.object({ on: z.boolean() }))
    .output(tabletsSchema),
  newCode: oc.route({ method: 'POST', path: '/tablets/code', summary: 'A code by which one tablet is paired within two minutes' }).output(tabletsSchema),
  setRights: oc
    .route({ method: 'PUT', path: '/tablets/{id}/rights' })
    .input(z.object({ id: idSchema, rights: z.array(rightSchema).max(10) }))
    .output(tabletsSchema),
  revoke: oc
    .route({ method: 'POST', path: '/tablets/{id}/revoke', summary: 'The device is a stranger from now on' })
    .input(z.object({ id: idSchema }))
    .output(tabletsSchema),
}
