// Made by the Vite plugin or by `build`; types must not wait for either.
declare module '@portal/messages/catalogue/*' {
  const catalogue: import('./catalogue.ts').Catalogue;
  export default catalogue;
}
