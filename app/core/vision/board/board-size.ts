/** Inner corners, where four squares meet: a board of 5 × 8 squares has 4 × 7. Columns run along the board's x, rows along its y. */
export interface BoardSize {
  columns: number
  rows: number
}
