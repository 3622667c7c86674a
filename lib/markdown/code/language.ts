import { bundledLanguagesInfo } from 'shiki/langs';

/** A language as authors name it, found among those that Shiki knows. */
interface CodeLanguage {
  /** Shiki's name of the grammar; absent when there is none. */
  grammar?: string;
  /** How it is called before readers: `TypeScript`. Absent for plain text. */
  label?: string;
  /** It is what a terminal shows: prompts, commands, output. */
  session?: 'shell' | 'python' | 'ansi';
}

/** Names that authors use and Shiki does not have. */
const ALIASES: Readonly<Record<string, string>> = {
  assembly: 'asm',
  cc: 'cpp',
  cuda: 'cpp',
  conf: 'ini',
  cxx: 'cpp',
  elisp: 'emacs-lisp',
  env: 'dotenv',
  es6: 'javascript',
  gnumakefile: 'make',
  fortran: 'fortran-free-form',
  golang: 'go',
  h: 'c',
  hpp: 'cpp',
  htm: 'html',
  html5: 'html',
  irb: 'ruby',
  ksh: 'shellscript',
  mysql: 'sql',
  nodejs: 'javascript',
  octave: 'matlab',
  'objective-c++': 'objective-cpp',
  patch: 'diff',
  posh: 'powershell',
  postgres: 'sql',
  postgresql: 'sql',
  protobuf: 'proto',
  psql: 'sql',
  py3: 'python',
  python3: 'python',
  svg: 'xml',
  udiff: 'diff',
  visualbasic: 'vb',
  vbnet: 'vb',
  xhtml: 'html',
  xsd: 'xml',
};

const PLAIN_TEXT = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'no-highlight',
  'nohighlight',
  'raw',
]);

const SESSIONS: Readonly<Record<string, CodeLanguage>> = {
  session: { session: 'shell', label: 'Console' },
  console: { session: 'shell', label: 'Console' },
  shellsession: { session: 'shell', label: 'Console' },
  'shell-session': { session: 'shell', label: 'Console' },
  'sh-session': { session: 'shell', label: 'Console' },
  'bash-session': { session: 'shell', label: 'Console' },
  'zsh-session': { session: 'shell', label: 'Console' },
  ansi: { session: 'ansi', label: 'Console' },
  terminal: { session: 'shell', label: 'Console' },
  doscon: { session: 'shell', label: 'Console' },
  ps1con: { session: 'shell', label: 'Console' },
  pycon: { session: 'python', label: 'Python' },
  'python-repl': { session: 'python', label: 'Python' },
};

/** Shiki calls some languages by their file, or with a remark. */
const LABELS: Readonly<Record<string, string>> = { docker: 'Docker', bat: 'Batch', dotenv: '.env' };

const grammars = new Map(
  bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    [id, ...aliases].map((alias) => [alias, { grammar: id, label: LABELS[id] ?? name }] as const),
  ),
);

/** The language of a name, in any case. One that nobody knows is its own label. */
export function codeLanguage(name: string): CodeLanguage {
  const key = name.toLowerCase();
  if (PLAIN_TEXT.has(key)) return {};
  const session = Object.hasOwn(SESSIONS, key) ? SESSIONS[key] : undefined;
  const alias = Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
  return session ?? grammars.get(alias ?? key) ?? { label: name };
}

/** Whether a name is one of a language with a grammar. */
export function isCodeLanguage(name: string): boolean {
  return codeLanguage(name).grammar !== undefined;
}
