/** A text that a person may read before agreeing to it. */
export interface Paper {
  readonly title: string;
  /** Where it stands: version, date, and that it is a sample. */
  readonly note: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
}
