/** Version of package.json, put there by the build. */
declare const __VERSION__: string;
