/** Who in a lab may do what. */
export const ROLES = ['lab-lead', 'biomechanist', 'physio', 'annotator'] as const
export type Role = (typeof ROLES)[number]

export const RIGHTS = [
  /** People, sessions, films and results. */
  'see',
  /** Whatever makes a number: imports, analyses, calibrations, events, references, models. */
  'measure',
  /** What is stated of people, sessions and trials. */
  'describe',
  /** Findings: decisions and comments. */
  'decide',
  /** Reports, and data that leave the lab. */
  'report',
  /** Labels on frames. */
  'annotate',
  /** Users, the audit log, what cannot be undone. */
  'manage',
] as const
export type Right = (typeof RIGHTS)[number]

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  'lab-lead': RIGHTS,
  biomechanist: ['see', 'measure', 'describe', 'decide', 'report', 'annotate'],
  physio: ['see', 'describe', 'decide', 'report'],
  // Frames to label, and nothing that says whose they are.
  annotator: ['annotate'],
}

export const rightsOf = (role: Role): readonly Right[] => RIGHTS_OF[role]
