// The entry of the app: the style of the first paint, and the start.
import { reloadOnce } from './reload-once.ts'
import { start } from './start.tsx'
import './styles/first-paint.css'

addEventListener('vite:preloadError', (event) => {
  if (reloadOnce()) event.preventDefault()
})
start().catch((error: unknown) => {
  console.error(error) // the prerendered page stays as it is: whole, without tools
})
