// What is begun before it is waited for.

/** Gives a promise back; where it rejects, whoever comes to wait for it hears of it, and nobody else. */
export function awaitedLater<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
