// How an answer comes about: the site is asked, and what is kept of its answer is kept once the page has it.

/** What answering a request may do. */
export interface Ways {
  ask: () => Promise<Response>
  /** Has the worker stay for work that no page waits for. That a full device keeps nothing is no fault. */
  later: (work: Promise<unknown>) => void
}

/** So long a reader waits for the site, in ms, where there is something kept to be shown instead. */
const patience = 4000

/** Gives what comes soon; null for what is late. */
export const soon = <Coming>(coming: Promise<Coming>): Promise<Coming | null> =>
  Promise.race([coming, new Promise<null>((late) => setTimeout(() => late(null), patience))])
