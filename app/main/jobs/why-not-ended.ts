import type { Job } from '../../contract/system/jobs.ts'
import type { Problem } from '../../core/problem.ts'

/** Of one that is under way; null: it may end so. */
export function whyNotEnded({ id, title, canStop, canCancel }: Job, wish: 'stop' | 'cancel'): Problem | null {
  if (wish === 'stop' ? canStop : canCancel) return null
  return {
    code: wish === 'stop' ? 'cannot-stop' : 'cannot-cancel',
    message: wish === 'stop' ? `"${title}" cannot be stopped half-way: nothing of it would be of use.` : `"${title}" cannot be cancelled: what it does cannot be undone.`,
    hint: wish === 'stop' && canCancel ? 'Cancel it instead.' : 'Wait until it has ended.',
    subject: id,
  }
}
