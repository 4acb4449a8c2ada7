/** Standard gravity (CGPM 1901). */
export const GRAVITY_MPS2 = 9.806_65
