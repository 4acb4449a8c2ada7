/** Where the room is looked at from, with regard to the person. */
export const STANDPOINTS = ['oblique', 'front', 'side', 'back', 'top'] as const
export type Standpoint = (typeof STANDPOINTS)[number]
