declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a text file has no other export
  export default text;
}
