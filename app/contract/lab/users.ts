/** Those who work in this lab, each with a role and a secret of their own. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Right, Role } from '../../core/lab/roles.ts'
import { idSchema, instantUsSchema, nameSchema } from '../basics/fields.ts'

const roleSchema = z.enum(['lab-lead', 'biomechanist', 'physio', 'annotator']) satisfies z.ZodType<Role>
export const rightSchema = z.enum(['see', 'measure', 'describe', 'decide', 'report', 'annotate', 'manage']) satisfies z.ZodType<Right>
const userSchema = z.object({
  id: idSchema,
  name: nameSchema,
  role: roleSchema,
  createdUs: instantUsSchema,
  /** When they signed in the last time. */
  lastInUs: instantUsSchema.nullable(),
  /** Since when they no longer work here; null: they do. What they decided stays theirs. */
  leftUs: instantUsSchema.nullable(),
})
export type User = z.infer<typeof userSchema>

/** A PIN or a password: at least four characters, of which a window counts wrong ones. */
const secretSchema = z.string().min(4, 'At least four characters').max(200)

const meSchema = z.object({
  /** Null: nobody has signed in at this window. */
  user: userSchema.pick({ id: true, name: true, role: true }).nullable(),
  /** Nobody works here by name yet: every window may do everything. */
  isOpen: z.boolean(),
  rights: z.array(rightSchema),
})
export type Me = z.infer<typeof meSchema>

export const usersContract = {
  list: oc.route({ method: 'GET', path: '/users', summary: 'Who works here: a window asks it before anybody has signed in' }).output(z.array(userSchema)),
  me: oc.route({ method: 'GET', path: '/me', summary: 'Who has signed in at this window, and what they may do' }).output(meSchema),
  create: oc
    .route({ method: 'POST', path: '/users', summary: 'Somebody who works here. The first is a lab lead, and signed in at once' })
    .input(z.object({ name: nameSchema, role: roleSchema, secret: secretSchema }))
    .output(userSchema),
  update: oc
    .route({ method: 'PATCH', path: '/users/{id}' })
    .input(z.object({ id: idSchema, changes: z.object({ name: nameSchema, role: roleSchema, hasLeft: z.boolean() }).partial() }))
    .output(userSchema),
  setSecret: oc
    .route({ method: 'PUT', path: '/users/{id}/secret', summary: 'A new PIN or password: one’s own with the old one, or another’s by a lab lead' })
    .input(z.object({ id: idSchema, secret: secretSchema, old: z.string().max(200).optional() })),
  signIn: oc
    .route({ method: 'POST', path: '/sign-in' })
    .input(z.object({ id: idSchema, secret: z.string().max(200) }))
    .output(meSchema),
  signOut: oc.route({ method: 'POST', path: '/sign-out' }).output(meSchema),
}
