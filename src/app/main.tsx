// The entry of the app: the style of the first paint, and the start.
import { reloadOnce } from './reload-once.ts'
import { start } from './start.tsx'
import './styles/first-paint.css'

addEventListener('vite:preloadError', (event) => {
  if (reloadOnce()) event.preventDefault()
})
// In a task of its own: on a slow processor, reading the program and starting it would together keep a reader waiting.
// Where it fails, the prerendered page stays as it is: whole, without tools.
setTimeout(() => start().catch(console.error))
