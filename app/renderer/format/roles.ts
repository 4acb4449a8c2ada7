import type { Role } from '../../core/lab/roles.ts'

export const ROLE_NAMES: Readonly<Record<Role, string>> = { 'lab-lead': 'Lab lead', biomechanist: 'Biomechanist', physio: 'Physio', annotator: 'Annotator' }

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  'lab-lead': 'everything: users, the audit log, what cannot be undone',
  biomechanist: 'everything that makes a number: imports, analyses, events, references, models; decisions, reports and labels too',
  physio: 'sees results, decides about findings, states conditions, makes reports',
  annotator: 'labels frames, and sees nothing that says whose they are',
}
