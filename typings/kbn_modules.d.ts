/** Kibana's own modules the plugin takes at run time; they are not on npm. */

/** Server: the only require that the bundle leaves (kibana-contract: exports.config needs the real one). */
declare module '@kbn/config-schema' {
  export interface Type<T> {
    readonly __value: T;
    validate(value: unknown): T;
  }
  interface Options<T> {
    defaultValue?: T;
    validate?: (value: T) => string | void;
  }
  export const schema: {
    object<P extends Record<string, Type<unknown>>>(
      properties: P,
      options?: Options<unknown>,
    ): Type<{ [K in keyof P]: P[K] extends Type<infer T> ? T : never }>;
    boolean(options?: Options<boolean>): Type<boolean>;
    string(options?: Options<string> & { minLength?: number; maxLength?: number }): Type<string>;
    number(options?: Options<number> & { min?: number; max?: number }): Type<number>;
    arrayOf<T>(
      type: Type<T>,
      options?: Options<T[]> & { minSize?: number; maxSize?: number },
    ): Type<T[]>;
    oneOf<A, B>(types: [Type<A>, Type<B>], options?: Options<A | B>): Type<A | B>;
  };
}

/** Browser: `__kbnSharedDeps__.KbnI18n`. Plain arguments, plural and select only (8.13 carries intl-messageformat 2). */
declare module '@kbn/i18n' {
  export const i18n: {
    translate(
      id: string,
      message: {
        defaultMessage: string;
        values?: Record<string, string | number | boolean | Date | null | undefined>;
        description?: string;
      },
    ): string;
  };
}

/** Browser: `__kbnSharedDeps__.KbnI18nReact`. */
declare module '@kbn/i18n-react' {
  export const I18nProvider: (properties: {
    children?: import('react').ReactNode;
  }) => import('react').ReactElement | null;
}

/** Browser: `__kbnSharedDeps__.KbnDatemath`. */
declare module '@kbn/datemath' {
  const datemath: {
    parse(
      text: string,
      options?: { roundUp?: boolean; forceNow?: Date },
    ): import('moment').Moment | undefined;
    isValid(text: string): boolean;
  };
  export default datemath;
}
