/** How an account logs in. Each member is absent where its vendor does not show it. */
export interface LoginFacts {
  /** Whether it needs a second factor. */
  readonly hasMfa?: boolean;
  /** Whether it logs in through an identity provider. */
  readonly hasSso?: boolean;
}
