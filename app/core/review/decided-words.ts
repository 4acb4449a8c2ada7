/** Of a decision, in the window and where one is undone. */
export const DECIDED = { confirm: 'Confirmed', watch: 'To be watched', dismiss: 'Dismissed', ask: 'Biomechanist asked' } as const
