import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest, editedCode } from './code-digest';

/*
 * What `.next` holds a compile of. As long as the code is the same, a build need not compile again:
 * `next build --experimental-build-mode generate` renders with what is there.
 */

const place = (root: string) => path.join(root, '.next', 'blog-compiled');

/** A compile holds names of the folder that it was made in. */
const stampOf = (root: string, digest: string) => `${digest}\n${root}\n`;

/** Whether what is compiled is not what the code says; why, in words for who waits for it. */
export function whyCompile(root: string): string | undefined {
  const built = ['BUILD_ID', 'server', 'static', 'routes-manifest.json'];
  if (!existsSync(place(root))) return 'nothing is compiled yet';
  if (!built.every((name) => existsSync(path.join(root, '.next', name)))) return 'a part of .next is missing';
  const [digest, folder] = readFileSync(place(root), 'utf8').split('\n');
  if (digest !== codeDigest()) return 'code, configuration or packages have changed';
  return folder === root ? undefined : 'the project folder has another name or place';
}

/** From here on, until it is said anew, nothing is compiled. */
export function beginCompile(root: string): void {
  rmSync(place(root), { force: true });
}

/** Says that the code as it was when this process began is compiled, unless it was changed meanwhile. */
export function endCompile(root: string): void {
  const digest = codeDigest();
  if (editedCode() !== undefined) return;
  mkdirSync(path.dirname(place(root)), { recursive: true });
  writeFileSync(place(root), stampOf(root, digest));
}
