/**
 * What a build has the route of media export: one file, since `output: 'export'` refuses a route without paths, and an empty
 * one, under a name that no file of the blogger's has. The files themselves go from `posts/` to `out/` without the detour.
 */
export const NO_MEDIA = '.none';
