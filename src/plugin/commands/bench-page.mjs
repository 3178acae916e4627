// Put into every page whose visit is measured, before its own scripts: notes long tasks, layout shifts, and when what a click asked for is painted.
const seen = { tasks: [], shift: 0 }
globalThis.kanduBench = {
  /** Says what the visit was like so far: milliseconds since its start. Waits for the first paint, which a slow machine shows after all has come. */
  async visit() {
    const painted = await firstPaint()
    const blocking = seen.tasks.map(({ startTime, duration }) => {
      const end = startTime + duration
      // What ends before the first paint delays that, and is counted there.
      return end <= painted ? 0 : Math.max(0, Math.min(duration, end - painted) - 50)
    })
    return { painted, blocking: blocking.reduce((sum, value) => sum + value, 0) }
  },
  /** Starts to wait for a click, and then for another heading to be painted. */
  expect() {
    const before = heading()
    seen.followed = new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => reject(new Error(`The heading is still ${heading()}.`)), 10_000)
      document.addEventListener(
        'click',
        ({ timeStamp }) => {
          seen.shift = 0
          const observer = new MutationObserver(() => {
            if (heading() === undefined || heading() === before) return
            observer.disconnect()
            clearTimeout(tooLong)
            resolve(afterPaint().then((painted) => painted - timeStamp))
          })
          observer.observe(document, { childList: true, subtree: true, characterData: true })
        },
        { capture: true, once: true },
      )
    })
  },
  /** Gives the milliseconds from the click to the paint, and how far things moved by then and soon after. */
  async followed() {
    const painted = await seen.followed
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { painted, shift: seen.shift }
  },
  /** Makes a plain page do the least a click can do: the main part of another page, there already, takes the place of this one's. */
  async prepare(address) {
    const text = await (await fetch(address)).text()
    const next = document.importNode(new DOMParser().parseFromString(text, 'text/html').querySelector('main'), true)
    document.addEventListener('click', (event) => {
      event.preventDefault()
      document.querySelector('main').replaceWith(next)
      scrollTo(0, 0)
    })
  },
  /** Clicks a link that nothing pointed at before. */
  press(href) {
    linkTo(href).click()
  },
  /** Brings a link into view and gives the middle of its first line. */
  place(href) {
    const link = linkTo(href)
    link.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = link.getClientRects()[0]
    return { x: x + width / 2, y: y + height / 2 }
  },
}

/** Gives the time text or a picture was first painted, as soon as it is. */
const firstPaint = () =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Nothing was painted.')), 10_000)
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime)
    }).observe({ type: 'paint', buffered: true })
  })

const heading = () => document.querySelector('h1')?.textContent

/** Gives the time of the first task after the next frame's own callbacks: by then the frame is painted. */
async function afterPaint() {
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const { port1, port2 } = new MessageChannel()
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve)
    port1.start()
    port2.postMessage(null)
  })
  return performance.now()
}

const linkTo = (href) =>
  [...document.querySelectorAll('main a')].findLast((other) => other.getAttribute('href') === href)

new PerformanceObserver((list) => seen.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) seen.shift += value
}).observe({ type: 'layout-shift', buffered: true })
