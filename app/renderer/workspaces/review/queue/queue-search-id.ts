export const QUEUE_SEARCH = 'queue-search'
