// Read first by eslint.config.js: the Svelte parser looks at this while it loads.
// TypeScript then reads a component from the disk as the parser hands it over, knows the props of those it imports, and
// has less to build again at each one: 44 s of processor down to 37 on 82 components.
// Experimental in svelte-eslint-parser 1.10. Should it go, ESLint is slower and finds what it found.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
