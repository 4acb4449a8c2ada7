import type { Problem } from '../../core/problem.ts'

const STATUSES: Record<string, number> = { 'not-found': 404, 'no-grant': 404, 'no-plan': 404, 'bad-input': 400, 'not-signed-in': 403, 'not-allowed-here': 403, 'not-yours': 403, 'wrong-secret': 403, wait: 429, unexpected: 500, 'disk-full': 507 }

export function statusOf({ code }: Problem): number {
  return STATUSES[code] ?? 422
}
