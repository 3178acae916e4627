// Places within a list of issues that addresses may point to.

/** Names the place of a month, `2025-11`. */
export const monthAnchor = (month: string): string => `m-${month}`

/** Names the row of an issue. */
export const rowAnchor = (id: string): string => `r-${id}`
