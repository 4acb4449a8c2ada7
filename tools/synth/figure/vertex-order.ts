/** How many vertices a processor is taken to keep at hand. */
const KEPT = 24

/**
 * Triangles in an order in which most of their vertices have just been used (Tipsify: Sander, Nehab & Barczak 2007), and
 * the vertices in order of use: a processor then works out each of them about once.
 */
export function inOrderOfUse(count: number, triangles: Uint32Array): { triangles: Uint32Array; vertices: Uint32Array } {
  const { starts, users } = usersOf(count, triangles)
  const left = Uint32Array.from({ length: count }, (_, vertex) => starts[vertex + 1]! - starts[vertex]!)
  const usedAt = new Int32Array(count)
  const drawn = new Uint8Array(triangles.length / 3)
  const order: number[] = []
  const recent: number[] = []
  let [clock, next] = [KEPT + 1, 0]
  for (let fan = 0; fan >= 0; ) {
    const ring: number[] = []
    for (let at = starts[fan]!; at < starts[fan + 1]!; at++) {
      const triangle = users[at]!
      if (drawn[triangle]) continue
      drawn[triangle] = 1
      for (let corner = 0; corner < 3; corner++) {
        const vertex = triangles[3 * triangle + corner]!
        order.push(vertex)
        recent.push(vertex)
        ring.push(vertex)
        left[vertex]! -= 1
        if (clock - usedAt[vertex]! > KEPT) usedAt[vertex] = clock++
      }
    }
    fan = bestOf(ring, left, usedAt, clock)
    while (fan < 0 && recent.length > 0) {
      const vertex = recent.pop()!
      if (left[vertex]! > 0) fan = vertex
    }
    for (; fan < 0 && next < count; next++) if (left[next]! > 0) fan = next
  }
  return renumbered(count, order)
}

/** Of a fan's ring the vertex that is still at hand after its own fan, the oldest such. */
function bestOf(ring: readonly number[], left: Uint32Array, usedAt: Int32Array, clock: number): number {
  let [best, oldest] = [-1, -1]
  for (const vertex of ring) {
    if (left[vertex] === 0) continue
    const age = clock - usedAt[vertex]!
    const priority = age + 2 * left[vertex]! <= KEPT ? age : 0
    if (priority > oldest) [best, oldest] = [vertex, priority]
  }
  return best
}

function usersOf(count: number, triangles: Uint32Array): { starts: Uint32Array; users: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (const vertex of triangles) starts[vertex + 1]! += 1
  for (let vertex = 0; vertex < count; vertex++) starts[vertex + 1]! += starts[vertex]!
  const filled = starts.slice()
  const users = new Uint32Array(triangles.length)
  triangles.forEach((vertex, at) => (users[filled[vertex]!++] = Math.floor(at / 3)))
  return { starts, users }
}

/** `vertices`: by new number the old one. Those that no triangle uses are left out. */
function renumbered(count: number, order: readonly number[]): { triangles: Uint32Array; vertices: Uint32Array } {
  const numbers = new Int32Array(count).fill(-1)
  const vertices: number[] = []
  const triangles = Uint32Array.from(order, (old) => {
    if (numbers[old]! < 0) numbers[old] = vertices.push(old) - 1
    return numbers[old]!
  })
  return { triangles, vertices: Uint32Array.from(vertices) }
}
