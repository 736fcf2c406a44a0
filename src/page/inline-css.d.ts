/** A style sheet as text, for shadow roots and adopted sheets; nothing is added to the extension's files. */
declare module '*.css?inline' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: this is what the bundler provides.
  export default css;
}
