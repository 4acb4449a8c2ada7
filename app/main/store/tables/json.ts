/**
 * The files of this folder are the tables of `migrations/*.sql` for typed queries. The SQL is the truth (drizzle's generator
 * knows neither STRICT nor CHECK); `schema.test.ts` holds the two together.
 */
import { text } from 'drizzle-orm/sqlite-core'

export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
