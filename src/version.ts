/** Written in by the build from package.json, the one place that holds the number. */
declare const __VERSION__: string;

export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'unbuilt';
