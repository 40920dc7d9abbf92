import { Progress } from '../dev/start/progress';
import { loadSummary } from '../dev/start/load_summary';
import { runTrial } from '../dev/start/run_trial';
import type { Trial } from '../dev/start/run_trial';
import { readStartOptions } from '../dev/start/start_options';
import type { StartOptions } from '../dev/start/start_options';
import { Started } from '../dev/start/started';
import { onStopSignals } from '../dev/start/stop_signals';
import { sentenceOf } from '../dev/start/sentence_of';
import { USAGE } from '../dev/start/usage';
import { TRIAL_USERS } from '../dev/start/trial_security';
import { PLUGIN_ID } from '../common/plugin';
import { buildPlugin } from './build_plugin';

/** `npm start`: the plugin in a browser, asking a real Elasticsearch that holds Tetragon events. */
async function main(): Promise<void> {
  const began = performance.now();
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const progress = new Progress(process.stdout);
  const started = new Started();
  const giveUp = new AbortController();
  const end = async (exitCode: number): Promise<void> => {
    giveUp.abort();
    await started.stop();
    progress.finish();
    process.exit(exitCode);
  };
  onStopSignals(
    () => {
      progress.finish();
      progress.line('Stopping');
      void end(0);
    },
    () => process.exit(130),
  );
  try {
    const context = { build: buildPlugin, progress, signal: giveUp.signal, started };
    const trial = await runTrial(options, context);
    progress.finish();
    announce(options, trial, (performance.now() - began) / 1000);
    void trial.died?.then((error) => {
      console.error(sentenceOf(error));
      return end(1);
    });
  } catch (error) {
    // What fails because it was given up is no failure.
    if (giveUp.signal.aborted) return;
    progress.finish();
    console.error(sentenceOf(error));
    await end(1);
  }
}

function announce(options: StartOptions, trial: Trial, seconds: number): void {
  const lines = trial.report ? loadSummary(trial.report) : [];
  lines.push('', `Tetragon Investigator: ${trial.url}/app/${PLUGIN_ID}`);
  if (options.security) {
    lines.push(
      ...TRIAL_USERS.map(
        ({ name, password, may }) => `  user ${name}, password ${password}: ${may}`,
      ),
    );
  }
  lines.push(`Ready after ${seconds.toFixed(1)} s. Ctrl-C stops everything.`);
  console.log(lines.join('\n'));
}

main().catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exit(1);
});
