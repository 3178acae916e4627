// The package types its converters only; this is the table they are made of: `traditional simplified|…`.
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  export default table
}
