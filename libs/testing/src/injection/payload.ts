/** Text that tries to steer a model or the code that reads it. */
export type Payload = {
  readonly family: string;
  readonly text: string;
  /** Put where no reader of the document sees it; such text may name skills that the target asks for. */
  readonly isHidden: boolean;
};

export const family = (name: string, texts: readonly string[], isHidden = false): Payload[] =>
  texts.map((text) => ({ family: name, text, isHidden }));
