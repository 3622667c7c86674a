import { encodePath } from '../addresses/href';
import { formatProblems } from './format-problems';
import { type Problem, sortProblems } from './problem';
import { RULES } from './rules';

/** How problems are written: for people, for programs, for code scanning, or for the checks of a pull request. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/** Whether problems can be written in the format of this name. */
export function isFormat(text: string): text is Format {
  return FORMATS.some((format) => format === text);
}

/**
 * All problems in a format. Empty for none in `text` and `github`; the others are whole documents all the same.
 * @param all whether each warning is listed in `text`, also of more than ten that are alike. The other formats list each.
 */
export function writeProblems(problems: readonly Problem[], format: Format, all: boolean): string {
  switch (format) {
    case 'text':
      return formatProblems(problems, { all });
    case 'json':
      return JSON.stringify(sortProblems(problems).map(asJson), undefined, 2);
    case 'sarif':
      return JSON.stringify(sarif(sortProblems(problems)), undefined, 2);
    case 'github':
      return sortProblems(problems).map(annotation).join('\n');
  }
}

/** A problem without what only serves this program: the message says what it is about, which address is lost, and what to write instead. */
function asJson({ about: _about, lost: _lost, fixes: _fixes, ...problem }: Problem): Problem {
  return problem;
}

/**
 * A command of GitHub's runners, which shows a message at a line of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function annotation({ file, line, column, severity, message, rule }: Problem): string {
  const properties = Object.entries({ file, line, col: column, title: rule })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/g)}`);
  return `::${severity} ${properties.join(',')}::${escaped(message, /[%\r\n]/g)}`;
}

function escaped(text: string, what: RegExp): string {
  const code = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  return text.replace(what, (character) => `%${code(character)}`);
}

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), as GitHub's code scanning and editors read it. */
function sarif(problems: readonly Problem[]): object {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'beyond-chaos',
            rules: rules.map((id) => ({ id, shortDescription: { text: RULES[id] } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ file, line, column, severity, message, rule }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodePath(file) },
                ...(line !== undefined && {
                  region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
                }),
              },
            },
          ],
        })),
      },
    ],
  };
}
