/** Marks styles, so that editors colour them and the build minifies them. */
export const css = String.raw;
