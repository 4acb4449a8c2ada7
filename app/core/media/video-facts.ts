import type { VideoFacts } from './packet-table.ts'

/** What the probe of a film has written. Footage that is not ready has none: who asks knows that it is. */
export const videoFactsOf = ({ facts }: { facts: Readonly<Record<string, unknown>> }): VideoFacts => facts as unknown as VideoFacts
