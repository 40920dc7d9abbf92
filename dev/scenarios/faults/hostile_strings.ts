import { fileArgument, kprobe } from '../events/probe_bodies';
import type { Scenario } from '../scenario';

/** Values an attacker may choose: what a terminal, a page, a spreadsheet or a parser would act on. */
export const HOSTILE = {
  lineBreak: 'first line\nsecond line\r\n\tthird',
  rightToLeft: 'invoice-\u202Efdp.exe',
  ansi: '\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  html: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  template: '{{constructor.constructor("alert(1)")()}}',
  formula: "=cmd|' /C calc'!A0",
  nul: 'before\u0000after',
  zeroWidth: 'admin\u200b\u2060istrator',
  emoji: 'na\u0308me-\u{1f600}-\ufffd',
} as const;

/** 100 kB, as the data channel carries them whole (flag dataArgs). */
export const LONG_ARGUMENTS_LENGTH = 100_000;
/** Longer than PATH_MAX allows a single path to be. */
export const LONG_BINARY_LENGTH = 6_000;

export const hostileStrings: Scenario = {
  id: 'hostile_strings',
  title: 'Text that wants to be more than text',
  reads:
    'A shell in shop/image-resizer ran commands whose names and arguments hold line breaks, a right-to-left ' +
    'override, terminal escapes, HTML, a template, a spreadsheet formula, a NUL, invisible characters, ' +
    '100 kB of arguments and a binary of 6,000 characters. All of it is to be read as text.',
  tell({ world, scene }) {
    const pod = world.pod('prod-eu', 'shop', 'image-resizer', 1);
    const stage = scene(98);
    const sh = stage.inject(pod, ['/bin/sh']);
    for (const key of ['lineBreak', 'ansi', 'template', 'zeroWidth', 'emoji'] as const) {
      stage.run(sh, ['/bin/echo', HOSTILE[key]]);
    }
    const rightToLeft = stage.run(sh, [`/tmp/${HOSTILE.rightToLeft}`]);
    const html = stage.run(sh, [`/tmp/${HOSTILE.html}`, HOSTILE.html], {
      cwd: `/tmp/${HOSTILE.html}`,
    });
    const formula = stage.run(sh, ['/bin/echo'], { arguments: HOSTILE.formula });
    const long = stage.run(sh, ['/usr/bin/printf'], {
      arguments: `%s ${'A'.repeat(LONG_ARGUMENTS_LENGTH - 3)}`,
      words: ['dataArgs'],
    });
    const longBinary = stage.run(sh, [`/tmp/${'d/'.repeat(LONG_BINARY_LENGTH / 2)}x`], {
      words: ['dataFilename'],
    });
    // ArgsDecoder splits argv at NUL, but an argument of a probe may hold one.
    stage.probe(
      'process_kprobe',
      sh,
      kprobe('security_kernel_module_request', {
        policy: 'kernel-modules',
        args: [{ string_arg: HOSTILE.nul }, fileArgument(`/tmp/${HOSTILE.html}`)],
        message: HOSTILE.html,
        tags: [HOSTILE.formula, HOSTILE.rightToLeft],
      }),
    );
    stage.exit(sh);
    return { top: sh, rightToLeft, html, formula, long, longBinary };
  },
};
