// Vite gives a file's text for this suffix; the tests compare generated files with it.
declare module '*?raw' {
  const text: string;
  export default text;
}
