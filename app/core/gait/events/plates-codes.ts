/** What is told of force plates that are there and tell no steps, as findings call it. */
export const PLATES_CHECK = 'plates-check'
export const PLATES_CLOCK = 'plates-clock'
export const PLATES_ELSEWHERE = 'plates-elsewhere'
export const PLATES_DISAGREE = 'plates-disagree'
export const PLATES_UNUSED = 'plates-unused'
