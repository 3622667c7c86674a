import { codeLanguage, isCodeLanguage } from '../../../../lib/markdown/code/language';

test.each([
  ['js', 'JavaScript'],
  ['nodejs ES6', 'JavaScript'],
  ['tsx', 'TSX'],
  ['c h', 'C'],
  ['cc cxx hpp c++', 'C++'],
  ['objective-c++', 'Objective-C++'],
  ['golang', 'Go'],
  ['py3 python3', 'Python'],
  ['irb rb', 'Ruby'],
  ['bash sh zsh ksh shell', 'Shell'],
  ['posh ps1', 'PowerShell'],
  ['cmd bat', 'Batch'],
  ['htm html5 xhtml', 'HTML'],
  ['svg xsd', 'XML'],
  ['mysql postgres postgresql psql', 'SQL'],
  ['env dotenv', '.env'],
  ['conf', 'INI'],
  ['assembly', 'Assembly'],
  ['elisp', 'Emacs Lisp'],
  ['gnumakefile make', 'Makefile'],
  ['octave', 'MATLAB'],
  ['protobuf', 'Protocol Buffer 3'],
  ['patch udiff', 'Diff'],
  ['visualbasic vbnet', 'Visual Basic'],
  ['Dockerfile', 'Docker'],
])('%s: %s, with a grammar', (names, label) => {
  for (const name of names.split(' ')) {
    expect(codeLanguage(name)).toEqual({ grammar: expect.any(String), label });
    expect(isCodeLanguage(name.toUpperCase())).toBe(true);
  }
});

test.each(['', 'text', 'TXT', 'plaintext', 'none', 'nohighlight'])('%j is plain text', (name) => {
  expect(codeLanguage(name)).toEqual({});
});

test.each(['toString', '__proto__', 'nonsense', 'MyLang 2'])('%s is unknown, and called so', (name) => {
  expect(codeLanguage(name)).toEqual({ label: name });
  expect(isCodeLanguage(name)).toBe(false);
});

test.each([
  ['console', 'shell', 'Console'],
  ['Shell-Session', 'shell', 'Console'],
  ['pycon', 'python', 'Python'],
])('%s is what a terminal shows', (name, session, label) => {
  expect(codeLanguage(name)).toEqual({ session, label });
});

test('a grammar for each language that blogs show most', async () => {
  const names =
    'js ts jsx tsx json jsonc html css scss less python ruby go rust java kotlin scala c cpp csharp fsharp swift objc php perl lua r julia matlab haskell elm ocaml erlang elixir clojure lisp scheme dart zig nim crystal d pascal fortran cobol ada prolog sql graphql bash powershell batch fish yaml toml ini xml markdown latex dockerfile makefile cmake nginx terraform vim diff proto solidity wasm asm verilog vhdl cuda glsl vue svelte astro';
  expect(names.split(' ').filter((name) => codeLanguage(name).grammar === undefined)).toEqual([]);
});
