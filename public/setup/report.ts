import { i18n } from '@kbn/i18n';
import type { EvidenceTable, Repair, SetupCheckAnswer } from '../../common/api/setup';
import { verdictOf, worstFirst } from '../../common/setup/verdict';
import { jsonText } from '../export/json_text';
import { escapeHidden } from '../../common/text/escape_hidden';
import { shownText } from '../text/shown_text';
import { outcomesOf } from './outcomes';
import { statusWord } from './status_words';
import type { Checks } from './use_checks';
import { verdictSentence } from './verdict_sentence';

/** Everything the page knows, as JSON; samples with their secrets masked. */
export function jsonReport(checks: Checks, hours: number): string {
  const verdict = verdictOf(outcomesOf(checks.checks));
  const report = {
    checkedAt: new Date(checks.startedAt).toISOString(),
    hours,
    verdict: verdict.state,
    checks: answersOf(checks),
  };
  return `${jsonText(report, 2)}\n`;
}

/** The same to read: what is wrong first, each with evidence, repair and the question asked. */
export function markdownReport(checks: Checks, hours: number): string {
  const verdict = verdictOf(outcomesOf(checks.checks));
  const worst = checks.checks.find(({ id }) => id === verdict.worst)?.title;
  const head = i18n.translate('tetragonInvestigator.setup.reportHead', {
    defaultMessage: 'Checked at {time}, events of the last {hours} hours.',
    values: { time: new Date(checks.startedAt).toISOString(), hours },
  });
  const blocks = worstFirst(answersOf(checks)).map(checkBlock);
  return `# Tetragon Investigator: ${verdictSentence(verdict, worst)}\n\n${head}\n\n${blocks.join('\n')}`;
}

function answersOf({ checks }: Checks): SetupCheckAnswer[] {
  return checks.flatMap(({ answer }) => (answer ? [answer] : []));
}

function checkBlock(answer: SetupCheckAnswer): string {
  const { title, status, sentence, evidence, tables, repairs, queries, samples } = answer;
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
      (sample) =>
        `${inline(sample.label)} (${inline(sample.index)}/${inline(sample.id)}):\n\n${fence('json', jsonText(sample.source, 2))}`,
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
    line(columns),
    `|${columns.map(() => '---|').join('')}`,
    ...rows.map(line),
    ...(more ? ['', inline(more)] : []),
  ].join('\n');
}

function repairBlock({ text, code, link }: Repair): string {
  return [
    `> ${inline(text)}`,
    ...(code ? [fence(code.language, code.text)] : []),
    ...(link ? [`<${link.href}>`] : []),
  ].join('\n\n');
}

/** Values are the attacker's: nothing of them may become a link, a picture or HTML. */
function inline(text: string): string {
  return shownText(text).replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}

/** A fence that no run of backticks in the text can end. */
function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${escapeHidden(text)}\n${marks}`;
}
