import type { SetupCheckAnswer } from '../../../common/setup/all_checks';
import { verdictOf, worstFirst } from '../../../common/setup/verdict';
import type { EvidenceTable } from '../../checks/check_words';
import {
  describeConclusion,
  describeEvidence,
  describeRepairs,
  describeTables,
  checkTitle,
} from '../../checks/describe_check';
import { statusWord } from '../../checks/check_labels';
import type { RepairWords } from '../../checks/repairs/repair_words';
import type { Checks } from '../../checks/use_checks';
import { escapeHidden } from '../../../common/text/escape_hidden';
import { jsonText } from '../../export/json_text';
import { shownText } from '../../text/shown_text';
import { describeVerdict } from '../describe_verdict';
import { messages } from '../messages';

/** Everything the page knows, in codes and in words, as JSON; samples with their secrets masked. */
export function jsonReport({ checks, startedAt }: Checks, hours: number): string {
  const report = {
    checkedAt: new Date(startedAt).toISOString(),
    hours,
    verdict: verdictOf(checks).state,
    checks: answersOf(checks).map((answer) => ({ ...answer, words: wordsOf(answer) })),
  };
  return `${jsonText(report, 2)}\n`;
}

/** The same to read: what is wrong first, each with evidence, repair and the question asked. */
export function markdownReport({ checks, startedAt }: Checks, hours: number): string {
  const head = messages.reportHead({ time: new Date(startedAt).toISOString(), hours });
  const blocks = worstFirst(answersOf(checks)).map(checkBlock);
  return `# Tetragon Investigator: ${describeVerdict(verdictOf(checks))}\n\n${head}\n\n${blocks.join('\n')}`;
}

function answersOf(checks: Checks['checks']): SetupCheckAnswer[] {
  return checks.flatMap(({ answer }) => (answer ? [answer] : []));
}

/** UTC to the second: reports are read in other zones. */
function utc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function wordsOf(answer: SetupCheckAnswer) {
  return {
    title: checkTitle(answer.id),
    ...describeConclusion(answer),
    evidence: describeEvidence(answer, utc),
    tables: describeTables(answer, utc),
    repairs: describeRepairs(answer),
  };
}

function checkBlock(answer: SetupCheckAnswer): string {
  const { status, queries, samples = [] } = answer;
  const { title, sentence, evidence, tables, repairs } = wordsOf(answer);
  return [
    `## ${statusWord(status)}: ${inline(title)}`,
    inline(sentence),
    evidence
      .map(
        ({ label, value, scope }) =>
          `- ${inline(label)}: ${inline(value)}${scope ? ` (${inline(scope)})` : ''}`,
      )
      .join('\n'),
    ...tables.map(tableBlock),
    ...repairs.map(repairBlock),
    ...samples.map(
      ({ message, index, id, source }) =>
        `${inline(message ?? messages.sampleUnparsed())} (${inline(index)}/${inline(id)}):\n\n${fence('json', jsonText(source, 2))}`,
    ),
    ...queries.map(({ request, body }) => fence('', body ? `${request}\n${body}` : request)),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

function tableBlock({ title, columns, rows, more }: EvidenceTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [
    `**${inline(title)}**`,
    '',
    line(columns.map(({ label }) => label)),
    `|${columns.map(() => '---|').join('')}`,
    ...rows.map(line),
    ...(more > 0 ? ['', messages.moreRows({ count: more })] : []),
  ].join('\n');
}

function repairBlock({ text, code, link }: RepairWords): string {
  return [
    `> ${inline(text)}`,
    ...(code ? [fence(code.language, code.text)] : []),
    ...(link ? [`<${link.href}>`] : []),
  ].join('\n\n');
}

/** Values are attacker-controlled: nothing of them may become a link, a picture or HTML. */
function inline(text: string): string {
  return shownText(text).replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}

/** A fence that no run of backticks in the text can end. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${escapeHidden(text)}\n${marks}`;
}
