// Tables with thousands of names of their own.

/** Gives an empty table of texts by name. Engines take an object without prototype for a table at once; any other they give a new shape for each name. */
export function emptyTable(): Record<string, string> {
  const table: unknown = Object.create(null)
  return table as Record<string, string>
}
