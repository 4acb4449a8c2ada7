import { createStore } from '../store.ts'

/** The session whose question somebody is about to write: its page opens the clinical fields there. */
export const askedQuestionOf = createStore<string | null>(null)
