/** How a build ends that must not publish what it was given. */
export const EXIT_CONTENT = 65;

/** How a build ends that found what earlier ones kept damaged. It is forgotten then, and the next build makes all anew. */
export const EXIT_DAMAGED = 75;
