// Numbers by mark, of which an archive has a hundred thousand: engines keep an array with gaps as a table of hashes.

/** Numbers by place; 0 where none was set. */
export interface NumberTable {
  get: (place: number) => number
  set: (place: number, number: number) => void
}

/** Makes a table that grows with what is set in it. */
export function numberTable(): NumberTable {
  let numbers = new Float64Array(1 << 12)
  return {
    get: (place) => numbers[place] ?? 0,
    set(place, number) {
      if (place >= numbers.length) {
        const larger = new Float64Array(Math.max(place + 1, numbers.length * 2))
        larger.set(numbers)
        numbers = larger
      }
      numbers[place] = number
    },
  }
}
