import { config } from 'zod'

/** The CSP has no `unsafe-eval`: zod is not to try compiling its schemas. Imported before any schema is made. */
config({ jitless: true })
