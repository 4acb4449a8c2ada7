import { createStore } from '../../../store.ts'

/** Whether the card beside the button is open: how far it is, or what there is to know of it. */
export const cardOpened = createStore(false)
