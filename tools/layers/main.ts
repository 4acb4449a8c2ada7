import { fileURLToPath } from 'node:url'
import { checkLayers } from './check.ts'

const { modulesRead, unread, violations } = await checkLayers(fileURLToPath(new URL('../../', import.meta.url)))

for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`)
for (const file of unread) console.log(`not read: ${file}`)
console.log(`${modulesRead} modules read, ${violations.length} forbidden imports`)
process.exitCode = violations.length === 0 && unread.length === 0 && modulesRead > 0 ? 0 : 1
