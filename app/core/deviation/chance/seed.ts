/** Of all that is simulated: any number, but the same. */
export const SEED = 20_261_129
