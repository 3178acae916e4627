// Bundles one command into a folder: `node bundle-command.mjs ROOT NAME SOURCE FOLDER`, started by load-command.mjs.
// A process of its own, because the bundler keeps 300 MB until its process ends, and a build of many issues has use for them.
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

// The bundler that comes with Vite, and not Vite, which takes as long to load as a command to bundle.
const ofVite = createRequire(fileURLToPath(import.meta.resolve('vite')))

const [, , root, name, source, outDir] = process.argv
try {
  const { rolldown } = await import(pathToFileURL(ofVite.resolve('rolldown')).href)
  // The other commands would take longer than this one's own code.
  const bundle = await rolldown({
    cwd: root,
    input: { [name]: source },
    platform: 'node',
    external: /^(?:vite|@vitejs\/plugin-react|playwright)$/,
    logLevel: 'silent',
  })
  await bundle.write({ dir: outDir, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' })
} catch ({ message, code }) {
  process.send({ message, code })
  process.exitCode = 1
}
