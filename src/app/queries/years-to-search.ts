// Which years' lists to ask for an issue of unknown year: an id is usually its date, but an explicit id may be any word.

/** Orders the years by how likely they list the issue: the one its id begins with, then the others as they come. */
export function yearsToSearch(issueId: string, years: readonly string[]): string[] {
  const likely = years.filter((year) => issueId.startsWith(year))
  // An id that is a whole date is its day of publication: no other year can list it.
  if (/^\d{4}-\d{2}-\d{2}$/.test(issueId)) return likely
  return [...likely, ...years.filter((year) => !likely.includes(year))]
}
