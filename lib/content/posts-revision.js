// Stands for the state of posts/: the loader beside it says in `next dev` what it depends on.
export const revision = 'none';
