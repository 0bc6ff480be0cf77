// @ts-check
/** Pure: badges that would lie on each other stand side by side. */

/**
 * How far to the right each badge moves, in pixels: those whose places are nearer than one badge stand in a row, in their order.
 * @param {{x: number, y: number}[]} places in pixels @param {number} size of a badge @returns {number[]}
 */
export function spread(places, size) {
  /** @type {Map<string, {x: number, y: number, taken: number}[]>} */
  const cells = new Map();
  return places.map(({ x, y }) => {
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    for (let i = column - 1; i <= column + 1; i++) {
      for (let k = row - 1; k <= row + 1; k++) {
        const near = cells.get(`${i}/${k}`)?.find((g) => Math.abs(g.x - x) < size && Math.abs(g.y - y) < size);
        // Each stands on its own place moved along the row, so the row begins at the first one's place.
        if (near) return near.x - x + near.taken++ * size;
      }
    }
    const key = `${column}/${row}`;
    cells.set(key, [...(cells.get(key) ?? []), { x, y, taken: 1 }]);
    return 0;
  });
}
